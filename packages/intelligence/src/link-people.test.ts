import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import {
  type Database,
  forgetLinkTokens,
  inTransaction,
  linksOfRecords,
  markLinked,
  replaceLinkTokens,
  sourcesToLink,
  storePersonLinks,
} from '@pdn/database'
import { testDatabase, testEffects } from '@pdn/testing'
import { linkPeople } from './link-people.ts'

const source = '00000000-0000-4000-8000-000000000001'

interface Given {
  readonly record: string
  readonly curp?: string
  readonly rfc?: string
}

/** What a harvest keeps of records that give these tokens. */
const arrive = (database: Database, given: readonly Given[]): Promise<void> =>
  inTransaction(database.jobs, client =>
    replaceLinkTokens(
      client,
      given.map(each => ({
        recordId: each.record,
        sourceKey: source,
        digest: Buffer.from(`${each.record}${each.curp}${each.rfc}`),
      })),
      given.flatMap(each =>
        (['curp', 'rfc'] as const).flatMap(scheme => {
          const token = each[scheme]
          if (token === undefined) return []
          return [{ recordId: each.record, sourceKey: source, role: 'declarant', scheme, token: Buffer.from(token) }]
        }),
      ),
    ),
  )

const effects = testEffects()

const link = (database: Database): Promise<number> => linkPeople({ pool: database.intelligence, effects })

const people = async (database: Database, records: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await linksOfRecords(database.intelligence, records)
  return new Map(rows.map(row => [row.record_id, row.person_id]))
}

const ids = (count: number): readonly string[] => Array.from({ length: count }, () => randomUUID()).sort()

test('records of one identifier become one person, and a later one joins them under the same id', async t => {
  const database = await testDatabase(t)
  const [a = '', b = '', c = '', other = ''] = ids(4)
  await arrive(database, [
    { record: a, curp: 'one' },
    { record: b, curp: 'one' },
    { record: other, curp: 'two' },
  ])
  assert.equal(await link(database), 3)
  const first = await people(database, [a, b, other])
  assert.equal(first.get(a), first.get(b))
  assert.notEqual(first.get(a), first.get(other))
  await arrive(database, [{ record: c, curp: 'one' }])
  assert.equal(await link(database), 1)
  assert.equal((await people(database, [c])).get(c), first.get(a))
  assert.equal(await link(database), 0, 'what is linked waits no more')
})

test('a corrected identifier takes its record away, and those that it held together fall apart', async t => {
  const database = await testDatabase(t)
  const [a = '', bridge = '', c = ''] = ids(3)
  await arrive(database, [
    { record: a, curp: 'one' },
    { record: bridge, curp: 'one', rfc: 'r' },
    { record: c, rfc: 'r' },
  ])
  await link(database)
  const before = await people(database, [a, bridge, c])
  assert.equal(new Set(before.values()).size, 1)
  await arrive(database, [{ record: bridge, curp: 'three' }])
  await link(database)
  const after = await people(database, [a, bridge, c])
  assert.equal(new Set(after.values()).size, 3)
  assert.ok([...after.values()].includes(before.get(a) ?? ''), 'one of them keeps the id')
})

test('of a document that is gone nothing is kept, and the others stay linked', async t => {
  const database = await testDatabase(t)
  const [a = '', b = '', c = ''] = ids(3)
  await arrive(
    database,
    [a, b, c].map(record => ({ record, curp: 'one' })),
  )
  await link(database)
  const before = await people(database, [a, b, c])
  await inTransaction(database.jobs, client => forgetLinkTokens(client, [b], [source]))
  await link(database)
  const after = await people(database, [a, b, c])
  assert.deepEqual([...after.keys()].sort(), [a, c])
  assert.equal(after.get(a), before.get(a))
  const { rows } = await database.owner.query('SELECT 1 FROM link_source WHERE record_id = $1', [b])
  assert.equal(rows.length, 0)
})

test('what a source gives while its record is being linked waits to be linked', async t => {
  const database = await testDatabase(t)
  const [a = '', b = ''] = ids(2)
  await arrive(database, [
    { record: a, curp: 'one' },
    { record: b, curp: 'two' },
  ])
  await inTransaction(database.intelligence, async client => {
    const waiting = await sourcesToLink(client, 10)
    await arrive(database, [{ record: b, curp: 'one' }])
    await markLinked(client, waiting, new Date())
  })
  assert.equal(await link(database), 1)
  const linked = await people(database, [a, b])
  assert.equal(linked.get(a), linked.get(b))
})

test('two people found to be one keep the id of the larger', async t => {
  const database = await testDatabase(t)
  const [a = '', b = '', c = '', d = ''] = ids(4)
  await arrive(database, [
    { record: a, curp: 'one' },
    { record: b, curp: 'one' },
    { record: c, rfc: 'r' },
  ])
  await link(database)
  const before = await people(database, [a, b, c])
  await arrive(database, [{ record: d, curp: 'one', rfc: 'r' }])
  await link(database)
  const after = await people(database, [a, b, c, d])
  assert.deepEqual([...new Set(after.values())], [before.get(a)])
})

test('more records than one transaction takes are all linked', async t => {
  const database = await testDatabase(t)
  const many = ids(1203)
  await arrive(
    database,
    many.map((record, index) => ({ record, curp: `person ${index % 401}` })),
  )
  const stopped = await linkPeople({ pool: database.intelligence, effects, signal: AbortSignal.abort() })
  assert.equal(stopped, 500, 'who ends it waits for one transaction alone')
  assert.equal(await link(database), 703)
  assert.equal(new Set((await people(database, many)).values()).size, 401)
})

test('tokens are read by their role alone: not by who harvests, and not by who serves', async t => {
  const database = await testDatabase(t)
  for (const pool of [database.jobs, database.web])
    await assert.rejects(pool.query('SELECT token FROM link_token'), /permission denied/)
  await assert.rejects(database.web.query('SELECT 1 FROM link_source'), /permission denied/)
  await assert.rejects(
    storePersonLinks(
      database.web,
      [{ record_id: source, role: 'r', person_id: source, evidence: [], tells: [] }],
      new Date(),
    ),
  )
  assert.equal((await database.intelligence.query('SELECT token FROM link_token')).rowCount, 0)
  await assert.rejects(database.intelligence.query('SELECT 1 FROM source_document'), /permission denied/)
})
