import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type System, s3, s6, type Version } from '@pdn/systems'
import { harvest } from './harvest.ts'
import { replayQuarantine } from './quarantine/quarantine.ts'
import { sanction, type TestHarvest, testHarvest } from './test/house.ts'

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => sanction(`${letter}${index}`))

const known = s3.versions.find(version => version.collection === 'psancionados')
assert.ok(known?.contract !== undefined)

/** A second endpoint under the same contract, of another collection. */
const second: Version = {
  ...known,
  id: 's3-second',
  collection: 'second',
  contract: { ...known.contract, path: '/v1/second' },
}
const systems: readonly System[] = [{ ...s3, versions: [known, second] }, s6]

const runBoth = (house: TestHarvest, signal?: AbortSignal) =>
  harvest('c', signal === undefined ? {} : { signal }, { ...house.settings, systems })

const number = async (house: TestHarvest, statement: string): Promise<number> => {
  const { rows } = await house.database.owner.query<{ n: bigint }>(statement)
  return Number(rows[0]?.n)
}

const liveDocuments = (house: TestHarvest) =>
  number(house, 'SELECT count(*) AS n FROM source_document WHERE gone_at IS NULL')

test('one connection brings what all endpoints of its contract publish, the same id at two of them being two', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = numbered('a', 250)
  house.provider.elsewhere = { '/v1/second': numbered('a', 220) }
  const first = await runBoth(house)
  assert.deepEqual([first.seen, first.stored], [470, 470])
  assert.equal(await number(house, 'SELECT total_rows AS n FROM harvest_run'), 470)
  const again = await runBoth(house)
  assert.deepEqual([again.seen, again.unchanged, again.removed], [470, 470, 0])
  house.provider.elsewhere = { '/v1/second': numbered('a', 200) }
  assert.equal((await runBoth(house)).removed, 20)
  assert.equal(await liveDocuments(house), 450)
})

test('an endpoint that a provider does not offer is passed over; with none at all the connection fails', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = numbered('a', 5)
  assert.equal((await runBoth(house)).stored, 5)
  const neither: System = { ...s3, versions: [second] }
  await assert.rejects(harvest('c', {}, { ...house.settings, systems: [neither] }), { code: 'endpoint-missing' })
  assert.equal(await liveDocuments(house), 5)
})

test('an endpoint that brought documents and is away is a failure, and nothing is removed', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = numbered('a', 300)
  house.provider.elsewhere = { '/v1/second': numbered('b', 3) }
  await runBoth(house)
  house.provider.elsewhere = {}
  await assert.rejects(runBoth(house), { code: 'endpoint-missing' })
  assert.equal(await liveDocuments(house), 303)
  house.provider.elsewhere = { '/v1/second': [] }
  const { removed } = await runBoth(house)
  assert.equal(removed, 3, 'an endpoint that is there and empty says that its documents are gone')
})

test('a harvest that was stopped at the second endpoint is gone on with there', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = numbered('a', 250)
  house.provider.elsewhere = { '/v1/second': numbered('b', 450) }
  const stop = new AbortController()
  const stopped = harvest(
    'c',
    { signal: stop.signal, onProgress: ({ seen }) => seen === 450 && stop.abort() },
    { ...house.settings, systems },
  )
  await assert.rejects(stopped, { code: 'cancelled' })
  const asked = house.provider.asked.pages
  const { seen, stored } = await runBoth(house)
  assert.deepEqual([seen, stored], [700, 700])
  assert.equal(house.provider.asked.pages - asked, 3, 'its first page again, to see whether it still stands, and two')
  assert.equal(await number(house, 'SELECT count(*) AS n FROM harvest_run'), 1)
})

test('documents that moved while nobody read are not taken for gone', async t => {
  const house = await testHarvest(t, 's3')
  const all = numbered('a', 600)
  house.provider.documents = all
  await runBoth(house)
  const stop = new AbortController()
  const stopped = harvest(
    'c',
    { signal: stop.signal, onProgress: ({ seen }) => seen === 400 && stop.abort() },
    { ...house.settings, systems },
  )
  await assert.rejects(stopped, { code: 'cancelled' })
  // One of the first page goes and one comes at the end: the first of the third page slips onto the second.
  house.provider.documents = [...all.slice(1), sanction('new')]
  assert.equal((await runBoth(house)).removed, 0)
  const { unchanged, removed } = await runBoth(house)
  assert.deepEqual([unchanged, removed], [600, 1])
})

test('what waits in quarantine is fetched again from the endpoint that sent it', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = numbered('a', 3)
  house.provider.elsewhere = { '/v1/second': [['no document']] }
  const { quarantined } = await runBoth(house)
  assert.equal(quarantined, 1)
  await house.database.owner.query('UPDATE quarantine SET sealed = NULL')
  house.provider.elsewhere = { '/v1/second': [sanction('mended')] }
  const { stored, unavailable } = await replayQuarantine('c', { ...house.settings, systems })
  assert.deepEqual([stored, unavailable], [1, 0])
})
