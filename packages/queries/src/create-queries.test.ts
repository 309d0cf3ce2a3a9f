import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { compressDocument, type Database, openDocumentCodec } from '@pdn/database'
import { createSearch, type SearchRequest } from '@pdn/search'
import { systems } from '@pdn/systems'
import { testDatabase } from '@pdn/testing'
import { createQueries } from './create-queries.ts'
import type { Queries } from './queries.ts'

const now = new Date('2026-11-21T12:00:00Z')
const live = '00000000-0000-8000-8000-000000000001'
const gone = '00000000-0000-8000-8000-000000000002'
const unknown = '00000000-0000-8000-8000-000000000009'
const first = '10000000-0000-4000-8000-000000000001'
const second = '10000000-0000-4000-8000-000000000002'

const seed = async ({ jobs }: Database): Promise<void> => {
  const run = (text: string, values: unknown[] = []) => jobs.query(text, values)
  const bytes = (document: object): Buffer => compressDocument(JSON.stringify(document)).bytes
  await run(
    `INSERT INTO provider VALUES ('jalisco', 'Secretaría de Jalisco', '14', false), ('muestra', 'Muestra', NULL, true)`,
  )
  await run(
    `INSERT INTO connection (connection_id, provider_id, system, contract, base_url, created_at, last_attempt_at, last_success_at,
       failing_since, last_error, pass, documents, removed_at) VALUES
     ('jalisco-s3', 'jalisco', 's3', 'v1', 'https://jalisco.example', $1, $2, $2, NULL, NULL, 2, 1, NULL),
     ('muestra-s6', 'muestra', 's6', 'v1', 'https://muestra.example', $1, $2, NULL, $2,
       '{"code":"timed-out","message":"It did not answer in time.","hint":"Wait."}', 1, 0, NULL),
     ('antigua-s3', 'jalisco', 's3', 'v1', 'https://antigua.example', $1, $2, $2, NULL, NULL, 1, 0, $2)`,
    ['2026-11-01T00:00:00Z', '2026-11-21T06:00:00Z'],
  )
  await run(
    `INSERT INTO harvest_run (run_id, connection_id, pass, state, started_at, finished_at, total_rows, seen, stored, changed,
       unchanged, removed, quarantined, leaks, cut_paths) VALUES
     ($1, 'jalisco-s3', 1, 'complete', '2026-11-20T06:00:00Z', '2026-11-20T06:01:00Z', 2, 3, 2, 0, 0, 0, 1, 4, '{"datosGenerales.rfc": 4}'),
     ($2, 'jalisco-s3', 2, 'complete', '2026-11-21T06:00:00Z', '2026-11-21T06:01:00Z', 1, 1, 0, 1, 0, 1, 0, 0, '{}')`,
    [first, second],
  )
  await run(
    `INSERT INTO institution VALUES ('salud-jalisco', 'Secretaría de Salud de Jalisco', '14', NULL, false, $1)`,
    [now],
  )
  await run(
    `INSERT INTO record VALUES
     ($1, 's3', 'legal-person', 2, 'live', false, '2026-11-20T06:00:30Z', '2026-11-21T06:00:30Z', NULL, 3),
     ($2, 's3', 'natural-person', 2, 'gone', false, '2026-11-20T06:00:30Z', '2026-11-21T06:00:40Z', '2026-11-21T06:00:40Z', 4)`,
    [live, gone],
  )
  await run(
    `INSERT INTO record_version (record_id, version, cause, hash, document, changed_paths, valid_from, connection_id, run_id) VALUES
     ($1, 1, 'first', '\\x01', $3, '{}', '2026-11-20T06:00:30Z', 'jalisco-s3', $6),
     ($1, 2, 'changed', '\\x02', $4, '{/expediente}', '2026-11-21T06:00:30Z', 'jalisco-s3', $7),
     ($2, 1, 'first', '\\x03', $5, '{}', '2026-11-20T06:00:30Z', 'jalisco-s3', $6),
     ($2, 2, 'gone', NULL, NULL, '{}', '2026-11-21T06:00:40Z', 'jalisco-s3', $7)`,
    [live, gone, bytes({ expediente: 'A' }), bytes({ expediente: 'B' }), bytes({ expediente: 'C' }), first, second],
  )
  await run(
    `INSERT INTO source_document (record_id, source_key, connection_id, source_id, version, kind, hash, document, issues, arrival,
       first_seen, last_seen, changed_at, run_id, page, pass, gone_at) VALUES
     ($1, $1, 'jalisco-s3', 'uno', 's3-particulares-1.1', 'legal-person', '\\x02', $2,
       '[{"path":"/causaMotivoHechos","rule":"missing-required","severity":"warning","repaired":false},{"odd":true}]', 1,
       '2026-11-20T06:00:30Z', '2026-11-21T06:00:30Z', '2026-11-21T06:00:30Z', $3, 7, 2, NULL)`,
    [live, bytes({ expediente: 'B' }), second],
  )
  await run(
    `INSERT INTO search_row (record_id, system, kind, connection_id, provider_id, title, subtitle, institution_id, year, period_from,
       period_until, synthetic, changed_at, words) VALUES
     ($1, 's3', 'legal-person', 'jalisco-s3', 'jalisco', 'Constructora de Muestra', 'Inhabilitación', 'salud-jalisco', 2026,
       '2026-01-01', '2027-01-01', false, '2026-11-21T06:00:30Z', '')`,
    [live],
  )
  await run(
    `INSERT INTO counter VALUES ('s3', 'legal-person', 'jalisco-s3', 1), ('s3', 'natural-person', 'jalisco-s3', 1)`,
  )
  await run(`INSERT INTO counter_delta VALUES ('s3', 'natural-person', 'jalisco-s3', -1)`)
  await run(
    `INSERT INTO quarantine VALUES ($1, 'jalisco-s3', $1, 1, 5, '\\x01', '[{"path":"/id","rule":"id-missing","severity":"error","repaired":false}]',
       NULL, '2026-11-20T06:00:30Z', '2026-12-20T06:00:30Z', NULL)`,
    [first],
  )
}

