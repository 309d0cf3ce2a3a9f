import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openDocumentCodec } from '@pdn/database'
import { createQueries } from '@pdn/queries'
import { createSearch } from '@pdn/search'
import { systems } from '@pdn/systems'
import { testDatabase, testEffects, testInstant, unzipped } from '@pdn/testing'
import { startPlatform } from './server.ts'

/** Rows enough that no buffer between the database and a reader who stops holds them all. */
const rows = 30_000

const database = await testDatabase({ after })
await database.owner.query(`
  INSERT INTO provider (provider_id, name) VALUES ('p', 'Proveedor');
  INSERT INTO search_row (record_id, system, kind, connection_id, provider_id, title, subtitle, date, amount, currency,
    status, synthetic, changed_at, words)
  SELECT md5(n::text)::uuid, 's3', 'legal-person', 'c1', 'p',
    CASE n WHEN 7 THEN '=HYPERLINK("http://x";"y")' WHEN 8 THEN '<&>" \u0001_x0041_' ELSE 'Empresa ' || n END,
    repeat('descripción ', 20), date '2020-01-01' + n % 900, n, 'MXN', 'fine', true, now(), ''
  FROM generate_series(1, ${rows}) AS n;
  INSERT INTO search_fact (record_id, position, field, code, number)
  SELECT md5(n::text)::uuid, 0, 'sanction', 'INHABILITACION', NULL::numeric FROM generate_series(1, ${rows}) AS n
  UNION ALL SELECT md5(n::text)::uuid, 1, 'sanction', 'OTRO', NULL FROM generate_series(1, 50) AS n
  UNION ALL SELECT md5(n::text)::uuid, 2, 'fine', NULL, n FROM generate_series(1, ${rows}) AS n;
  INSERT INTO search_identifier (record_id, field, value, folded)
  SELECT md5(n::text)::uuid, 'expediente', 'E-' || n, 'E' || n FROM generate_series(1, ${rows}) AS n`)
await database.owner.query('ANALYZE')

const effects = testEffects()
const search = createSearch({ web: database.web, now: () => testInstant, systems })
const platform = await startPlatform({
  queries: createQueries(database.web, await openDocumentCodec(database.web), search, () => testInstant),
  portal: undefined,
  ready: async () => {},
  host: '127.0.0.1',
  port: 0,
  publicUrl: undefined,
  version: '0.0.0',
  requestsPerMinute: 1_000_000,
  trustedProxies: [],
  effects,
})
after(() => platform.close())

const address = (path: string): string => `${platform.url}/api/v1/${path}`

