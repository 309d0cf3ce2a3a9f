import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findJsonFault } from './json-fault.ts'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('finds a fault exactly where the platform’s own parser refuses the text', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ntu01-.e ', 'true', 'null', '\n'), maxLength: 30 })
  fc.assert(
    fc.property(
      fc.oneof(
        letters,
        fc.json(),
        fc.json().map(text => text.slice(0, -1)),
      ),
      text => {
        assert.equal(findJsonFault(text) === undefined, isJson(text), text)
      },
    ),
    { numRuns: 3000 },
  )
})

test('says where the fault is and what was expected, never what stands there', () => {
  assert.deepEqual(findJsonFault('{"a": 1 "b": 2}'), { offset: 8, reason: 'a comma or } was expected' })
  assert.equal(findJsonFault('{"a": [1, }')?.offset, 10)
  assert.equal(findJsonFault('{"a": "x\ny"}')?.offset, 8)
})

test('takes linear time on long and deep texts', () => {
  assert.equal(findJsonFault('['.repeat(500_000))?.offset, 500_000)
  assert.equal(findJsonFault(`"${'\\u0041'.repeat(200_000)}"`), undefined)
})
