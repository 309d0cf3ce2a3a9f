import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import { systems } from '@pdn/systems'
import Schema from 'typebox/schema'
import { openHouse } from './test/platform-house.ts'

const { get } = await openHouse({ after })
const description: JsonObject = (await get('/api/v1/openapi.json')).body

const memberOf = (value: Json, ...names: readonly string[]): Json | undefined =>
  names.reduce<Json | undefined>((at, name) => (at !== undefined && isObject(at) ? at[name] : undefined), value)

/** The schema with its references resolved; closed, so that a member that it does not describe breaks it. */
const closed = (schema: Json | undefined): Json => {
  assert.ok(schema !== undefined)
  if (Array.isArray(schema)) return schema.map(closed)
  if (!isObject(schema)) return schema
  const { $ref } = schema
  if (typeof $ref === 'string') {
    const [root, ...names] = $ref.split('/')
    assert.equal(root, '#', $ref)
    return closed(memberOf(description, ...names) ?? assert.fail(`${$ref} leads nowhere`))
  }
  const whole = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]))
  return isObject(whole.properties) && !('additionalProperties' in whole)
    ? { ...whole, additionalProperties: false }
    : whole
}

const described = (path: string, status: string, mediaType: string): Json => {
  const method = memberOf(description, 'paths', path, 'get') === undefined ? 'post' : 'get'
  return closed(
    memberOf(description, 'paths', path, method, 'responses', status, 'content', mediaType, 'schema') ??
      assert.fail(`${path} describes no ${status} as ${mediaType}`),
  )
}

const faultsOf = (schema: Json, value: unknown): unknown =>
  typeof schema === 'boolean' || isObject(schema) ? Schema.Errors(schema, value)[1] : assert.fail('no schema')

const hits = (await get('/api/v1/search?pageSize=200')).body.results
const processes: readonly { readonly id: string }[] = hits.filter(({ system }: { system: string }) => system === 's6')
const changes: readonly { readonly id: string; readonly system: string; readonly state: string }[] = (
  await get('/api/v1/changes?limit=1000')
).body.changes
const gone = changes.find(({ state }) => state === 'gone') ?? assert.fail('nothing is gone')

const versions: readonly {
  readonly id: string
  readonly links: {
    readonly schema: string
    readonly example: string
    readonly catalogues: string
    readonly openapi?: string
  }
}[] = (await get('/api/v1/specifications')).body.specifications

const asked: readonly (readonly [string, readonly string[]])[] = [
  ['search', ['search?pageSize=200', 'search?q=ferreteria&pageSize=3', 'search?q=feretería 7 bajio', 'search?q=nadie']],
  ['suggest', ['suggest?q=ferre', 'suggest?q=x']],
  [
    'records/{system}/{id}',
    [...hits, gone].map(({ system, id }: { system: string; id: string }) => `records/${system}/${id}`),
  ],
  ['records/{system}/{id}/person', [`records/s3/${gone.id}/person`]],
  ['records/{system}/{id}/versions', [`records/s3/${gone.id}/versions`]],
  ['records/{system}/{id}/versions/{version}', [1, 2].map(version => `records/s3/${gone.id}/versions/${version}`)],
  ['records/{system}/{id}/releases', processes.map(({ id }) => `records/s6/${id}/releases`)],
  ['records/{system}/{id}/ocds', processes.map(({ id }) => `records/s6/${id}/ocds`)],
  ['statistics', ['statistics']],
  ['systems', ['systems']],
  ['systems/{id}', ['systems/s3', 'systems/s6']],
  ['providers', ['providers']],
  ['connections', ['connections']],
  ['connections/{id}', ['connections/muestra-s3', 'connections/muestra-s6']],
  ['changes', ['changes?limit=1000']],
  ['specifications', ['specifications']],
  ['specifications/{version}', versions.map(({ id }) => `specifications/${id}`)],
  ['specifications/{version}/schema.json', versions.map(({ links }) => links.schema.slice('/api/v1/'.length))],
  ['specifications/{version}/example.json', versions.map(({ links }) => links.example.slice('/api/v1/'.length))],
  ['specifications/{version}/catalogues.json', versions.map(({ links }) => links.catalogues.slice('/api/v1/'.length))],
  [
    'specifications/{version}/openapi.json',
    versions.flatMap(({ links }) => (links.openapi === undefined ? [] : [links.openapi.slice('/api/v1/'.length)])),
  ],
]

