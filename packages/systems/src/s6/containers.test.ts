import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import { referenceFile } from '@pdn/testing'
import fc from 'fast-check'
import { compiledValidator } from '../schema-compiler.ts'
import { schemaFaults } from '../schema-faults.ts'
import { containers } from './containers.ts'
import { mergeReleases, versionReleases } from './merge/merge-releases.ts'
import { ocds11 } from './version.ts'

const release = (id: string, more: JsonObject = {}): JsonObject => ({
  ocid: 'ocds-07smqs-1',
  id,
  date: '2024-01-01T00:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
  ...more,
})

const metadata: JsonObject = {
  uri: 'https://ejemplo.mx/paquete.json',
  version: '1.1',
  publishedDate: '2025-01-01T00:00:00Z',
  publisher: { name: 'Secretaría (sintética)', uid: null },
  license: null,
  extensions: ['https://ejemplo.mx/extension.json'],
}

const link = { url: 'https://ejemplo.mx/1.json', date: '2024-01-01T00:00:00Z' }

/** What is found of each container: schema faults and issues, at pointers into the source. */
const found = (source: Json, list?: string): readonly string[] =>
  [...containers.in(source, list)].flatMap(({ value, path, container, issues }) => [
    ...schemaFaults(compiledValidator((container ?? ocds11).schema), value).map(
      fault => `${fault.rule} ${path}${fault.path}`,
    ),
    ...issues.map(issue => `${issue.rule} ${issue.path}`),
  ])

const keys = (source: Json, list?: string) => [...containers.in(source, list)].flatMap(({ key }) => key ?? [])

test('a whole package is found in order; what it lacks or says wrongly is told at its place', () => {
  const releases = [release('1')]
  assert.deepEqual(found({ ...metadata, releases }), [])
  assert.deepEqual(found({ ...metadata, packages: ['https://ejemplo.mx/1'], records: [] }), ['too-few /records'])
  assert.deepEqual(found({ releases }).toSorted(), [
    'missing-required /publishedDate',
    'missing-required /publisher',
    'missing-required /uri',
    'missing-required /version',
  ])
  const wrong = { uri: 5, version: 'banana', publishedDate: 'ayer', publisher: {}, extensions: 'x', releases }
  assert.deepEqual(found(wrong).toSorted(), [
    'bad-format /publishedDate',
    'bad-format /version',
    'missing-required /publisher/name',
    'wrong-type /extensions',
    'wrong-type /uri',
  ])
})

test('a package of another version is judged by 1.1, and that is told', () => {
  const of = (version: string) => found({ ...metadata, version, releases: [release('1')] })
  assert.deepEqual(of('1.0'), ['earlier-standard /version'])
  assert.deepEqual(of('2.0'), ['unknown-standard /version'])
})

test('what stands in a package is not judged with it', () => {
  assert.deepEqual(found({ ...metadata, releases: [{}, 7] }), [])
  assert.deepEqual(found({ ...metadata, releases: [release('1')], compiledRelease: {} }), [])
})

test('records are judged with or without the package around them', () => {
  const record = { ocid: 'ocds-07smqs-1', releases: [release('1')] }
  const { ocid: _, ...nameless } = record
  assert.deepEqual(found({ ...metadata, records: [record, nameless] }), ['missing-required /records/1/ocid'])
  assert.deepEqual(found(record), [])
  assert.deepEqual(found(nameless, 'records'), ['missing-required /ocid'])
  assert.deepEqual(found(7, 'records'), [])
  assert.deepEqual(found([record, { ...record, releases: 'x' }]), ['wrong-type /1/releases'])
  assert.deepEqual(
    keys({ ...metadata, records: [record, nameless, record] }).map(({ path }) => path),
    ['/records/0/ocid', '/records/2/ocid'],
  )
})

test('releases of a record are linked or embedded; links need an address and a date', () => {
  const linking = (...releases: Json[]) => found({ ocid: 'o', releases })
  assert.deepEqual(linking(link, { ...link, tag: ['award'] }), [])
  assert.deepEqual(linking({ url: 'https://ejemplo.mx' }), ['missing-required /releases/0/date'])
  assert.deepEqual(linking({}), ['missing-required /releases/0/url', 'missing-required /releases/0/date'])
  assert.deepEqual(linking({ ...link, date: 'ayer', tag: ['x'] }), [
    'bad-format /releases/0/date',
    'not-in-list /releases/0/tag/0',
  ])
  assert.deepEqual(linking(), ['too-few /releases'])
  // Embedded releases are documents of their own.
  assert.deepEqual(linking({ id: '1' }), [])
})

test('compiled and versioned releases of a record are judged too, where they are no document of their own', () => {
  const releases = [
    release('1', { tender: { id: 't', title: 'a' } }),
    release('2', { tender: { id: 't', title: 'b' } }),
  ]
  const compiledRelease = mergeReleases(releases)
  const versionedRelease = versionReleases(releases)
  const ocid = 'ocds-07smqs-1'
  assert.deepEqual(found({ ocid, releases, compiledRelease, versionedRelease }), [])
  const { date: _, ...undated } = compiledRelease
  assert.deepEqual(found({ ocid, releases, compiledRelease: undated }), ['missing-required /compiledRelease/date'])
  assert.deepEqual(found({ ocid, releases: [link], compiledRelease: undated }), [])
  assert.deepEqual(found({ ocid, releases, versionedRelease: { ...versionedRelease, tender: { title: 'b' } } }), [
    'missing-required /versionedRelease/tender/id',
    'wrong-type /versionedRelease/tender/title',
  ])
})

test('documents are no containers', () => {
  for (const source of [release('1'), [release('1')], { ocid: 'o', record: {} }, 7, null, {}, { data: [] }])
    assert.deepEqual([...containers.in(source)], [])
  assert.deepEqual([...containers.in({ ...release('1'), releases: [] }, 'releases')], [])
})

test('in any JSON, what is found stands at its place', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 'releases', 'records'), (value, list) => {
      const source: Json = JSON.parse(JSON.stringify({ records: [value], releases: value }))
      for (const { path } of containers.in(source, list)) assert.notEqual(valueAt(source, path), undefined, path)
    }),
    { numRuns: 300 },
  )
  const deep: Json = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)
  assert.deepEqual([...containers.in(deep)], [])
})

const cove = 'ocds/fixtures/lib-cove-ocds/common_checks'

/** What lib-cove-ocds holds against the packages and records of its own fixtures. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'releases_no_validation_errors.json': [],
  'releases_non_unique.json': [],
  'records_no_validation_errors.json': [],
  'records_non_unique.json': [],
  'records_non_unique_no_ocid.json': ['missing-required /records/0/ocid', 'missing-required /records/1/ocid'],
  'records_unique.json': ['missing-required /records/0/ocid', 'missing-required /records/1/ocid'],
  'records_invalid_releases.json': [
    'too-few /records/0/releases',
    'missing-required /records/1/releases/0/url',
    'missing-required /records/1/releases/0/date',
    'missing-required /records/3/releases/0/date',
    'wrong-type /records/6/releases',
    'wrong-type /records/7/releases',
    'wrong-type /records/8/releases',
  ],
}

for (const [name, faults] of Object.entries(expected))
  test(`${name} of lib-cove-ocds is found as it is`, t => {
    const path = referenceFile(t, `${cove}/${name}`)
    if (path === undefined) return
    const source: Json = JSON.parse(readFileSync(path, 'utf8'))
    assert.ok(isObject(source))
    assert.deepEqual(found(source), faults)
  })
