import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { matchingIdentifiers, matchingNames } from '@pdn/database'
import { s3 } from '@pdn/systems'
import { recordPlans, testDatabase, testInstant } from '@pdn/testing'
import { createSearch } from './create-search.ts'
import type { SearchRequest } from './search-request.ts'
import { usualRequest } from './usual-request.ts'

/** Records enough that reading a table from end to end is dearer than its index. */
const seedCountry = `
  INSERT INTO provider (provider_id, name) VALUES ('p', 'P');
  INSERT INTO search_row (record_id, system, kind, connection_id, provider_id, title, subtitle, institution_id, state,
    year, date, amount, currency, period_from, period_until, synthetic, changed_at, words)
  SELECT md5(n::text)::uuid, CASE n % 20 WHEN 0 THEN 's6' ELSE 's3' END, 'legal-person', 'c' || n % 40, 'p', 'Título ' || n,
    '', 'i' || n % 300, lpad((n % 32 + 1)::text, 2, '0'), 2000 + n % 25, date '2000-01-01' + n % 9000, n * 100, 'MXN',
    date '2000-01-01' + n % 9000, date '2000-01-01' + n % 9000 + 365, true, now(), to_tsvector('spanish', 'titulo t' || n)
  FROM generate_series(1, 30000) AS n;
  INSERT INTO search_name (record_id, position, role, type, name, tokens)
  SELECT md5(n::text)::uuid, 0, 'sanctioned', 'person', 'Juan Palabra' || n, ARRAY['juan', 'palabra' || n]
  FROM generate_series(1, 30000) AS n;
  INSERT INTO search_identifier (record_id, field, value, folded)
  SELECT md5(n::text)::uuid, 'expediente', 'E' || n, 'E' || n FROM generate_series(1, 30000) AS n;
  INSERT INTO vocabulary SELECT 'palabra' || n, 1 FROM generate_series(1, 3000) AS n;
  INSERT INTO counter SELECT 's3', 'legal-person', 'c' || n, 750 FROM generate_series(0, 39) AS n`

const database = await testDatabase({ after })
await database.owner.query(seedCountry)
// Beside the statistics, VACUUM brings what was just inserted into the word indexes.
await database.owner.query('VACUUM (ANALYZE)')
const { db: recorded, plans } = recordPlans(database.web)
const db = { ...recorded, connect: () => database.web.connect() }
const search = createSearch({ web: db, now: () => testInstant, systems: [] })

beforeEach(() => {
  plans.length = 0
})

const large = ['search_row', 'search_name', 'search_identifier', 'search_fact']

/** The statements that were asked use one of these indexes, and the first reads no large table from end to end. */
const assertPlanned = (...indexes: readonly string[]): void => {
  assert.ok(
    plans.some(plan => indexes.some(index => plan.indexes.includes(index))),
    `${indexes.join(' or ')} is not among ${plans.flatMap(plan => plan.indexes).join(', ')}`,
  )
  const [first] = plans
  assert.deepEqual(
    first?.scanned.filter(table => large.includes(table)),
    [],
    first?.text,
  )
}

const words: readonly (readonly [string, string, Partial<SearchRequest>])[] = [
  ['a name', 'search_name_by_tokens', { q: 'palabra77 juan' }],
  ['a name with a typo', 'search_name_by_tokens', { q: 'jaun palabra77' }],
  ['a title', 'search_row_by_words', { q: 'título t77' }],
  ['an identifier', 'search_identifier_by_value', { q: 'E-77' }],
  ['a name under a filter', 'search_name_by_tokens', { q: 'palabra77', system: ['s3'], state: ['14'] }],
  [
    'an institution and a year by amount',
    'search_row_by_institution',
    { institution: ['i7'], year: [2007], sort: 'amount' },
  ],
]

for (const [what, index, request] of words) {
  test(`${what} is found by its index`, async () => {
    await search.search({ ...usualRequest, ...request })
    assertPlanned(index)
  })
}

test('of more records than can be ranked, a page is met in the order of its index, each looked up by itself', async () => {
  const first = await search.search({ ...usualRequest, q: 'juan' })
  assert.deepEqual([first.sort, first.results.length], ['date', 25])
  plans.length = 0
  const next = await search.search({ ...usualRequest, q: 'juan', cursor: first.nextCursor })
  assert.equal(next.results.length, 25)
  assertPlanned('search_row_by_date')
  assertPlanned('search_name_pkey')
})

test('terms in force are counted by their index', async () => {
  const telling = createSearch({ web: db, now: () => testInstant, systems: [s3] })
  const counted = await telling.countInForce('2024-06-01')
  assert.deepEqual(Object.keys(counted), ['s3'])
  assert.ok((counted.s3 ?? 0) > 0)
  assertPlanned('search_row_by_period')
})

test('a list narrowed to terms in force reads no large table from end to end', async () => {
  const then = createSearch({ web: db, now: () => new Date('2024-06-01T18:00:00Z'), systems: [] })
  const answer = await then.search({ ...usualRequest, system: ['s3'], inForce: true })
  assert.ok(answer.total > 0)
  assertPlanned('search_row_by_period')
})

test('names and identifiers of a page are read by its records', async () => {
  const id = '28dd2c79-55ce-9264-56fb-89f1fef5f71b'
  await matchingNames(db, [id], [['juan']])
  assertPlanned('search_name_pkey')
  plans.length = 0
  await matchingIdentifiers(db, [id], 'E77')
  assertPlanned('search_identifier_pkey', 'search_identifier_by_value')
})

const browses: readonly (readonly [string, string, Partial<SearchRequest>])[] = [
  ['by date', 'search_row_by_date', {}],
  ['by amount', 'search_row_by_amount', { sort: 'amount' }],
  ['of a small system by date', 'search_row_by_system', { system: ['s6'], kind: ['legal-person'] }],
  ['of a connection by date', 'search_row_by_connection', { connection: ['c1'] }],
  ['of a year by date', 'search_row_by_year', { year: [2007] }],
]

for (const [what, index, request] of browses) {
  test(`a page of a browse ${what}, and the one after it, is read in the order of its index`, async () => {
    const first = await search.search({ ...usualRequest, ...request })
    assert.equal(first.results.length, 25)
    assert.ok(plans[0]?.indexes.includes(index), plans[0]?.indexes.join())
    plans.length = 0
    await search.search({ ...usualRequest, ...request, cursor: first.nextCursor })
    assert.ok(plans[0]?.indexes.includes(index), plans[0]?.indexes.join())
  })
}
