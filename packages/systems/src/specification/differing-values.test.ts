import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, jsonPointer, valueAt } from '@pdn/core'
import fc from 'fast-check'
import { differingValues } from './differing-values.ts'

const documents = fc.json({ maxDepth: 3 }).map((text): Json => JSON.parse(text))

const leaves = (value: Json, steps: readonly (string | number)[] = []): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...steps, index]))
  if (!isObject(value)) return [jsonPointer(steps)]
  return Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : leaves(member, [...steps, name]),
  )
}

const leafAt = (document: Json, pointer: string): Json | undefined => {
  const value = valueAt(document, pointer)
  return Array.isArray(value) || isObject(value) ? undefined : value
}

test('the values that differ are those that stand otherwise in the other document, each told once', () => {
  fc.assert(
    fc.property(documents, documents, (before, after) => {
      const expected = [...new Set([...leaves(before), ...leaves(after)])].filter(
        pointer => leafAt(before, pointer) !== leafAt(after, pointer),
      )
      const found = differingValues(before, after)
      assert.deepEqual([...new Set(found.map(({ place }) => place))].sort(), expected.sort())
      for (const { place, value } of found) assert.equal(value, leafAt(after, place))
    }),
  )
})

test('a document does not differ from itself, and paths have no positions', () => {
  fc.assert(fc.property(documents, document => differingValues(document, structuredClone(document)).length === 0))
  assert.deepEqual(differingValues({ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, { b: 3 }], c: 'd' }), [
    { place: '/a/1/b', path: 'a[].b', value: 3 },
    { place: '/c', path: 'c', value: 'd' },
  ])
})

test('where a list stands for an object of numbers, each place is told once', () => {
  assert.deepEqual(differingValues({ 0: null }, [0]), [{ place: '/0', path: '[]', value: 0 }])
})
