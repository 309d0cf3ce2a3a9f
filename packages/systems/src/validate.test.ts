import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { faultLimit, isSchema } from './schema-compiler.ts'
import { versionsOf } from './specification/specifications.ts'
import { systems } from './systems.ts'
import { validate, validateAgainst } from './validate.ts'

const schema: JsonObject = {
  type: 'object',
  required: ['id', 'a/b'],
  properties: {
    id: { type: 'string', minLength: 2, maxLength: 4 },
    day: { type: 'string', format: 'date' },
    kind: { enum: ['x', 'y'] },
    amount: { type: 'number', minimum: 0 },
    list: { type: 'array', uniqueItems: true, items: { type: 'object', properties: { n: { type: 'integer' } } } },
  },
}

const found = (document: Json) => validateAgainst(schema, document).map(({ path, rule }) => `${path} ${rule}`)

test('every departure is told with its path and rule, all at once', () => {
  const document = { id: 'abcde', day: '2025-02-30', kind: 'z', amount: -1, list: [{ n: 1.5 }, { n: 2 }, { n: 2 }] }
  assert.deepEqual(found(document).toSorted(), [
    '/amount too-small',
    '/a~1b missing-required',
    '/day bad-format',
    '/id too-long',
    '/kind not-in-list',
    '/list repeated-item',
    '/list/0/n wrong-type',
  ])
  assert.deepEqual(found({ id: 'ab', 'a/b': 1 }), [])
  assert.deepEqual(found('text'), [' wrong-type'])
})

test('items that differ in the order of members alone are repeated, and many items cost little', () => {
  const [first = '', ...rest] = found({
    id: 'ab',
    'a/b': 1,
    list: [
      { n: 1, m: 2 },
      { m: 2, n: 1 },
    ],
  })
  assert.deepEqual([first, rest], ['/list repeated-item', []])
  const started = performance.now()
  assert.deepEqual(found({ id: 'ab', 'a/b': 1, list: Array.from({ length: 50_000 }, (_, n) => ({ n })) }), [])
  assert.ok(performance.now() - started < 2_000)
})

test('the schema of every published version is one that JSON Schema allows', () => {
  for (const { id, schema } of systems.flatMap(versionsOf).map(({ version }) => version))
    assert.ok(isSchema(schema), id)
  assert.equal(isSchema({ type: 'text' }), false)
})

test('every published version compiles, and no issue holds a value of the document', () => {
  for (const version of systems.flatMap(system => system.versions)) {
    assert.ok(validate(version, null).length > 0)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('id', 'ocid', 'tag', 'tipoSancion'), fc.jsonValue()), document => {
        const marked = { ...document, expediente: ['QUXA870229HJ5'] }
        assert.equal(JSON.stringify(validate(version, marked)).includes('QUXA870229HJ5'), false)
      }),
      { numRuns: 50 },
    )
  }
})

test('a document with a million departures costs little, and a bounded number of them is told', () => {
  const list = Array.from({ length: 1_000_000 }, () => ({ n: 'x' }))
  const issues = validateAgainst(
    {
      ...schema,
      properties: { list: { type: 'array', items: { $ref: '#/$defs/item' } } },
      $defs: { item: { type: 'object', properties: { n: { type: 'integer' } } } },
    },
    { id: 'ab', 'a/b': 1, list },
  )
  assert.ok(issues.length > 0 && issues.length <= faultLimit + 1, `${issues.length} issues`)
  const inline = validateAgainst({ type: 'array', items: { anyOf: [{ type: 'integer' }, { type: 'boolean' }] } }, list)
  assert.ok(inline.length > 0 && inline.length <= faultLimit + 1, `${inline.length} issues`)
})