let queries: Queries
const database = await testDatabase({ after })

before(async () => {
  await seed(database)
  const search = createSearch({ web: database.web, now: () => now, systems })
  queries = createQueries(database.web, await openDocumentCodec(database.web), search, () => now)
})

test('a record comes with its document, its source, its institution and its versions, newest first', async () => {
  const record = await queries.record('s3', live)
  assert.deepEqual(record?.document, { expediente: 'B' })
  assert.deepEqual(record?.institution, { id: 'salud-jalisco', name: 'Secretaría de Salud de Jalisco' })
  assert.deepEqual(
    record?.versions.map(({ version, cause }) => [version, cause]),
    [
      [2, 'changed'],
      [1, 'first'],
    ],
  )
  assert.equal(record?.sources.length, 1)
  assert.equal(record?.sources[0]?.page, 7)
  assert.deepEqual(
    record?.sources[0]?.issues.map(({ rule }) => rule),
    ['missing-required'],
  )
})

test('the live documents that a record is made of come whole, with their source', async () => {
  const [part, ...others] = await queries.parts('s3', live)
  assert.deepEqual(part?.document, { expediente: 'B' })
  assert.deepEqual([part?.provider.id, part?.sourceId, part?.arrival, others.length], ['jalisco', 'uno', 1, 0])
  assert.deepEqual(await queries.parts('s6', live), [])
  assert.deepEqual(await queries.parts('s3', gone), [])
})

test('a record that is gone shows its last document and when it went', async () => {
  const record = await queries.record('s3', gone)
  assert.equal(record?.state, 'gone')
  assert.equal(record?.goneAt, '2026-11-21T06:00:40.000Z')
  assert.deepEqual(record?.document, { expediente: 'C' })
})

test('a record that was withdrawn is told by when, and no version of it is read', async () => {
  const id = '00000000-0000-8000-8000-0000000000ff'
  const run = (text: string) => database.owner.query(text, [id])
  await run(
    `INSERT INTO record VALUES
     ($1, 's3', 'servant-grave', 2, 'gone', false, '2026-11-20T06:00:30Z', '2026-11-21T06:00:40Z', '2026-11-21T06:00:40Z', NULL)`,
  )
  await run(
    `INSERT INTO record_version (record_id, version, cause, valid_from, connection_id, run_id) VALUES
     ($1, 1, 'first', '2026-11-20T06:00:30Z', 'jalisco-s3', $1), ($1, 2, 'gone', '2026-11-21T06:00:40Z', 'jalisco-s3', $1)`,
  )
  assert.equal(await queries.record('s3', id), undefined, 'nothing is known of it yet')
  await run(`INSERT INTO withdrawal VALUES ($1, 'anonymous', '2026-11-21T06:00:40Z')`)
  for (const ask of [() => queries.record('s3', id), () => queries.version('s3', id, 1)])
    await assert.rejects(ask, { code: 'gone', message: /withdrawn on 2026-11-21/ })
  assert.equal(await queries.record('s6', id), undefined)
  for (const table of ['withdrawal', 'record_version', 'record']) await run(`DELETE FROM ${table} WHERE record_id = $1`)
})

