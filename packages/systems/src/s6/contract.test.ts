import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json, valueAt } from '@pdn/core'
import { contract } from './contract.ts'

const published = new URL(
  '../../../../../shared/reference/pdn/api_docs/S6/OAS_API_Contrataciones_Abiertas.json',
  import.meta.url,
)
const skip = existsSync(published) ? false : 'the published specification is not beside the repository'

test('the contract is the published one, filter by filter', { skip }, () => {
  const specification: Json = JSON.parse(readFileSync(published, 'utf8'))
  assert.ok(isObject(valueAt(specification, '/paths/~1contrataciones-abiertas/post')))
  assert.equal(contract.method, 'POST')
  assert.equal(contract.path, '/contrataciones-abiertas')
  const request = '/components/schemas/requestOpenContracting/properties'
  const query = valueAt(specification, `${request}/query/properties`)
  const sort = valueAt(specification, `${request}/sort/properties`)
  assert.ok(isObject(query) && isObject(sort))
  assert.deepEqual(
    contract.filters.map(({ name }) => name),
    Object.keys(query),
  )
  assert.deepEqual(
    contract.sorts.map(({ name }) => name),
    Object.keys(sort),
  )
  for (const filter of contract.filters) {
    const field: Json | undefined = query[filter.name]
    assert.ok(isObject(field))
    const codes = valueAt(field, '/items/enum')
    assert.equal(filter.match === 'any-of', field.type === 'array', filter.name)
    assert.deepEqual(filter.values?.toSorted(), Array.isArray(codes) ? codes.toSorted() : undefined, filter.name)
    assert.equal(filter.match === 'number', field.type === 'integer', filter.name)
    assert.equal(filter.match === 'from' || filter.match === 'until', field.format === 'date-time', filter.name)
  }
})
