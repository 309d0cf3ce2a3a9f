import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PlatformError } from '@pdn/core'
import fc from 'fast-check'
import { loadMapping } from './load-mapping.ts'

const head = 'title: t\ntarget: { system: s3, version: s3-particulares-1.1 }\n'

const fault = (text: string): PlatformError => {
  try {
    loadMapping(text, 'm.yaml')
  } catch (error) {
    assert.ok(error instanceof PlatformError && error.code === 'mapping-invalid', String(error))
    return error
  }
  return assert.fail('the mapping was accepted')
}

test('a mapping names its target, the columns that it reads and where it does so', () => {
  const mapping = loadMapping(
    `${head}group: { by: [A] }\ndocument:\n  - { to: id, hash: [A, B] }\n  - { to: x.y, template: '{C}[ {D}]' }\n`,
    'm.yaml',
  )
  assert.deepEqual(mapping.target, { system: 's3', version: 's3-particulares-1.1' })
  assert.deepEqual(
    mapping.columns.map(use => [use.column, use.place.line]),
    [
      ['A', 3],
      ['B', 5],
      ['C', 6],
      ['D', 6],
    ],
  )
})

test('every fault is told with its line and column', () => {
  const error = fault(`${head}colour: red\ndocument:\n  - { to: id, from: A, constant: 1 }\n  - { from: B }\n`)
  assert.match(error.message, /3 faults/)
  assert.match(error.message, /line 3, column 1: “colour” is unknown in a mapping; known are title, target/)
  assert.match(error.message, /line 5, column 5: A rule has exactly one of from, constant/)
  assert.match(error.message, /line 6, column 5: A rule says with “to”/)
  assert.equal(error.where, 'm.yaml, line 3, column 1')
})

test('each wrong member is refused', () => {
  const cases: readonly (readonly [rule: string, words: RegExp])[] = [
    ['{ to: id, hash: [secret] }', /“secret” is reserved/],
    ['{ to: "a[0].b", from: A }', /\[\] may stand at its end only/],
    ['{ to: "a[].b", from: A }', /lists nest by item/],
    ['{ to: constructor.x, from: A }', /A path is names/],
    ['{ to: a, from: A, as: time }', /as must be one of text, upper/],
    ['{ to: a, from: A, catalogue: none }', /no catalogue “none”/],
    ['{ to: a, template: "{A" }', /\{ is not closed/],
    ['{ to: a, template: "[{A}[b]]" }', /cannot hold another/],
    ['{ to: a, from: A, when: { column: B } }', /one column and one test/],
    ['{ to: a, from: A, when: { column: B, matches: "(" } }', /no(t a)? regular expression/],
    ['{ to: a, from: A, required: maybe }', /must be true or false/],
    ['{ to: "a[]", key: id, item: [{ to: name, from: A }] }', /The key must be the path of one rule/],
    ['{ to: a, item: [{ to: name, from: A }] }', /ends in \[\]/],
    ['{ to: a, from: &x A }\n  - { to: b, from: *x }', /References/],
    ['{ to: a, from: A, from: B }', /well-formed YAML/],
  ]
  for (const [rule, words] of cases)
    assert.match(fault(`${head}reserved: [secret]\ndocument:\n  - ${rule}\n`).message, words, rule)
})

test('a mapping without title, target or rules is refused', () => {
  for (const text of [
    '',
    'title: t',
    '[]',
    `${head}document: 3`,
    `title: t\ntarget: { system: s9, version: x }\ndocument: []`,
  ])
    fault(text)
})

test('no text makes the reader fail otherwise than by telling a fault', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'{}[]:-\n "\'&*!|>#,ab', 'document', ': ') }))
  fc.assert(
    fc.property(text, letters => {
      fault(letters)
    }),
  )
})