test('a record is found under its own system only', async () => {
  assert.equal(await queries.record('s6', live), undefined)
  assert.equal(await queries.record('s3', unknown), undefined)
})

test('each version can be read as it was; that of a disappearance has no document', async () => {
  assert.deepEqual((await queries.version('s3', live, 1))?.document, { expediente: 'A' })
  assert.deepEqual((await queries.version('s3', live, 2))?.changedPaths, ['/expediente'])
  assert.equal((await queries.version('s3', gone, 2))?.document, undefined)
  assert.equal(await queries.version('s3', live, 3), undefined)
})

test('statistics count what is live, deltas included, and what is in force today', async () => {
  const statistics = await queries.statistics()
  assert.equal(statistics.records, 1)
  assert.deepEqual(statistics.bySystem, { s3: 1 })
  assert.deepEqual(statistics.byKind, [{ system: 's3', kind: 'legal-person', records: 1 }])
  assert.equal(statistics.inForceToday, 1)
  assert.deepEqual(statistics.inForceBySystem, { s3: 1 })
  assert.equal(statistics.providers, 2)
  assert.equal(statistics.connections, 2)
})

test('connections tell their state, their failure and their last run; removed ones are left out', async () => {
  const connections = await queries.connections()
  assert.deepEqual(
    connections.map(({ id, state }) => [id, state]),
    [
      ['muestra-s6', 'failing'],
      ['jalisco-s3', 'up-to-date'],
    ],
  )
  assert.deepEqual(connections[0]?.lastError, {
    code: 'timed-out',
    message: 'It did not answer in time.',
    hint: 'Wait.',
  })
  assert.equal(connections[1]?.runs[0]?.changed, 1)
  assert.equal(connections[1]?.quarantined, 1)
  assert.deepEqual(connections[1]?.quarantine, [])
})

test('a connection in detail has every run with its leaks by path, and its quarantine without values', async () => {
  const connection = await queries.connection('jalisco-s3')
  assert.deepEqual(
    connection?.runs.map(run => run.cutPaths),
    [{}, { 'datosGenerales.rfc': 4 }],
  )
  assert.deepEqual(
    connection?.quarantine.map(({ page, position, issues }) => [page, position, issues[0]?.rule]),
    [[1, 5, 'id-missing']],
  )
  assert.equal(await queries.connection('nowhere'), undefined)
})

test('sources that are behind are named with the time since when', async () => {
  const sources = await queries.sources()
  assert.equal(sources.upToDate, 1)
  assert.equal(sources.total, 2)
  assert.deepEqual(
    sources.behind.map(({ provider, state, since }) => [provider, state, since]),
    [['Muestra', 'failing', '2026-11-21T06:00:00.000Z']],
  )
  assert.equal(sources.asOf, '2026-11-21T06:00:00.000Z')
})

test('changes come in the order of their numbers, after the one named', async () => {
  assert.deepEqual(
    (await queries.changes('0', 10)).map(({ seq, id }) => [seq, id]),
    [
      ['3', live],
      ['4', gone],
    ],
  )
  assert.deepEqual(
    (await queries.changes('3', 10)).map(({ seq, state }) => [seq, state]),
    [['4', 'gone']],
  )
  assert.deepEqual(await queries.changes('4', 10), [])
})

test('news tell what each run brought, changed and took away, newest first, and name a single record', async () => {
  const news = await queries.news(10)
  assert.deepEqual(
    news.map(({ cause, documents }) => [cause, documents]),
    [
      ['changed', 1],
      ['gone', 1],
      ['first', 2],
    ],
  )
  assert.deepEqual(news[0]?.record, { id: live, title: 'Constructora de Muestra' })
})

test('a search says how fresh the sources are of the systems that it asks', async () => {
  const everything: SearchRequest = {
    ...{ q: '', system: [], kind: [], institution: [], state: [], year: [], connection: [] },
    ...{ inForce: false, wholeFacet: undefined, exact: false, sort: 'date', page: 1, pageSize: 20, cursor: undefined },
  }
  const answer = await queries.search(everything)
  assert.deepEqual(
    answer.results.map(({ id }) => id),
    [live],
  )
  assert.equal(answer.sources.total, 2)
  const own = (await queries.search({ ...everything, system: ['s3'] })).sources
  assert.deepEqual([own.total, own.behind], [1, []])
  assert.deepEqual((await queries.search({ ...everything, system: ['s1'] })).sources, {
    upToDate: 0,
    total: 0,
    behind: [],
    asOf: undefined,
  })
})
