import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import { type CodeList, codeOf, codesAt, repairCodes } from './codes.ts'
import { createNotes } from './reading-notes.ts'

const name = (text: string) => ({ es: text, en: text })

const orders: CodeList = {
  names: { FEDERAL: name('Federal'), MUNICIPAL_ALCALDIA: name('Municipal') },
  spellings: { MUNICIPAL: 'MUNICIPAL_ALCALDIA', SIN_DATO: '' },
}

const repair = (document: JsonObject, list: CodeList = orders) => {
  const notes = createNotes(pointer => pointer)
  const left = repairCodes(document, [codesAt('orden', list), codesAt('puestos[].ordenes[]', list)], notes)
  return { left, raw: Object.fromEntries(notes.raw), told: notes.issues.map(({ path, rule }) => `${path} ${rule}`) }
}

test('a code is found by its spelling in any case, without accents, and by what is known to stand for it', () => {
  assert.equal(codeOf('FEDERAL', orders), 'FEDERAL')
  assert.equal(codeOf(' Federal ', orders), 'FEDERAL')
  assert.equal(codeOf('municipal-alcaldía', orders), 'MUNICIPAL_ALCALDIA')
  assert.equal(codeOf('Municipal', orders), 'MUNICIPAL_ALCALDIA')
  assert.equal(codeOf('sin dato', orders), '')
  for (const none of ['', '-', 'estatal', 'constructor', '__proto__', 'toString'])
    assert.equal(codeOf(none, orders), undefined)
})

test('codes that are right stay as they are, and nothing is told', () => {
  const document = { orden: 'FEDERAL', puestos: [{ ordenes: ['MUNICIPAL_ALCALDIA'] }], otro: 'x' }
  const { left, raw, told } = repair(document)
  assert.equal(left, document)
  assert.deepEqual([raw, told], [{}, []])
})

test('other spellings are mended with what the source wrote beside; "not given" is dropped; the unknown stays, told', () => {
  const { left, raw, told } = repair({
    orden: 'sin dato',
    puestos: [{ ordenes: ['Municipal', 'estatal', 7, null] }, 'x', { ordenes: 'FEDERAL' }],
  })
  assert.deepEqual(left, {
    puestos: [{ ordenes: ['MUNICIPAL_ALCALDIA', 'estatal', 7, null] }, 'x', { ordenes: 'FEDERAL' }],
  })
  assert.deepEqual(raw, { '/orden': 'sin dato', '/puestos/0/ordenes/0': 'Municipal' })
  assert.deepEqual(told, [
    '/orden code-repaired',
    '/puestos/0/ordenes/0 code-repaired',
    '/puestos/0/ordenes/1 code-unknown',
  ])
})

test('of a list that is open, values of the provider’s own are no fault', () => {
  assert.deepEqual(repair({ orden: 'Metropolitano' }, { ...orders, isOpen: true }).told, [])
})
