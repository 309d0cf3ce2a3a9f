import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { declarationExample } from './s1/example/declaration-example.ts'
import { modificationType } from './s1/schema/declaration-types.ts'
import { spoilt } from './s1/spoilt.fixture.ts'
import { schemaCompiler } from './schema-compiler.ts'
import { schemaFaults } from './schema-faults.ts'
import { schemaInParts } from './schema-in-parts.ts'
import { versionOf } from './systems.ts'

const address: JsonObject = { type: 'object', required: ['city'], properties: { city: { type: 'string' } } }
const person: JsonObject = {
  type: 'object',
  properties: { home: address, work: { ...address }, past: { type: 'array', items: address } },
}

test('each object is a definition of its own, what is repeated once', () => {
  const { $defs, ...whole } = schemaInParts({ ...person, $defs: { own: true } })
  assert.ok(isObject($defs))
  assert.deepEqual($defs, { own: true, part0: address })
  const part = { $ref: '#/$defs/part0' }
  assert.deepEqual(whole, {
    type: 'object',
    properties: { home: part, work: part, past: { type: 'array', items: part } },
  })
})

test('a schema without objects inside stays as it is', () => {
  assert.deepEqual(schemaInParts(address), address)
})

test('a document departs from a schema in parts as from the schema, at the same places', () => {
  const schema = versionOf('s1-declaraciones-2.0')?.schema ?? {}
  const [whole, inParts] = [schema, schemaInParts(schema)].map(each => schemaCompiler().compile(each))
  assert.ok(whole !== undefined && inParts !== undefined)
  const found = (validator: typeof whole, document: Json) =>
    schemaFaults(validator, document)
      .map(({ path, rule, keyword, params }) => JSON.stringify([path, rule, keyword, params]))
      .toSorted()
  fc.assert(
    fc.property(spoilt([declarationExample(modificationType)]), document => {
      assert.deepEqual(found(inParts, document), found(whole, document))
    }),
  )
})
