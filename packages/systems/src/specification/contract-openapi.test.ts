import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import { systems } from '../systems.ts'
import { validateAgainst } from '../validate.ts'
import { contractSearchExample } from './contract-example.ts'
import { contractOpenApi } from './contract-openapi.ts'

const published = systems.flatMap(({ versions }) => versions).filter(({ contract }) => contract !== undefined)

const objectAt = (document: Json, pointer: string): JsonObject => {
  const found = valueAt(document, pointer)
  assert.ok(isObject(found), pointer)
  return found
}

/** Dotted names of the members of a schema that hold no others, but for the two ends of a range. */
const namesIn = (schema: JsonObject, base = ''): readonly string[] => {
  const { properties } = schema
  if (!isObject(properties) || 'min' in properties) return [base]
  return Object.entries(properties).flatMap(([name, inner]) =>
    isObject(inner) ? namesIn(inner, base === '' ? name : `${base}.${name}`) : [],
  )
}

for (const version of published) {
  const { contract } = version
  if (contract === undefined) continue
  for (const language of ['es', 'en'] as const) {
    test(`${version.id}: its endpoints are described whole, in ${language}`, () => {
      const description = contractOpenApi(version, language)
      assert.ok(description)
      const path = `/paths/${contract.path.replaceAll('/', '~1')}/${contract.method.toLowerCase()}`
      const request = objectAt(description, `${path}/requestBody/content/application~1json/schema`)
      const names = (member: string): readonly string[] => {
        const held = objectAt(request, `/properties/${member}`)
        return namesIn(held).filter(name => name !== 'rfcSolicitante' && name !== '')
      }
      assert.deepEqual(names('query').toSorted(), contract.filters.map(({ name }) => name).toSorted())
      assert.deepEqual(names('sort').toSorted(), contract.sorts.map(({ name }) => name).toSorted())
      const own = Object.values(objectAt(description, '/paths')).filter(
        item => isObject(item) && valueAt(item, '/get/x-pdn-served') !== false,
      )
      assert.equal(own.length, contract.catalogue === undefined ? 1 : 2)
      const example = objectAt(description, `${path}/requestBody/content/application~1json/example`)
      assert.deepEqual(example, contractSearchExample(version))
      assert.deepEqual(
        validateAgainst({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...request }, example),
        [],
      )
      const document = objectAt(description, '/components/schemas/Document')
      assert.deepEqual(
        validateAgainst({ ...document, $id: `urn:test:${version.id}:${language}` }, version.example ?? null),
        [],
      )
    })
  }
}

test('filters on reserved values say so, in the words of the language', () => {
  const version = published.find(({ contract }) => contract?.filters.some(({ reserved }) => reserved === true))
  assert.ok(version)
  assert.match(JSON.stringify(contractOpenApi(version, 'es')), /se rechaza a los clientes públicos/)
  assert.match(JSON.stringify(contractOpenApi(version, 'en')), /refused to public clients/)
})
