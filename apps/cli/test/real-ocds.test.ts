import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { canonicalJson, isObject, type Json, PlatformError, valueAt } from '@pdn/core'
import type { Tier } from '@pdn/provider-app'
import { referenceFile } from '@pdn/testing'
import { currentDocuments, databaseText } from './database-text.ts'
import { personKey } from './person-key.ts'
import { countsOf, openRoad, type Road } from './road.ts'
import { serveTiers } from './tiered-provider.ts'
import { visibleText } from './visible-text.ts'

/** Releases and compiled releases in the files, as their README counts them. */
const leastDocuments = 535 + 13
const processes = 388
const reusedIds = 38

/** A file, who published it, and the name of the connection that brings it. */
interface RealFile {
  readonly path: string
  readonly publisher: string
  readonly connection: string
}

const filesIn = (folder: string, pattern: RegExp): readonly RealFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => pattern.test(name))
    .sort()
    .map(name => ({
      path: join(folder, name),
      publisher: dirname(name),
      connection: `${dirname(name)}-${basename(name).split('.')[0]}`,
    }))

/** A row of a file that gave no record, and why. */
interface Shortfall {
  readonly file: string
  readonly row: number
  readonly reason: string
}

/** Ids of releases in a provider's answers, each with its content. */
function* contentsOf(answers: readonly string[]): Generator<readonly [id: string, content: string]> {
  for (const text of answers) {
    const answer: Json = JSON.parse(text)
    const results = isObject(answer) && Array.isArray(answer.results) ? answer.results.filter(isObject) : []
    for (const release of results) yield [`${release.ocid}/${release.id}`.toLowerCase(), canonicalJson(release)]
  }
}

/** Serves each file by a provider of its own and harvests it; all files of a publisher are one provider's. */
const harvestFiles = async (t: TestContext, road: Road, files: readonly RealFile[], tier: Tier) => {
  const shortfalls: Shortfall[] = []
  const contents = new Map<string, Set<string>>()
  let documents = 0
  for (const { path, publisher, connection } of files) {
    const served = await serveTiers(t, 's6', { file: path })
    const { counts } = served.provider
    documents += counts.documents
    for (const { rows, reason } of counts.unread)
      shortfalls.push(...rows.map(row => ({ file: connection, row, reason })))
    assert.equal(counts.unread.length, counts.unreadable)
    for (const [id, content] of contentsOf(await served.everything('confidential')))
      contents.set(id, (contents.get(id) ?? new Set()).add(content))
    await road.connect(connection, served, { system: 's6', tier, provider: publisher })
    const { seen, stored, unchanged, ...others } = countsOf(await road.harvest(connection))
    assert.deepEqual([seen, stored, unchanged], [counts.documents, counts.documents, 0], connection)
    assert.deepEqual(others, { changed: 0, removed: 0, quarantined: 0, leaks: 0 }, connection)
  }
  const reused = [...contents.values()].filter(versions => versions.size > 1).length
  return { documents, shortfalls, reused }
}

const rowsOf = async (road: Road, statement: string): Promise<readonly Record<string, unknown>[]> =>
  (await road.database.owner.query<Record<string, unknown>>(statement)).rows

const checkPages = async (road: Road): Promise<number> => {
  const documents = await currentDocuments(road.database)
  const bare = documents.filter(({ document }) => /^\d+$/.test(String(document.ocid)))
  assert.ok(bare.length > 100, 'ocids that are bare numbers are carried')
  const sample = [...bare.slice(0, 3), ...documents.filter((_, index) => index % 40 === 0)]
  for (const { id, document } of sample) {
    for (const prefix of ['', '/en']) {
      const { status, text } = await road.get(`${prefix}/contrataciones/${id}`)
      assert.equal(status, 200)
      assert.ok(visibleText(text).includes(String(document.ocid)))
    }
  }
  return sample.length
}

for (const tier of ['public', 'confidential'] as const) {
  test(`388 real processes of 17 publishers are carried whole, to a ${tier} client`, async t => {
    const folder = referenceFile(t, 'ocds/real')
    if (folder === undefined) return
    const files = filesIn(folder, /\.jsonl\.gz$/)
    assert.equal(new Set(files.map(({ publisher }) => publisher)).size, 17)
    const road = await openRoad(t)
    const { documents, shortfalls, reused } = await harvestFiles(t, road, files, tier)
    for (const { file, row, reason } of shortfalls) t.diagnostic(`${file}, row ${row}: ${reason}`)
    // One record holds nothing but links to releases that stand elsewhere.
    assert.deepEqual(
      shortfalls.map(({ file, reason }) => `${file}: ${reason}`),
      ['paraguay-record-packages: linked-release at /ocid'],
    )
    assert.ok(documents >= leastDocuments, `${documents} documents`)
    assert.deepEqual(await rowsOf(road, 'SELECT count(*)::int AS count FROM record'), [{ count: processes }])
    assert.deepEqual(await rowsOf(road, 'SELECT count(*)::int AS count FROM quarantine'), [{ count: 0 }])
    assert.ok(reused >= reusedIds, `${reused} ids with several contents`)
    // Inside one file both contents stand beside each other, the later one marked.
    const [marked] = await rowsOf(
      road,
      `SELECT count(*)::int AS documents FROM source_document WHERE issues @> '[{"rule": "id-reused"}]'`,
    )
    const [beside] = await rowsOf(
      road,
      `SELECT coalesce(sum(documents - 1), 0)::int AS documents FROM (
         SELECT count(*) AS documents FROM source_document GROUP BY connection_id, source_id) AS ids`,
    )
    assert.equal(marked?.documents, beside?.documents)

    for (const { connection } of files) {
      const { seen, unchanged, ...others } = countsOf(await road.harvest(connection))
      assert.equal(unchanged, seen, connection)
      assert.deepEqual(others, { stored: 0, changed: 0, removed: 0, quarantined: 0, leaks: 0 }, connection)
    }
    assert.equal(valueAt(await road.json('/api/v1/statistics'), '/bySystem/s6'), processes)
    for (const [table, text] of await databaseText(road.database))
      assert.equal(text.match(personKey)?.length ?? 0, 0, table)
    const pages = await checkPages(road)
    t.diagnostic(`${files.length} files, ${documents} documents, ${processes} processes, ${pages} rendered`)
    t.diagnostic(`${reused} ids with several contents, ${marked?.documents} documents of them inside one file`)
  })
}

test('an empty file of Paraguay is refused in words', async t => {
  const folder = referenceFile(t, 'ocds/real/paraguay/invalid')
  if (folder === undefined) return
  const files = filesIn(folder, /\.json$/)
  assert.equal(files.length, 3)
  for (const { path } of files) {
    await assert.rejects(serveTiers(t, 's6', { file: path }), error => {
      assert.ok(error instanceof PlatformError)
      assert.equal(error.code, 'file-empty')
      assert.ok(error.message.length > 10 && error.where?.includes(basename(path)) && (error.hint ?? '').length > 10)
      return true
    })
  }
})