test('CSV has a column for all that the kind declares, codes as they are and several values apart', async () => {
  const answer = await fetch(address('search.csv?system=s3&fine=..60&sort=amount&order=asc'))
  const text = Buffer.from(await answer.arrayBuffer()).toString()
  assert.ok(text.startsWith('\ufeff'))
  const [head = '', ...lines] = text.slice(1).trim().split('\r\n')
  assert.equal(lines.length, 60)
  const headings = head.split(',')
  for (const id of ['id', 'title', 'expediente', 'sanction', 'fine', 'start', 'provider'])
    assert.ok(headings.includes(id), id)
  const cells = (lines[0] ?? '').split(',')
  const cell = (id: string): string | undefined => cells[headings.indexOf(id)]
  assert.deepEqual(
    [cell('expediente'), cell('sanction'), cell('amount'), cell('fine'), cell('status')],
    ['E-1', 'INHABILITACION | OTRO', '0.01', '1', 'fine'],
  )
  assert.match(lines[6] ?? '', /'=HYPERLINK/)
})

test('a spreadsheet has names for headings and codes, numbers as numbers, and no formula', async () => {
  const answer = await fetch(address('search.xlsx?system=s3&fine=..60&sort=amount&order=asc&language=en'))
  assert.match(answer.headers.get('content-type') ?? '', /spreadsheetml\.sheet$/)
  const files = unzipped(Buffer.from(await answer.arrayBuffer()))
  assert.deepEqual([...files.keys()].sort(), [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ])
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
  const lines = sheet.match(/<row .*?<\/row>/gs) ?? []
  assert.equal(lines.length, 61)
  assert.match(lines[0] ?? '', />Case number</)
  assert.match(lines[1] ?? '', />Debarment \| Other sanction</)
  assert.match(lines[1] ?? '', /<c r="[A-Z]+2"><v>0\.01<\/v><\/c>/)
  assert.doesNotMatch(sheet, /<f>/)
  assert.match(lines[7] ?? '', /<t xml:space="preserve">=HYPERLINK\(&quot;/)
  assert.match(lines[8] ?? '', />&lt;&amp;&gt;&quot; _x005F_x0041_</)
})

test('JSON Lines give every record once with what its kind declares', async () => {
  const text = await (await fetch(address('search.jsonl?sort=title'))).text()
  const records = text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  assert.equal(new Set(records.map(({ id }: { id: string }) => id)).size, rows)
  const first = records.find(({ title }: { title: string }) => title === 'Empresa 1')
  assert.deepEqual(first.values.sanction, ['INHABILITACION', 'OTRO'])
  assert.deepEqual(first.values.expediente, ['E-1'])
})

/** Resolves once nothing of the reader's connections is in the middle of a transaction. */
const released = async (): Promise<void> => {
  for (let tries = 0; tries < 400; tries += 1) {
    const { rows: busy } = await database.owner.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pdn-web'
       AND xact_start IS NOT NULL`,
    )
    if (busy.length === 0 && database.web.idleCount === database.web.totalCount) return
    await new Promise(resolve => setTimeout(resolve, 25))
  }
  assert.fail('an export still holds its connection')
}

for (const format of ['csv', 'xlsx', 'jsonl'])
  test(`a reader who leaves in the middle of ${format} frees what the export holds`, async () => {
    for (let round = 0; round < 6; round += 1) {
      const leaving = new AbortController()
      const answer = await fetch(address(`search.${format}`), { signal: leaving.signal })
      assert.equal(answer.status, 200, 'each round finds room')
      const reader = answer.body?.getReader()
      assert.ok((await reader?.read())?.value?.length)
      leaving.abort()
      await reader?.cancel().catch(() => {})
      await released()
    }
  })

test('a question for the headers of an export alone reads nothing', async () => {
  const answer = await fetch(address('search.csv'), { method: 'HEAD' })
  assert.deepEqual([answer.status, await answer.text()], [200, ''])
  assert.match(answer.headers.get('content-disposition') ?? '', /\.csv"$/)
  await released()
})

test('every filter and sort that the API lists is one that its search takes', async () => {
  const { systems: listed } = (await (await fetch(address('systems'))).json()) as { systems: { id: string }[] }
  for (const { id } of listed) {
    const { kinds } = (await (await fetch(address(`systems/${id}`))).json()) as {
      kinds: { id: string; filters: { id: string; type: string; codes?: object }[]; sorts: { id: string }[] }[]
    }
    for (const kind of kinds) {
      for (const { id: field, type, codes } of kind.filters) {
        const value =
          { date: '2020..2021-06', number: '>=1', money: '..5000' }[type] ?? Object.keys(codes ?? { x: 1 })[0]
        for (const asked of [`${field}=${value}`, `q=${encodeURIComponent(`${field}:"${value}"`)}`]) {
          if (asked.startsWith('q=') && /\.\.|>/.test(value ?? '')) continue
          const { status } = await fetch(address(`search?system=${id}&kind=${kind.id}&${asked}&pageSize=1`))
          assert.equal(status, 200, `${kind.id} ${asked}`)
        }
      }
      for (const { id: sort } of kind.sorts)
        assert.equal((await fetch(address(`search?kind=${kind.id}&sort=${sort}&pageSize=1`))).status, 200, sort)
    }
  }
})

test('fields that do not exist are refused by name, with those that do', async () => {
  const refused = async (path: string) => {
    const answer = await fetch(address(path))
    const problem = (await answer.json()) as { code: string; title: string; hint: string }
    assert.equal(answer.status, 400, path)
    return problem
  }
  const unknown = await refused('search?q=color:rojo')
  assert.deepEqual([unknown.code, unknown.title], ['query-invalid', 'There is no field “color”.'])
  assert.match(unknown.hint, /sanction, personType/)
  for (const path of ['search?fine=mucho', 'search?sanction=1..5', 'search?q=fine:9..1', 'search.xlsx?fine=x']) {
    const { code } = await refused(path)
    assert.equal(code, 'query-invalid', path)
  }
})

test('what was corrected can be searched for as it was typed', async () => {
  await database.owner.query(`
    INSERT INTO search_name (record_id, position, role, type, name, tokens)
    VALUES (md5('1')::uuid, 0, 'sanctioned', 'person', 'Xochitl Mendoza', ARRAY['xochitl', 'mendoza']);
    INSERT INTO vocabulary VALUES ('xochitl', 1), ('mendoza', 1)`)
  effects.pass(60_000)
  const asked = (await (await fetch(address('search?q=xochilt mendoza&pageSize=5'))).json()) as {
    query: { corrected: boolean; used: string; literal: string }
  }
  assert.deepEqual([asked.query.corrected, asked.query.used], [true, 'xochitl mendoza'])
  const literal = (await (await fetch(`${platform.url}${asked.query.literal}`)).json()) as typeof asked & {
    pagination: { totalRows: number }
  }
  assert.deepEqual([literal.query.corrected, literal.pagination.totalRows], [false, 0])
})
