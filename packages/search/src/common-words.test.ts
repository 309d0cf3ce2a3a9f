import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { systems } from '@pdn/systems'
import { testDatabase, testInstant } from '@pdn/testing'
import { createSearch } from './create-search.ts'
import { usualRequest } from './usual-request.ts'

/** More records than a search ranks, found by name, by text, or by both. */
const many = 33_000

const database = await testDatabase({ after })
await database.owner.query(`
  INSERT INTO provider (provider_id, name) VALUES ('p', 'P');
  INSERT INTO search_row (record_id, system, kind, connection_id, provider_id, title, subtitle, date, amount, currency,
    synthetic, changed_at, words)
  SELECT md5(n::text)::uuid, 's3', 'legal-person', 'c1', 'p', 'Registro ' || n, '',
    CASE WHEN n % 100 > 0 THEN date '2020-01-01' + n % 900 END, n, 'MXN', true, now(),
    to_tsvector('spanish', CASE WHEN n % 2 = 0 THEN 'registro comunal' ELSE 'registro' END)
  FROM generate_series(1, ${many + 1000}) AS n;
  INSERT INTO search_name (record_id, position, role, type, name, tokens)
  SELECT md5(n::text)::uuid, 0, 'sanctioned', 'person', 'Juan Comunal ' || n, ARRAY['juan', 'comunal', n::text]
  FROM generate_series(1, ${many}) AS n;
  INSERT INTO search_identifier (record_id, field, value, folded) SELECT md5('0')::uuid, 'expediente', 'Comunal', 'COMUNAL';
  INSERT INTO search_row (record_id, system, kind, connection_id, provider_id, title, subtitle, synthetic, changed_at, words)
  SELECT md5('0')::uuid, 's3', 'legal-person', 'c1', 'p', 'Cero', '', true, now(), ''`)
await database.owner.query('ANALYZE')
const search = createSearch({ web: database.web, now: () => testInstant, systems })
const ask = (more: object) => search.search({ ...usualRequest, q: 'comunal', pageSize: 200, ...more })

/** Records with the word: by name all but the last thousand, of which every second has it in its text; and one by its identifier. */
const expected = (order: string): Promise<readonly string[]> =>
  database.web
    .query<{ id: string }>(
      `SELECT record_id AS id FROM search_row r WHERE words @@ to_tsquery('spanish', 'comunal')
         OR record_id IN (SELECT record_id FROM search_name UNION ALL SELECT record_id FROM search_identifier)
       ORDER BY ${order}`,
    )
    .then(({ rows }) => rows.map(({ id }) => id))

for (const [sort, order, told] of [
  ['relevance', 'date DESC NULLS LAST, record_id', 'date'],
  ['amount', 'amount DESC NULLS LAST, record_id', 'amount'],
] as const) {
  test(`words of more records than are ranked, by ${sort}: the cursor leads through all of them in the order that is told`, async () => {
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const answer = await ask({ sort, cursor })
      assert.deepEqual([answer.total, answer.capped, answer.sort], [10_000, true, told])
      ids.push(...answer.results.map(({ id }) => id))
      for (const { reason, title } of answer.results) {
        const number = Number(title.slice('Registro '.length))
        assert.equal(reason.field, title === 'Cero' ? 'identifier' : number <= many ? 'name' : 'text', title)
      }
      cursor = answer.nextCursor
    } while (cursor !== undefined)
    assert.deepEqual(ids, await expected(order))
  })
}

test('pages of them are numbered as far as is quick; further ones are empty, not an error', async () => {
  const order = await expected('date DESC NULLS LAST, record_id')
  const sixth = await ask({ page: 6 })
  assert.deepEqual(
    sixth.results.map(({ id }) => id),
    order.slice(1_000, 1_200),
  )
  const seventh = await ask({ page: 7 })
  assert.deepEqual([seventh.results.length, seventh.hasNextPage, seventh.total], [0, false, 10_000])
})

test('a filter that leaves few of them has its results ranked again', async () => {
  const answer = await ask({ q: 'comunal date:2020-01-02' })
  assert.deepEqual([answer.sort, answer.capped], ['relevance', false])
  assert.ok(answer.total > 0 && answer.total < 100)
})
