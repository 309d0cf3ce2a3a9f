import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { systems } from '@pdn/systems'
import { testDatabase, testInstant } from '@pdn/testing'
import { createSearch } from './create-search.ts'
import type { ExportedRecord } from './search-answer.ts'
import type { SearchRequest } from './search-request.ts'
import { type SeededRecord, seededId, seedRecords } from './seeded-records.ts'
import { usualRequest } from './usual-request.ts'

/** More records of one word than a search looks at, and one that has the word as its identifier. */
const many = 12_300

const database = await testDatabase({ after })
await database.owner.query(`
  INSERT INTO provider (provider_id, name) VALUES ('p', 'P');
  INSERT INTO search_row (record_id, system, kind, connection_id, provider_id, title, subtitle, date, amount, currency,
    synthetic, changed_at, words)
  SELECT md5(n::text)::uuid, 's3', 'legal-person', 'c1', 'p', 'Registro ' || n, '', date '2020-01-01' + n % 900, n, 'MXN',
    true, now(), to_tsvector('spanish', CASE WHEN n % 2 = 0 THEN 'registro comunal' ELSE 'registro' END)
  FROM generate_series(1, ${many}) AS n;
  INSERT INTO search_name (record_id, position, role, type, name, tokens)
  SELECT md5(n::text)::uuid, 0, 'sanctioned', 'person',
    CASE WHEN n % 7 = 0 THEN 'Comunal' ELSE 'Juan Comunal ' || n END,
    CASE WHEN n % 7 = 0 THEN ARRAY['comunal'] ELSE ARRAY['juan', 'comunal', n::text] END
  FROM generate_series(1, ${many}) AS n WHERE n % 3 > 0;
  INSERT INTO search_identifier (record_id, field, value, folded)
  SELECT md5('${many}')::uuid, 'expediente', 'Comunal', 'COMUNAL'`)
await database.owner.query('ANALYZE')
const settings = { web: database.web, now: () => testInstant, systems }
const search = createSearch(settings)

/** Every page of a request, one after the other; `between` happens before each but the first. */
const followed = async (
  request: Partial<SearchRequest>,
  between: (page: number) => Promise<void> = async () => {},
): Promise<readonly string[]> => {
  const ids: string[] = []
  let cursor: string | undefined
  let page = 0
  do {
    if (page > 0) await between(page)
    const answer = await search.search({ ...usualRequest, pageSize: 200, ...request, cursor })
    ids.push(...answer.results.map(hit => hit.id))
    assert.equal(answer.hasNextPage, answer.nextCursor !== undefined)
    cursor = answer.nextCursor
    page += 1
  } while (cursor !== undefined)
  return ids
}

const collected = async (request: Partial<SearchRequest>): Promise<readonly ExportedRecord[]> => {
  const records: ExportedRecord[] = []
  for await (const batch of (await search.export({ ...usualRequest, ...request })).records()) records.push(...batch)
  return records
}

test('a result of more than ten thousand says so, and its cursor leads to its end, each record once', async () => {
  const first = await search.search({ ...usualRequest, q: 'comunal' })
  assert.deepEqual([first.total, first.capped], [10_000, true])
  assert.equal(first.results[0]?.reason.field, 'identifier', 'whatever its record id')
  const named = Array.from({ length: many }, (_, at) => at + 1).filter(n => n % 3 > 0 || n % 2 === 0)
  const ids = await followed({ q: 'comunal' })
  assert.equal(ids.length, named.length)
  assert.equal(new Set(ids).size, named.length)
  const exported = await collected({ q: 'comunal' })
  assert.deepEqual(exported.map(({ id }) => id).sort(), [...ids].sort())
})

test('explicit orders are of everything that is found, however much', async () => {
  const ids = await followed({ q: 'comunal', sort: 'amount', order: 'asc' })
  const expected = Array.from({ length: many }, (_, at) => at + 1).filter(n => n % 3 > 0 || n % 2 === 0)
  const { rows } = await database.web.query<{ id: string }>(
    'SELECT md5(n::text)::uuid AS id FROM unnest($1::integer[]) WITH ORDINALITY AS t(n, place) ORDER BY place',
    [expected],
  )
  assert.deepEqual(
    ids,
    rows.map(({ id }) => id),
  )
})

test('paging yields each record that stays as it is exactly once while a harvest writes', async () => {
  const fresh: SeededRecord = { system: 's3', title: 'Nuevo', names: [{ role: 'sanctioned', name: 'Juan Comunal' }] }
  let number = 0
  const write = async (): Promise<void> => {
    const dated = (day: string): SeededRecord => ({ ...fresh, date: day, amount: 5n, year: 2020 })
    await seedRecords(database, [dated('2023-01-01'), dated('2019-01-01')], number)
    if (number > 0)
      await database.jobs.query('DELETE FROM search_row WHERE record_id = ANY($1::uuid[])', [[seededId(number - 2)]])
    number += 2
  }
  const requests: readonly Partial<SearchRequest>[] = [
    { q: 'comunal' },
    { q: 'comunal', sort: 'date' },
    { q: '', sort: 'title' },
    { q: '', sort: 'date', order: 'asc' },
  ]
  for (const request of requests) {
    const before = (await collected(request)).map(({ id }) => id)
    const ids = await followed({ ...request, pageSize: 200 }, page => (page % 12 === 0 ? write() : Promise.resolve()))
    assert.equal(new Set(ids).size, ids.length, `${request.q} by ${request.sort}: none twice`)
    const seen = new Set(ids)
    const written = new Set(Array.from({ length: number }, (_, at) => seededId(at)))
    assert.deepEqual(
      before.filter(id => !seen.has(id) && !written.has(id)),
      [],
      `${request.q} by ${request.sort}: none missed`,
    )
  }
  assert.ok(number > 10)
})

test('an export is of one instant, and one that is left frees what it holds', async () => {
  const { records } = await search.export({ ...usualRequest, q: 'comunal' })
  const idle = (): number => database.web.idleCount
  const total = database.web.totalCount
  const batches = records()
  const { value } = await batches.next()
  assert.equal(value?.length, 1000)
  assert.equal(database.web.waitingCount, 0)
  assert.ok(idle() < database.web.totalCount)
  await batches.return(undefined)
  assert.equal(idle(), database.web.totalCount)
  assert.ok(database.web.totalCount <= Math.max(total, 1) + 1)
  const { rows } = await database.owner.query(
    `SELECT 1 FROM pg_stat_activity WHERE application_name = 'pdn-web' AND state LIKE 'idle in transaction%'
     AND datname = current_database()`,
  )
  assert.deepEqual(rows, [])
})

test('more exports than there is room for are refused, and make room again', async () => {
  const request = { ...usualRequest, q: 'comunal' }
  const running = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const batches = (await search.export(request)).records()
      await batches.next()
      return batches
    }),
  )
  await assert.rejects(search.export(request), { code: 'export-busy', status: 503 })
  for (const batches of running) await batches.return(undefined)
  const batches = (await search.export(request)).records()
  assert.equal((await batches.next()).value?.length, 1000)
  await batches.return(undefined)
})

test('an export refuses what a search refuses, before its first record', async () => {
  await assert.rejects(search.export({ ...usualRequest, q: 'color:rojo' }), { code: 'query-invalid' })
  await assert.rejects(search.export({ ...usualRequest, sort: 'colour' }), { code: 'query-invalid' })
  await assert.rejects(search.export({ ...usualRequest, q: ['XEXX', '800101', 'AB1'].join('') }), {
    code: 'reserved-query',
  })
})
