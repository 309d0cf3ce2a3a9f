import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withClient } from '@pdn/database'
import type { HarvestSummary } from './harvest.ts'
import { foldDeltas, publishChanges } from './publish-changes.ts'
import { release, sanction, type TestHarvest, testHarvest } from './test/house.ts'

const count = async ({ database }: TestHarvest, text: string): Promise<number> => {
  const { rows } = await database.owner.query<{ n: bigint }>(`SELECT count(*) AS n FROM ${text}`)
  return Number(rows[0]?.n)
}

const causes = async ({ database }: TestHarvest, sourceId: string): Promise<readonly string[]> => {
  const { rows } = await database.owner.query<{ cause: string }>(
    `SELECT v.cause FROM record_version v WHERE v.record_id IN
      (SELECT record_id FROM source_document WHERE source_id = $1) ORDER BY v.version`,
    [sourceId],
  )
  return rows.map(row => row.cause)
}

const balanced = (summary: HarvestSummary): void => {
  const { seen, stored, changed, unchanged, quarantined } = summary
  assert.equal(seen, stored + changed + unchanged + quarantined)
}

const figures = (summary: HarvestSummary) => {
  balanced(summary)
  const { seen, stored, changed, unchanged, removed, quarantined } = summary
  return { seen, stored, changed, unchanged, removed, quarantined }
}

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => sanction(`s${from + index}`))

test('a second pass over the same documents changes nothing', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = numbered(1, 450)
  const first = await house.run()
  assert.deepEqual(figures(first), { seen: 450, stored: 450, changed: 0, unchanged: 0, removed: 0, quarantined: 0 })
  const second = await house.run()
  assert.deepEqual(figures(second), { seen: 450, stored: 0, changed: 0, unchanged: 450, removed: 0, quarantined: 0 })
  assert.equal(await count(house, 'record_version'), 450)
  assert.equal(await count(house, 'search_row'), 450)
  assert.equal(house.provider.asked.tokens, 2, 'one token a run')
})

test('a change, a removal and a return are versions of the record, and searches follow', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = numbered(1, 3)
  await house.run()
  house.provider.documents = [sanction('s1', 'Otra causa'), sanction('s2')]
  const second = await house.run()
  assert.deepEqual(figures(second), { seen: 2, stored: 0, changed: 1, unchanged: 1, removed: 1, quarantined: 0 })
  assert.deepEqual(await causes(house, 's1'), ['first', 'changed'])
  assert.deepEqual(await causes(house, 's3'), ['first', 'gone'])
  assert.equal(await count(house, "record WHERE state = 'live'"), 2)
  assert.equal(await count(house, 'search_row'), 2)
  house.provider.documents = numbered(1, 3)
  const third = await house.run()
  assert.deepEqual(figures(third), { seen: 3, stored: 0, changed: 2, unchanged: 1, removed: 0, quarantined: 0 })
  assert.deepEqual(await causes(house, 's3'), ['first', 'gone', 'returned'])
  assert.equal(await count(house, 'search_row'), 3)
  const { rows } = await house.database.owner.query<{ changed_paths: string[] }>(
    `SELECT changed_paths FROM record_version WHERE cause = 'changed' AND version = 2`,
  )
  assert.deepEqual(rows[0]?.changed_paths, ['/causaMotivoHechos'])
})

test('counts, vocabulary and sequence numbers follow every change', async t => {
  const house = await testHarvest(t, 's3')
  const check = async () => {
    await foldDeltas(house.settings.pool)
    await publishChanges(house.settings.pool)
    const live = await count(house, "record WHERE state = 'live'")
    const { rows } = await house.database.owner.query<{ n: bigint }>('SELECT sum(records)::bigint AS n FROM counter')
    assert.equal(Number(rows[0]?.n ?? 0), live)
    assert.equal(await count(house, 'record WHERE seq IS NULL'), 0)
    assert.equal(await count(house, '(SELECT DISTINCT seq FROM record) AS s'), await count(house, 'record'))
    const wrong = `(SELECT word, sum(names) AS n FROM vocabulary GROUP BY word) AS v FULL JOIN
      (SELECT word, count(*) AS n FROM search_name, unnest(tokens) AS word GROUP BY word) AS s USING (word)
      WHERE v.n IS DISTINCT FROM s.n`
    assert.equal(await count(house, wrong), 0)
    assert.equal(
      await count(house, `connection WHERE documents <> (SELECT count(*) FROM source_document WHERE gone_at IS NULL)`),
      0,
    )
  }
  house.provider.documents = numbered(1, 30)
  await house.run()
  await check()
  house.provider.documents = [...numbered(5, 20), sanction('s30', 'Otra'), ...numbered(31, 40)]
  await house.run()
  await check()
})

test('two documents under one id stand side by side, in any order, without churn', async t => {
  const house = await testHarvest(t, 's3')
  const one = sanction('s1', 'Una causa')
  const other = sanction('s1', 'Otra causa')
  house.provider.documents = [one, other, sanction('s2')]
  assert.deepEqual(figures(await house.run()), {
    seen: 3,
    stored: 3,
    changed: 0,
    unchanged: 0,
    removed: 0,
    quarantined: 0,
  })
  assert.equal(await count(house, 'record'), 3)
  assert.equal(await count(house, `source_document WHERE issues @> '[{"rule":"id-reused"}]'`), 1)
  house.provider.documents = [other, sanction('s2'), one]
  assert.deepEqual(figures(await house.run()), {
    seen: 3,
    stored: 0,
    changed: 0,
    unchanged: 3,
    removed: 0,
    quarantined: 0,
  })
  house.provider.documents = [other, sanction('s2')]
  assert.deepEqual(figures(await house.run()), {
    seen: 2,
    stored: 0,
    changed: 0,
    unchanged: 2,
    removed: 1,
    quarantined: 0,
  })
  assert.equal(await count(house, 'search_row'), 2)
})

