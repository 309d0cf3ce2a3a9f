import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldForFilter, foldForIndex, foldForRegistry, foldForSearch, nameTokens } from './fold-text.ts'

test('search folds case, marks, ñ and signs', () => {
  assert.equal(foldForSearch('  Núñez & Hnos., S.A. '), 'nunez hnos s a')
  assert.equal(foldForSearch('ＰＥÑＡ'), 'pena')
  assert.equal(foldForSearch('Straße Łódź'), 'strasse lodz')
})

test('the filters of the contracts keep ñ apart from n, and signs', () => {
  assert.equal(foldForFilter('MUÑOZ, José'), 'muñoz, jose')
  assert.equal(foldForFilter('mun\u0303oz'), 'muñoz')
  assert.notEqual(foldForFilter('ano'), foldForFilter('año'))
})

test('the registry keeps Ñ and signs', () => {
  assert.equal(foldForRegistry('Peña Gómez-Ü'), 'PEÑA GOMEZ-U')
})

test('tokens are the words once, in order, particles and initials kept', () => {
  assert.deepEqual(nameTokens('De la Cruz DE LA Ó. K'), ['de', 'la', 'cruz', 'o', 'k'])
  assert.deepEqual(nameTokens(' ¿? '), [])
})

test('what prints nothing parts no word, and composed letters are those decomposed', () => {
  for (const name of ['Núñez', 'Nu\u0301n\u0303ez', '\u202eNúñez\u202c', 'Nú\u00adñez', 'Nú\u200dñez\ufeff']) {
    assert.equal(foldForSearch(name), 'nunez', JSON.stringify(name))
    assert.equal(foldForFilter(name), 'nuñez', JSON.stringify(name))
  }
  assert.deepEqual(nameTokens('🦅 José 🌵'), ['jose'])
  assert.deepEqual(nameTokens('Ñ'), ['n'])
  assert.deepEqual(nameTokens('12 DE OCTUBRE 1492'), ['12', 'de', 'octubre', '1492'])
  assert.deepEqual(nameTokens('Ñá'.repeat(250)), ['na'.repeat(250)])
  assert.deepEqual(nameTokens("O'Farrill -- '; DROP"), ['o', 'farrill', 'drop'])
})

test('the usual abbreviations of names are written out, in names and in what is asked', () => {
  assert.deepEqual(nameTokens('MA. GPE. HDEZ. STA. CRUZ'), ['maria', 'guadalupe', 'hernandez', 'santa', 'cruz'])
  assert.deepEqual(nameTokens('J. Fco. Mtz.'), ['jose', 'francisco', 'martinez'])
  assert.equal(foldForIndex('Obra en Sta. Ana'), 'obra en santa ana')
})

test('the letters of legal forms stand together however they are written', () => {
  for (const name of ['Muestra, S.A. de C.V.', 'MUESTRA SA DE CV', 'Muestra S. A. de C. V.'])
    assert.equal(foldForIndex(name), 'muestra sa de cv', name)
  assert.equal(foldForIndex('Muestra S. de R.L.'), 'muestra s de rl')
  assert.equal(foldForIndex('MUESTRA, S.A.P.I. DE C.V., SOFOM, E.N.R.'), 'muestra sapi de cv sofom enr')
  assert.equal(foldForIndex('Ana A. B. de la O y E. Cruz'), 'ana a b de la o y e cruz')
})

test('foldings are total and idempotent, and one space parts words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const folded = foldForSearch(text)
      assert.equal(foldForSearch(folded), folded)
      assert.match(folded, /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/)
      assert.equal(foldForFilter(foldForFilter(text)), foldForFilter(text))
      assert.equal(nameTokens(text).length, new Set(folded.split(' ').filter(word => word !== '')).size)
    }),
  )
})
