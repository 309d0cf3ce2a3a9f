import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinPersonName, personKey } from './person-name.ts'

test('a joined name has one space between its parts, and none for an absent one', () => {
  assert.equal(joinPersonName({ given: ' Ana  Luz ', surname1: 'de la  O' }), 'Ana Luz de la O')
  assert.equal(joinPersonName({}), '')
})

test('order, case, accents and abbreviations do not change the key', () => {
  assert.equal(personKey('Ma. Luisa Núñez García'), personKey('GARCIA NUNEZ MARIA LUISA'))
  assert.notEqual(personKey('Ana Núñez'), personKey('Ana Nuño'))
})
