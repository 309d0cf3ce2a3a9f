import assert from 'node:assert/strict'
import { test } from 'node:test'
import { temporaryFolder, testDatabase } from '@pdn/testing'
import { runPdn } from './pdn-process.ts'

test('a list of quarantine that leaves documents out says so, and only then', async t => {
  const database = await testDatabase(t)
  const home = await temporaryFolder(t)
  await database.jobs.query(`INSERT INTO provider (provider_id, name) VALUES ('p', 'P')`)
  await database.jobs.query(
    `INSERT INTO connection (connection_id, provider_id, system, contract, base_url, created_at)
     VALUES ('c', 'p', 's3', 'v1', 'http://127.0.0.1:1', now())`,
  )
  const quarantine = (from: number, to: number) =>
    database.jobs.query(
      `INSERT INTO quarantine (quarantine_id, connection_id, run_id, page, position, content_key, issues, created_at, expires_at)
       SELECT gen_random_uuid(), 'c', gen_random_uuid(), 1, n, int4send(n), '[]', now(), now() + interval '30 days'
       FROM generate_series($1::int, $2::int) AS n`,
      [from, to],
    )
  const list = () =>
    runPdn(t, ['quarantine', 'list', '--json'], { env: { DATABASE_URL: database.address, PDN_HOME: home } })
  await quarantine(1, 10_000)
  const whole = await list()
  assert.equal(whole.code, 0, whole.stderr)
  assert.equal(whole.stdout.trim().split('\n').length, 10_000)
  assert.doesNotMatch(whole.stderr, /more wait/)
  await quarantine(10_001, 10_001)
  const cut = await list()
  assert.equal(cut.stdout.trim().split('\n').length, 10_000)
  assert.match(cut.stderr, /the newest 10000; more wait/)
})
