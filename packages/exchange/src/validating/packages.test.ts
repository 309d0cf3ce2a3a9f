import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import { referenceFile } from '@pdn/testing'
import { reportOf, rulesOf } from './report-of.fixture.ts'
import type { ValidationReport } from './validation-report.ts'

const release: JsonObject = {
  ocid: 'ocds-07smqs-1',
  id: '1',
  date: '2024-01-01T00:00:00Z',
  tag: ['planning'],
  initiationType: 'tender',
}

const metadata: JsonObject = {
  uri: 'https://ejemplo.mx/paquete.json',
  version: '1.1',
  publishedDate: '2025-01-01T00:00:00Z',
  publisher: { name: 'Secretaría (sintética)' },
}

const link = { url: 'https://ejemplo.mx/1.json', date: '2024-01-01T00:00:00Z' }

/** Where each rule is broken: rule, line, record and path. */
const placesOf = ({ problems }: ValidationReport) =>
  problems
    .flatMap(({ rule, examples }) => examples.map(({ line, record, path }) => `${rule} ${line} ${record} ${path}`))
    .toSorted()

const indented = (value: Json): string => JSON.stringify(value, null, 1)

test('a package is judged as well as its releases, at the place and line of each fault', async () => {
  const whole = await reportOf(indented({ ...metadata, releases: [release] }))
  assert.deepEqual([whole.records, whole.valid, whole.score, whole.problems], [1, 1, 100, []])
  const { uri: _, ...unnamed } = metadata
  const text = indented({ ...unnamed, version: 'banana', releases: [release, { ...release, id: '2' }], license: 5 })
  const report = await reportOf(text)
  const lineOf = (name: string) => text.slice(0, text.indexOf(`"${name}"`)).split('\n').length
  assert.deepEqual([report.records, report.valid, report.invalid], [2, 2, 0])
  assert.deepEqual(placesOf(report), [
    `bad-format ${lineOf('version')} 0 /version`,
    'missing-required 1 0 /uri',
    `wrong-type ${lineOf('license')} 0 /license`,
  ])
  assert.ok(report.score < 100)
  assert.equal(report.problems.find(({ rule }) => rule === 'bad-format')?.examples[0]?.value, 'banana')
})

test('a package is judged the same whether it is read at once or in many pieces', async () => {
  const releases = Array.from({ length: 3000 }, (_, id) => ({ ...release, id: `${id}` }))
  const text = `{"releases":${indented(releases)},\n"uri":5,\n"version":"1.0"}`
  assert.ok(text.length > 300_000)
  const report = await reportOf(text)
  const lines = text.split('\n').length
  assert.deepEqual(placesOf(report), [
    `earlier-standard ${lines} 0 /version`,
    'missing-required 1 0 /publishedDate',
    'missing-required 1 0 /publisher',
    `wrong-type ${lines - 1} 0 /uri`,
  ])
  assert.deepEqual([report.records, report.valid], [3000, 3000])
})

test('packages on lines of their own are judged one by one', async () => {
  const good = { ...metadata, releases: [release] }
  const empty = { ...metadata, version: '2.0', releases: [] }
  const bad = { releases: [{ ...release, id: '2' }] }
  const report = await reportOf([good, empty, bad].map(each => JSON.stringify(each)).join('\n'), {}, 'lines.jsonl')
  assert.deepEqual([report.records, report.valid], [2, 2])
  assert.deepEqual(placesOf(report), [
    'missing-required 3 3 /publishedDate',
    'missing-required 3 3 /publisher',
    'missing-required 3 3 /uri',
    'missing-required 3 3 /version',
    'too-few 2 2 /releases',
    'unknown-standard 2 2 /version',
  ])
})

test('a list without package has nothing to be judged, nor has one of another standard', async () => {
  assert.deepEqual((await reportOf(JSON.stringify([release]))).problems, [])
  assert.deepEqual((await reportOf(JSON.stringify(release))).problems, [])
})

test('what is wrong with a record is told of it and of no other, and counts it among the invalid', async () => {
  const records = [
    { ocid: 'ocds-07smqs-1', releases: [release, { ...release, id: '2', ocid: 'ocds-07smqs-2' }] },
    { ocid: 'ocds-07smqs-3', releases: [{ ...release, id: '3', ocid: 'ocds-07smqs-3' }] },
    { ocid: 'ocds-07smqs-1', releases: [{ ...release, id: '5' }] },
    { ocid: 'ocds-07smqs-6', releases: [] },
    { ocid: 'ocds-07smqs-1', releases: [{ ...release, id: '7' }], compiledRelease: { ...release, id: 8 } },
  ]
  const expected = [
    'record-of-another 1 /releases/1/ocid',
    'record-repeated 3 /ocid',
    'record-repeated 5 /ocid',
    'too-few 4 /releases',
    'wrong-type 5 /compiledRelease/id',
  ]
  const asFile = await reportOf(JSON.stringify({ ...metadata, records }))
  const asLines = await reportOf(records.map(each => JSON.stringify(each)).join('\n'), {}, 'records.jsonl')
  for (const report of [asFile, asLines]) {
    assert.deepEqual(
      placesOf(report).map(place => place.replace(/ \d+/, '')),
      expected,
    )
    assert.deepEqual([report.records, report.valid], [6, 2])
  }
  const asLine = await reportOf(`${JSON.stringify({ ...metadata, records })}\n{"releases":[]}`, {}, 'packages.jsonl')
  assert.deepEqual([asLine.records, asLine.valid], [6, 2])
  assert.ok(placesOf(asLine).includes('wrong-type 1 1 /records/4/compiledRelease/id'))
})

