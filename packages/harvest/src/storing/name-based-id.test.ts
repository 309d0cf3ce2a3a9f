import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomUuid } from '@pdn/core'
import fc from 'fast-check'
import { nameBasedId, ownerHalf, variantId } from './name-based-id.ts'

const form = (version: number) =>
  new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
const parts = fc.array(fc.string(), { maxLength: 4 })

test('ids are UUIDs of their version, equal for equal parts and for no others', () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      assert.match(nameBasedId(one), form(8))
      assert.equal(nameBasedId(one) === nameBasedId(other), JSON.stringify(one) === JSON.stringify(other))
    }),
  )
  assert.notEqual(nameBasedId(['a', 'b']), nameBasedId(['ab']))
  assert.notEqual(nameBasedId(['a', 'b']), nameBasedId(['1:a', 'b']))
  assert.match(randomUuid(new Uint8Array(16).fill(255)), form(4))
})

test('variants of one owner share its half and differ in the other', () => {
  fc.assert(
    fc.property(parts, parts, parts, (owner, one, other) => {
      const ids = [variantId(owner, undefined), variantId(owner, one), variantId(owner, other)]
      for (const id of ids) assert.match(id, form(8))
      assert.equal(new Set(ids.map(ownerHalf)).size, 1)
      assert.equal(ids[1] === ids[2], JSON.stringify(one) === JSON.stringify(other))
      assert.notEqual(ids[0], ids[1])
    }),
  )
})
