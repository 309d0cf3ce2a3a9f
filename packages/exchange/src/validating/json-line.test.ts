import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Json, jsonPointer } from '@pdn/core'
import fc from 'fast-check'
import { jsonLine } from './json-line.ts'

/** Every place of a value with the line, from 0, on which `JSON.stringify` begins it when it indents. */
const placesOf = (value: Json): readonly (readonly [pointer: string, line: number])[] => {
  const places: (readonly [string, number])[] = []
  let line = 0
  const walk = (at: Json, steps: readonly (string | number)[]): void => {
    places.push([jsonPointer(steps), line])
    const inner = Array.isArray(at)
      ? [...at.entries()]
      : at !== null && typeof at === 'object'
        ? Object.entries(at)
        : []
    for (const [step, member] of inner) {
      line++
      walk(member as Json, [...steps, step])
    }
    if (inner.length > 0) line++
  }
  walk(value, [])
  return places
}

test('the line of every value of an indented text is found by its pointer', () => {
  fc.assert(
    fc.property(fc.jsonValue(), given => {
      const value = JSON.parse(JSON.stringify(given)) as Json
      const text = JSON.stringify(value, null, 1)
      for (const [pointer, line] of placesOf(value)) assert.equal(jsonLine(text, pointer), line, pointer)
    }),
  )
})

test('where nothing stands the line is that of the nearest value around it', () => {
  const text = '\n{\n "a": [\n  1,\n  {"b":\n   2}\n ]\n}'
  assert.equal(jsonLine(text, '/a/1/b'), 5)
  assert.equal(jsonLine(text, '/a/1/c'), 4)
  assert.equal(jsonLine(text, '/a/9'), 2)
  assert.equal(jsonLine(text, '/x/y'), 1)
  assert.equal(jsonLine('{"a":1,\n"a":2}', '/a'), 1)
})

test('a text nested a hundred thousand deep costs one pass', () => {
  const text = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)},\n"b":1}`
  assert.equal(jsonLine(text, '/b'), 1)
})
