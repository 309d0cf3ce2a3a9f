import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldForFilter, foldForRegistry, foldForSearch, nameTokens } from './fold-text.ts'

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
  assert.deepEqual(nameTokens('De la Cruz DE LA Ó. J'), ['de', 'la', 'cruz', 'o', 'j'])
  assert.deepEqual(nameTokens(' ¿? '), [])
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