test('an exact copy is the same document', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = [sanction('s1'), sanction('s1'), sanction('s1')]
  assert.deepEqual(figures(await house.run()), {
    seen: 3,
    stored: 1,
    changed: 0,
    unchanged: 2,
    removed: 0,
    quarantined: 0,
  })
})

test('releases of one process are one record, whatever page they come on', async t => {
  const house = await testHarvest(t, 's6')
  const ocids = Array.from({ length: 150 }, (_, index) => `ocds-abc123-${index}`)
  house.provider.documents = [
    ...ocids.map(ocid => release(ocid, `${ocid}-1`, '2026-01-01T00:00:00Z', 'Escuela')),
    ...ocids.map(ocid => release(ocid, `${ocid}-2`, '2026-02-01T00:00:00Z', 'Escuela corregida')),
  ]
  assert.deepEqual(figures(await house.run()), {
    seen: 300,
    stored: 300,
    changed: 0,
    unchanged: 0,
    removed: 0,
    quarantined: 0,
  })
  assert.equal(await count(house, 'record'), 150)
  assert.equal(await count(house, `search_row WHERE title = 'Escuela corregida'`), 150)
  assert.equal(await count(house, 'record_version'), 150, 'one version a run, though parts came on two pages')
  house.provider.documents = house.provider.documents.slice(0, 150)
  assert.equal((await house.run({ force: true })).removed, 150)
  assert.equal(await count(house, `search_row WHERE title = 'Escuela'`), 150)
  assert.equal((await house.run()).unchanged, 150)
})

test('a provider that suddenly answers empty loses nothing until the operator confirms', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = numbered(1, 120)
  await house.run()
  house.provider.documents = []
  await assert.rejects(house.run(), { code: 'removal-refused' })
  assert.equal(await count(house, 'search_row'), 120)
  assert.equal(
    await count(house, `connection WHERE last_error->>'code' = 'removal-refused' AND failing_since IS NOT NULL`),
    1,
  )
  assert.equal((await house.run({ force: true })).removed, 120)
  assert.equal(await count(house, 'search_row'), 0)
})

test('documents that slip past while a provider changes are not taken for removed', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = numbered(1, 450)
  await house.run()
  house.provider.misbehave = (_, { page }) => {
    if (page === 2) house.provider.documents = house.provider.documents.filter((_, index) => index !== 3)
    return false
  }
  const second = await house.run()
  assert.equal(second.removed, 0)
  house.provider.misbehave = undefined
  assert.equal((await house.run()).removed, 1)
  assert.equal(await count(house, 'search_row'), 449)
})

test('two processes do not work on one connection at once', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = numbered(1, 250)
  let answer = () => {}
  house.provider.misbehave = (response, { page }) => {
    if (page !== 2) return false
    house.provider.misbehave = undefined
    answer = () => response.destroy()
    return true
  }
  let atPageTwo = () => {}
  const waiting = new Promise<void>(resolve => {
    atPageTwo = resolve
  })
  const first = house.run({ onProgress: () => atPageTwo() })
  await waiting
  await assert.rejects(house.run(), { code: 'harvest-running' })
  answer()
  assert.equal((await first).stored, 250)
  assert.equal(await count(house, 'record'), 250)
})

test('a run that was left too long ago is closed, and the next begins anew', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = numbered(1, 600)
  const stop = new AbortController()
  await assert.rejects(house.run({ signal: stop.signal, onProgress: () => stop.abort() }), { code: 'cancelled' })
  await house.settings.effects.sleep(7 * 3600 * 1000)
  const summary = await house.run()
  assert.deepEqual(figures(summary), { seen: 600, stored: 400, changed: 0, unchanged: 200, removed: 0, quarantined: 0 })
  assert.equal(
    await count(house, "harvest_run WHERE state = 'failed' AND finished_at IS NOT NULL AND error IS NOT NULL"),
    1,
  )
})

test('a database session that ends in the middle is told, and the harvest goes on afterwards', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = numbered(1, 600)
  const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'pdn-jobs' AND pid <> pg_backend_pid()`
  const asAdministrator = (work: Parameters<typeof withClient>[2]) =>
    withClient({ connectionString: house.database.address }, 'the test server', work)
  let killed: Promise<unknown> | undefined
  house.provider.misbehave = (_, { page }) => {
    if (page === 2) killed ??= asAdministrator(client => client.query(kill))
    return false
  }
  await assert.rejects(house.run(), error => {
    assert.ok(error instanceof Error && 'code' in error)
    assert.ok(['storage-failed', 'database-unreachable'].includes(String(error.code)), String(error.code))
    return true
  })
  await killed
  const summary = await house.run()
  assert.equal(summary.seen, 600)
  assert.equal(await count(house, 'record'), 600)
  assert.equal(await count(house, 'record_version'), 600)
})

test('a cancelled harvest keeps its pages and is gone on with', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = numbered(1, 1000)
  const stop = new AbortController()
  await assert.rejects(house.run({ signal: stop.signal, onProgress: ({ page }) => page === 2 && stop.abort() }), {
    code: 'cancelled',
  })
  assert.equal(await count(house, 'record'), 400)
  const before = house.provider.asked.pages
  const summary = await house.run()
  assert.deepEqual(figures(summary), { seen: 1000, stored: 1000, changed: 0, unchanged: 0, removed: 0, quarantined: 0 })
  assert.equal(house.provider.asked.pages - before, 4, 'the last page again, to see whether it still stands, and three')
  assert.equal(await count(house, 'harvest_run'), 1)
})
