import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import type { ContractFilter, EndpointContract } from '../system.ts'
import { systems } from '../systems.ts'
import { comparedContracts } from './compared-standards.ts'
import { loadPublished } from './published-file.fixture.ts'

const isRange = ({ properties }: JsonObject): boolean =>
  isObject(properties) && Object.keys(properties).toSorted().join() === 'max,min'

/** Members of `query` or `sort` as a specification nests them, by dotted names. */
const published = (schema: Json | undefined, base = ''): ReadonlyMap<string, JsonObject> => {
  const { properties } = isObject(schema) ? schema : {}
  const members = isObject(properties) ? Object.entries(properties) : []
  return new Map(
    members.flatMap(([name, member]): readonly (readonly [string, JsonObject])[] => {
      if (!isObject(member)) return []
      const isGroup = isObject(member.properties) && !isRange(member)
      return isGroup ? [...published(member, `${base}${name}.`)] : [[`${base}${name}`, member]]
    }),
  )
}

const matchesOf = (field: JsonObject): readonly ContractFilter['match'][] => {
  if (isRange(field)) return ['range']
  if (field.type === 'array') return ['any-of']
  if (field.type === 'integer') return ['number']
  return field.format === 'date-time' ? ['from', 'until'] : ['exact', 'fragment']
}

/** Values that a specification lists for a filter: as a list, or as whole numbers from one to another. */
const valuesOf = (field: JsonObject): readonly Json[] | undefined => {
  const { enum: listed, minimum, maximum } = isObject(field.items) ? field.items : field
  if (Array.isArray(listed)) return listed
  if (typeof minimum !== 'number' || typeof maximum !== 'number') return undefined
  return Array.from({ length: maximum - minimum + 1 }, (_, step) => minimum + step)
}

const requesterOf = (query: ReadonlyMap<string, JsonObject>, body: Json | undefined): EndpointContract['requester'] => {
  if (query.has('rfcSolicitante')) return 'in-query'
  return isObject(body) && body.rfcSolicitante !== undefined ? 'beside-query' : undefined
}

for (const { title, contract, published: where } of comparedContracts) {
  test(`${title}: path, filters, their values and sorts are those of the published endpoint`, t => {
    const file = loadPublished(t, where.file)
    if (file === undefined) return
    assert.ok(isObject(valueAt(file, `/paths/${contract.path.replaceAll('/', '~1')}/post`)), contract.path)
    assert.deepEqual(Object.keys(isObject(file.paths) ? file.paths : {}), [
      contract.path,
      ...(contract.catalogue === undefined ? [] : [contract.catalogue.path]),
    ])
    const query = published(valueAt(file, where.query))
    assert.equal(
      contract.requester,
      requesterOf(query, valueAt(file, where.query.slice(0, where.query.lastIndexOf('/')))),
    )
    const filters = [...query].filter(([name]) => name !== 'rfcSolicitante')
    assert.deepEqual(contract.filters.map(({ name }) => name).toSorted(), filters.map(([name]) => name).toSorted())
    let listed = 0
    for (const [name, field] of filters) {
      const filter = contract.filters.find(candidate => candidate.name === name)
      assert.ok(filter !== undefined && matchesOf(field).includes(filter.match), name)
      const values = valuesOf(field)
      // A key whose list stands only in the description is closed by the catalogue.
      if (values !== undefined) assert.deepEqual(filter.values?.toSorted(), values.toSorted(), name)
      listed += filter.values?.length ?? 0
    }
    const sorts = [...published(valueAt(file, where.sort)).keys()]
    assert.deepEqual(contract.sorts.map(({ name }) => name).toSorted(), sorts.toSorted())
    const fields = contract.filters.reduce((sum, { match }) => sum + (match === 'range' ? 2 : 1), 0)
    t.diagnostic(`${filters.length} filters in ${fields} fields, ${listed} listed values, ${sorts.length} sorts`)
  })
}

test('every published endpoint that a system answers is compared', () => {
  const compared = new Set(comparedContracts.map(({ contract }) => contract))
  for (const { contract, id } of systems.flatMap(({ versions }) => versions))
    if (contract !== undefined && contract.id !== 'files') assert.ok(compared.has(contract), id)
})