test('a record without ocid is told', async () => {
  const records = [{ releases: [release] }, { releases: [] }, 7]
  const report = await reportOf(JSON.stringify({ ...metadata, records }))
  const errors = report.problems.filter(({ severity }) => severity === 'error')
  assert.deepEqual(Object.fromEntries(errors.map(({ rule, count }) => [rule, count])), {
    'missing-required': 2,
    'too-few': 1,
    'not-an-object': 1,
  })
  assert.deepEqual([report.records, report.valid], [3, 0])
})

test('a linked release is no error, as long as all of a record are linked', async () => {
  const linked = { ...metadata, records: [{ ocid: 'ocds-07smqs-1', releases: [link] }] }
  const report = await reportOf(JSON.stringify(linked))
  assert.deepEqual([report.version, report.records, report.valid], ['ocds-1.1', 1, 1])
  assert.deepEqual(rulesOf(report), { 'linked-release': 1 })
  assert.equal(report.problems[0]?.severity, 'warning')
  const mixed = { ...metadata, records: [{ ocid: 'ocds-07smqs-1', releases: [release, link] }] }
  assert.equal(rulesOf(await reportOf(JSON.stringify(mixed)))['releases-embedded-and-linked'], 1)
  const ofPackage = await reportOf(JSON.stringify({ ...metadata, releases: [release, link] }))
  assert.equal(ofPackage.invalid, 1)
})

test('values of a package are shown as far as those of a document', async () => {
  const publisher = { name: 7, uid: 'GOPA800101AB1', secret: 'x' }
  const report = await reportOf(
    JSON.stringify({ ...metadata, uri: 'correo@ejemplo.mx', publisher, releases: [release] }),
  )
  const values = report.problems.flatMap(({ examples }) => examples.map(({ path, value }) => [path, value]))
  assert.deepEqual(values.toSorted(), [
    ['/publisher/name', 7],
    ['/uri', 'string(17)'],
  ])
})

test('two processes with one id of a tender are told at the second, with the id and the other process', async () => {
  const tender = { id: 't', title: 'Obra' }
  const releases = ['1', '2', '3'].map(n => ({
    ...release,
    ocid: `ocds-07smqs-${n}`,
    tender: { ...tender, id: n === '3' ? 'u' : 't' },
  }))
  const report = await reportOf(JSON.stringify({ ...metadata, releases }, null, 1))
  const problem = report.problems.find(({ rule }) => rule === 'unique.tender-id')
  assert.deepEqual([problem?.count, problem?.records, problem?.severity, report.valid], [1, 1, 'warning', 3])
  const [example] = problem?.examples ?? []
  assert.deepEqual([example?.record, example?.path, example?.value], [2, '/tender/id', 't'])
  assert.match(example?.expected.es ?? '', /ocds-07smqs-1$/)
})

/** Errors of the fixtures of lib-cove-ocds, as they and the schemas of the standard have it. */
const cove: Readonly<
  Record<string, readonly [records: number, valid: number, errors: Readonly<Record<string, number>>]>
> = {
  'releases_no_validation_errors.json': [1, 1, {}],
  'records_no_validation_errors.json': [1, 1, {}],
  'records_non_unique.json': [5, 2, { 'record-repeated': 3 }],
  'records_non_unique_no_ocid.json': [2, 0, { 'missing-required': 2 }],
  'records_unique.json': [2, 0, { 'missing-required': 2 }],
  'records_invalid_releases.json': [
    9,
    0,
    { 'missing-required': 15, 'wrong-type': 3, 'releases-embedded-and-linked': 2, 'too-few': 1 },
  ],
}

for (const [name, [records, valid, errors]] of Object.entries(cove))
  test(`${name} of lib-cove-ocds has the errors that it was made for`, async t => {
    const path = referenceFile(t, `ocds/fixtures/lib-cove-ocds/common_checks/${name}`)
    if (path === undefined) return
    const report = await reportOf(readFileSync(path))
    assert.deepEqual([report.version, report.records, report.valid], ['ocds-1.1', records, valid])
    const found = report.problems.filter(({ severity }) => severity === 'error')
    assert.deepEqual(Object.fromEntries(found.map(({ rule, count }) => [rule, count])), errors)
  })
