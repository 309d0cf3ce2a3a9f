import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import { contractOpenApi } from '../specification/contract-openapi.ts'
import { systems } from '../systems.ts'
import { loadPublished } from './published-file.fixture.ts'

const s3Tool = 'pdn/herramienta-capturador-s3'

/** Where the interface of each version's collection is published: its specification, and its roles. */
const published: Readonly<Record<string, { readonly specification: string; readonly roles: readonly string[] }>> = {
  's2-servidores-2': {
    specification: 'pdn/herramienta-capturador-s2/especificacion-tecnica-s2.yaml',
    roles: ['pdn/herramienta-capturador-s2/roles.json'],
  },
  ...Object.fromEntries(
    ['s3-graves-2', 's3-no-graves-2', 's3-fisicas-2', 's3-morales-2'].map(id => [
      id,
      { specification: 'pdn/api_docs/S3/s3-v2.json', roles: [`${s3Tool}/roles.json`, `${s3Tool}/rol-ANA.json`] },
    ]),
  ),
}

const listOf = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter((item: Json) => isObject(item)) : []

const at = (document: Json | undefined, pointer: string): JsonObject => {
  const found = valueAt(document ?? null, pointer)
  return isObject(found) ? found : {}
}

const operationAt = (file: JsonObject, path: string): JsonObject =>
  at(file, `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/get`)

const collections = systems
  .flatMap(({ versions }) => versions)
  .flatMap(version => {
    const { collectionInterface } = version
    return collectionInterface === undefined ? [] : [{ version, told: collectionInterface }]
  })

test('the interface of every collection is compared', () => {
  assert.deepEqual(collections.map(({ version }) => version.id).toSorted(), Object.keys(published).toSorted())
})

for (const { version, told } of collections) {
  const files = published[version.id]
  assert.ok(files !== undefined)

  test(`${version.id}: path, parameters and statuses of its collection are those of the specification`, t => {
    const file = loadPublished(t, files.specification)
    if (file === undefined) return
    const { path, parameters, defaults = {}, statuses } = told.specified
    const list = operationAt(file, path)
    const theirs = listOf(list.parameters)
    assert.deepEqual(theirs.map(({ name }) => name).toSorted(), parameters.toSorted())
    const presets = theirs.flatMap(({ name, schema }) => {
      const preset = at(schema, '').default
      return preset === undefined ? [] : [[String(name), preset] as const]
    })
    assert.deepEqual(Object.fromEntries(presets), defaults)
    assert.deepEqual(Object.keys(at(list, '/responses')).toSorted(), statuses.list.toSorted())
    const record = operationAt(file, `${path}/{id}`)
    assert.deepEqual(Object.keys(at(record, '/responses')).toSorted(), (statuses.record ?? []).toSorted())
    t.diagnostic(`${parameters.length} parameters, ${statuses.list.length + (statuses.record?.length ?? 0)} statuses`)
  })

  test(`${version.id}: its roles read what the tool gives them`, t => {
    const roles = new Map<string, Json | undefined>()
    for (const name of files.roles) {
      const file = loadPublished(t, name)
      if (file === undefined) return
      const names = new Map(listOf(file.roles).map(role => [role.id, String(role.name)]))
      for (const { role, collection, action, fields } of listOf(file.permissions))
        if (collection === version.collection && action === 'read') roles.set(names.get(role ?? null) ?? '', fields)
    }
    for (const { name, fields } of told.roles) {
      const theirs = roles.get(name)
      assert.ok(Array.isArray(theirs), name)
      assert.deepEqual(fields.toSorted(), theirs.toSorted(), name)
    }
    // Those who capture read all; what they see is no interface.
    const others = [...roles.keys()].filter(name => told.roles.every(role => role.name !== name))
    assert.deepEqual(others, ['Usuario-Capturador'])
  })

  for (const language of ['es', 'en'] as const)
    test(`${version.id}: list and record are described in ${language}, and told not to be served`, () => {
      const description = contractOpenApi(version, language)
      assert.ok(description)
      const paths = [...new Set([told.shippedPath, told.specified.path])].flatMap(path => [path, `${path}/{id}`])
      const ids = new Set<Json | undefined>()
      for (const path of paths) {
        const operation = operationAt(description, path)
        assert.equal(operation['x-pdn-served'], false, path)
        assert.match(String(operation.description), language === 'es' ? /no la atiende/ : /neither serves/)
        assert.deepEqual(operation.security, [{ bearer: [] }])
        assert.ok(valueAt(operation, '/responses/200/content/application~1json/schema/properties/data') !== undefined)
        for (const status of ['401'])
          assert.deepEqual(
            valueAt(operation, `/responses/${status}/content/application~1json/schema/$ref`),
            '#/components/schemas/CollectionError',
          )
        ids.add(operation.operationId)
      }
      assert.equal(ids.size, paths.length)
      const list = listOf(operationAt(description, told.shippedPath).parameters).map(({ name }) => name)
      assert.deepEqual(list.toSorted(), ['fields', 'filter', 'limit', 'meta', 'offset', 'search', 'sort'])
      const bearer = String(at(description, '/components/securitySchemes/bearer').description)
      for (const { name } of told.roles) assert.ok(bearer.includes(name), name)
      const shapes = valueAt(description, '/components/schemas/CollectionError/anyOf')
      assert.ok(Array.isArray(shapes))
      assert.deepEqual(
        shapes.map(shape => at(shape, '').required),
        [['error'], ['errors']],
      )
    })
}