for (const [path, addresses] of asked)
  test(`${path} answers what its description says, and no member more`, async () => {
    const schema = described(`/api/v1/${path}`, '200', 'application/json')
    for (const address of addresses) {
      const { status, body } = await get(`/api/v1/${address}`)
      assert.equal(status, 200, address)
      assert.deepEqual(faultsOf(schema, body), [], address)
    }
  })

test('the report of a file is as described', async () => {
  const schema = described('/api/v1/validate', '200', 'application/json')
  const taken = memberOf(description, 'paths', '/api/v1/validate', 'post', 'requestBody', 'content')
  assert.ok(isObject(taken) && 'application/octet-stream' in taken && 'text/csv' in taken)
  const release = { ocid: 'ocds-07smqs-1', id: '1', tag: ['tender'], initiationType: 'tender', tender: { id: 7 } }
  for (const body of [JSON.stringify([release, { ...release, date: '31/02/2023' }]), '{"a":1}']) {
    const answer = await get('/api/v1/validate', { method: 'POST', body })
    assert.equal(answer.status, 200)
    assert.deepEqual(faultsOf(schema, answer.body), [])
  }
})

test('each line of an export is the record that the description names', async () => {
  const schema = closed(memberOf(description, 'components', 'schemas', 'ExportedRecord') ?? null)
  const { text } = await get('/api/v1/search.jsonl')
  const lines = text.split('\n').filter(line => line !== '')
  assert.ok(lines.length > 0)
  for (const line of lines) assert.deepEqual(faultsOf(schema, JSON.parse(line)), [])
})

test('every address describes its refusals, and they are as described', async () => {
  const refused: readonly (readonly [string, string, string])[] = [
    ['search', '400', 'search?colour=red'],
    ['search', '400', 'search?sort=best'],
    ['search.csv', '400', 'search.csv?page=1'],
    ['records/{system}/{id}', '404', 'records/s3/00000000-0000-4000-8000-000000000000'],
    ['records/{system}/{id}/releases', '404', `records/s3/${gone.id}/releases`],
    ['records/{system}/{id}/ocds', '404', `records/s3/${gone.id}/ocds`],
    ['connections/{id}', '404', 'connections/nowhere'],
    ['systems/{id}', '404', 'systems/s4'],
    ['specifications/{version}', '404', 'specifications/s9-nada'],
    ['specifications/{version}/fields.csv', '404', 'specifications/s9-nada/fields.csv'],
    ['specifications/{version}/openapi.json', '400', 'specifications/ocds-1.1/openapi.json?language=fr'],
  ]
  for (const [path, status, address] of refused) {
    const { body } = await get(`/api/v1/${address}`)
    assert.equal(String(body.status), status, address)
    assert.deepEqual(faultsOf(described(`/api/v1/${path}`, status, 'application/problem+json'), body), [], address)
  }
  for (const path of Object.keys(isObject(description.paths) ? description.paths : {}))
    for (const status of ['400', '429', '5XX']) described(path, status, 'application/problem+json')
})

test('a value outside a list is refused with the list', async () => {
  const { body } = await get('/api/v1/search?sort=best')
  assert.match(body.title, /^“sort” must be one of relevance, date, amount, title/)
})

test('the description names the systems that the platform carries, and no other', () => {
  const carried = new Set<string>(systems.map(({ id }) => id))
  const named = new Set([...JSON.stringify(description).matchAll(/"(s[1-6])"/g)].map(([, id]) => id))
  assert.deepEqual(named, carried)
})
