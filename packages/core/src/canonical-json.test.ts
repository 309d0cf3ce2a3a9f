import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson, depthOf, maximumDepth } from './canonical-json.ts'
import type { Json, JsonObject } from './json.ts'
import { changedPointers, jsonPointer, pointerSteps, valueAt } from './json-pointer.ts'
import { PlatformError } from './platform-error.ts'

const json = fc.jsonValue({ maxDepth: 5 }).map((value): Json => JSON.parse(JSON.stringify(value)))

test('members are sorted by code unit and nothing is added', () => {
  assert.equal(
    canonicalJson({ b: [1, { z: null, a: 'é' }], a: 1.0, é: 1e21, A: undefined }),
    '{"a":1,"b":[1,{"a":"é","z":null}],"é":1e+21}',
  )
})

test('one value has one text, which is the value', () => {
  fc.assert(
    fc.property(json, value => {
      const text = canonicalJson(value)
      assert.deepEqual(JSON.parse(text), value)
      assert.equal(canonicalJson(JSON.parse(text)), text)
    }),
  )
})

test('the order of members is that of their names, whatever they look like', () => {
  const name = fc.oneof(
    fc.constantFrom('10', '9', '1', '0', '-1', '__proto__', 'toJSON', '', 'a', 'Z', 'é'),
    fc.string(),
  )
  const member = fc.oneof(json, fc.dictionary(name, json))
  fc.assert(
    fc.property(fc.dictionary(name, member), value => {
      // Parsed, so that a member called __proto__ is one.
      const source: JsonObject = JSON.parse(
        `{${Object.entries(value)
          .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`)
          .join(',')}}`,
      )
      const members = Object.keys(source)
        .sort()
        .map(key => `${JSON.stringify(key)}:${canonicalJson(source[key] ?? null)}`)
      assert.equal(canonicalJson(source), `{${members.join(',')}}`)
      assert.equal(canonicalJson([source]), `[${canonicalJson(source)}]`)
    }),
  )
})

/** Arrays inside each other. */
const nested = (depth: number): Json => {
  let value: Json = 1
  for (let level = 0; level < depth; level++) value = [value]
  return value
}

test('depth is measured at any depth and capped when written', () => {
  assert.equal(depthOf(1), 0)
  assert.equal(depthOf({ a: [1] }), 2)
  assert.equal(depthOf(nested(100_000)), 100_000)
  assert.doesNotThrow(() => canonicalJson(nested(maximumDepth)))
  assert.throws(
    () => canonicalJson(nested(100_000)),
    error => error instanceof PlatformError && error.code === 'document-too-deep',
  )
})

test('pointers escape, parse and find', () => {
  assert.equal(jsonPointer(['a/b', 'm~n', 0]), '/a~1b/m~0n/0')
  assert.equal(valueAt({ 'a/b': [{ '': 7 }] }, '/a~1b/0/'), 7)
  assert.equal(valueAt({ a: 1 }, '/toString'), undefined)
  assert.equal(valueAt({ a: 1 }, 'a'), undefined)
  fc.assert(fc.property(fc.array(fc.string()), steps => assert.deepEqual(pointerSteps(jsonPointer(steps)), steps)))
})

test('changes are told where they are', () => {
  const before = { a: [1, 2, { b: 1 }], c: 1, same: { x: [] } }
  const after = { a: [1, 3, { b: 2 }, 4], d: 1, same: { x: [] } }
  assert.deepEqual(changedPointers(before, after, 10), ['/a/1', '/a/2/b', '/a/3', '/c', '/d'])
  assert.deepEqual(changedPointers(before, after, 2), ['/a/1', '/a/2/b'])
  assert.deepEqual(changedPointers(1, [1], 5), [''])
})

test('no change is told exactly of equal values', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      assert.deepEqual(changedPointers(a, a, 5), [])
      assert.equal(changedPointers(a, b, 5).length === 0, canonicalJson(a) === canonicalJson(b))
    }),
  )
})
