import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import { asObject, describeFields, type FlatField, flattenSchema } from '../../published-schema.fixture.ts'
import { valueAt } from '../../showing/document-view.ts'
import { validateAgainst } from '../../validate.ts'
import { particularesContract } from '../versions/contract-particulares.ts'
import { servidoresContract } from '../versions/contract-servidores.ts'
import { canonicalGrave, canonicalLegal, canonicalNatural, canonicalNonGrave } from './canonical.ts'
import { particularesSchema } from './particulares.ts'
import { graveSchema, legalSchema, naturalSchema, nonGraveSchema } from './records.ts'
import { servidoresSchema } from './servidores.ts'

const published = fileURLToPath(new URL('../../../../../../shared/reference/pdn/api_docs/S3/', import.meta.url))
const skip = existsSync(published) ? false : `the published specifications are not at ${published}`

const load = (name: string): JsonObject => {
  const parsed: Json = JSON.parse(readFileSync(`${published}${name}`, 'utf8'))
  assert.ok(isObject(parsed))
  return parsed
}

/** Deviations on purpose: published description → ours, by path. */
const compare = (
  theirs: Map<string, FlatField>,
  ours: JsonObject,
  deviations: Readonly<Record<string, Json>>,
): void => {
  const expected = { ...describeFields(theirs), ...deviations }
  assert.deepEqual(describeFields(flattenSchema(ours, {})), expected)
}

const nullableInstant: Json = { types: ['null', 'string'], format: 'date-time' }

test('version 1.1 equals the published specification field by field', { skip }, () => {
  const spec = load('OAS_API_Particulares_Sancionados.json')
  const answer = valueAt(spec, 'components', 'schemas', 'resParticularesSancionados', 'properties', 'results', 'items')
  compare(flattenSchema(answer, spec), particularesSchema, {})
})

test('version 2 of natural persons equals the published specification field by field', { skip }, () => {
  const spec = load('s3-v2.json')
  const item = valueAt(spec, 'components', 'schemas', 'ItemsFaltasGravesPersonasFisicas')
  compare(flattenSchema(item, spec, '', new Map(), ['ItemsFaltasGravesPersonasFisicas']), naturalSchema, {
    // `timestamp` is no format of JSON Schema; what Directus means by it is a date-time.
    '/date_created': nullableInstant,
    '/date_updated': nullableInstant,
  })
})

test('version 2 of legal persons equals the published specification field by field', { skip }, () => {
  const spec = load('s3-v2.json')
  const item = valueAt(spec, 'components', 'schemas', 'ItemsFaltasGravesPersonasMorales')
  compare(flattenSchema(item, spec, '', new Map(), ['ItemsFaltasGravesPersonasMorales']), legalSchema, {
    '/date_created': nullableInstant,
    '/date_updated': nullableInstant,
  })
})

test('version 1.1 of servants equals the published specification field by field', { skip }, () => {
  const spec = load('OAS_API_Servidores_Sancionados.json')
  const answer = valueAt(spec, 'components', 'schemas', 'ssancionados', 'properties', 'results', 'items')
  compare(flattenSchema(answer, spec), servidoresSchema, {})
})

for (const [name, ours] of [
  ['ItemsFaltasAdministrativasGraves', graveSchema],
  ['ItemsFaltasAdministrativasNoGraves', nonGraveSchema],
] as const) {
  test(`version 2 of servants equals the published specification field by field: ${name}`, { skip }, () => {
    const spec = load('s3-v2.json')
    const item = valueAt(spec, 'components', 'schemas', name)
    compare(flattenSchema(item, spec, '', new Map(), [name]), ours, {
      '/date_created': nullableInstant,
      '/date_updated': nullableInstant,
    })
  })
}

test('the contract of servants has the published paths, filters and sorts', { skip }, () => {
  const spec = load('OAS_API_Servidores_Sancionados.json')
  const request = valueAt(spec, 'components', 'schemas', 'post_query', 'properties')
  const names = (path: string) => Object.keys(asObject(valueAt(request, path, 'properties')))
  assert.deepEqual([...servidoresContract.filters.map(({ name }) => name), 'rfcSolicitante'], names('query'))
  assert.deepEqual(
    servidoresContract.sorts.map(({ name }) => name),
    names('sort'),
  )
  const keys = valueAt(request, 'query', 'properties', 'tipoSancion', 'items', 'enum')
  assert.deepEqual(servidoresContract.filters.find(({ name }) => name === 'tipoSancion')?.values, keys)
  assert.deepEqual(Object.keys(asObject(spec.paths)), [servidoresContract.path, servidoresContract.catalogue?.path])
  assert.ok(isObject(asObject(valueAt(spec, 'paths', servidoresContract.path)).post))
  assert.equal(servidoresContract.id, particularesContract.id, 'both are endpoints of one contract')
})

test('the contract has the published paths, filters and sorts', { skip }, () => {
  const spec = load('OAS_API_Particulares_Sancionados.json')
  const request = valueAt(spec, 'components', 'schemas', 'reqParticularesSancionados', 'properties')
  const names = (path: string) => Object.keys(asObject(valueAt(request, path, 'properties')))
  assert.deepEqual(
    particularesContract.filters.map(({ name }) => name),
    names('query'),
  )
  assert.deepEqual(
    particularesContract.sorts.map(({ name }) => name),
    names('sort'),
  )
  const keys = valueAt(request, 'query', 'properties', 'tipoSancion', 'items', 'enum')
  assert.deepEqual(particularesContract.filters.find(({ name }) => name === 'tipoSancion')?.values, keys)
  assert.deepEqual(Object.keys(asObject(spec.paths)), [particularesContract.path, particularesContract.catalogue?.path])
  assert.ok(isObject(asObject(valueAt(spec, 'paths', particularesContract.path)).post))
  assert.ok(particularesContract.requester === 'beside-query' && isObject(asObject(request).rfcSolicitante))
})

test('a canonical document may hold whatever the second version publishes', () => {
  for (const [canonical, version] of [
    [canonicalNatural, naturalSchema],
    [canonicalLegal, legalSchema],
    [canonicalGrave, graveSchema],
    [canonicalNonGrave, nonGraveSchema],
  ] as const) {
    const ours = flattenSchema(canonical, {})
    for (const [path, { types }] of flattenSchema(version, {})) {
      const held = ours.get(path)
      assert.ok(held !== undefined, path)
      const widened = path.endsWith('/monto') ? new Set(['number', 'null']) : types
      if (!path.startsWith('/datosGenerales/domicilioMexico'))
        for (const type of widened) assert.ok(held.types.has(type), path)
    }
  }
  assert.deepEqual(validateAgainst(canonicalNatural, { id: 'a', datosGenerales: { nombres: 'Ana' } }), [])
})
