import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pathReader } from './path-values.ts'

test('a path is read through arrays, and through objects where the document has no array', () => {
  const read = pathReader('awards[].suppliers[].name')
  assert.deepEqual(read({ awards: [{ suppliers: [{ name: 'A' }, { name: 'B' }] }, { suppliers: [{ name: 'C' }] }] }), [
    'A',
    'B',
    'C',
  ])
  assert.deepEqual(read({ awards: { suppliers: { name: 'A' } } }), ['A'])
  assert.deepEqual(pathReader('tag[]')({ tag: ['a', null, ['b']] }), ['a', 'b'])
  assert.deepEqual(pathReader('a.b')({ a: [{ b: 1 }, { b: 2 }] }), [1, 2])
  assert.deepEqual(pathReader('a')({ a: null }), [])
})

test('any document is read without fault, and never from what it inherits', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.array(fc.constantFrom('constructor', '__proto__', 'length', 'a[]'), { minLength: 1 }),
      (document, steps) => {
        const found = pathReader(steps.join('.'))(JSON.parse(JSON.stringify(document)))
        for (const value of found) assert.ok(value !== null && value !== undefined && typeof value !== 'function')
      },
    ),
  )
})
