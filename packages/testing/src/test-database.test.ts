import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from './test-database.ts'

test('two databases of one file know nothing of each other, and roles may do only their part', async t => {
  const [one, other] = await Promise.all([testDatabase(t), testDatabase(t)])
  await one.jobs.query(`INSERT INTO provider (provider_id, name) VALUES ('p', 'Proveedor')`)
  const seen = await one.web.query<{ name: string }>('SELECT name FROM provider')
  assert.deepEqual(seen.rows, [{ name: 'Proveedor' }])
  assert.equal((await other.web.query('SELECT 1 FROM provider')).rowCount, 0)
  await assert.rejects(one.web.query('DELETE FROM provider'), /permission denied/)
  await assert.rejects(one.jobs.query('DROP TABLE provider'), /must be owner/)
  const { rows } = await one.web.query<{ role: string; zone: string }>(
    `SELECT current_user AS role, current_setting('timezone') AS zone`,
  )
  assert.deepEqual(rows, [{ role: 'pdn_web', zone: 'UTC' }])
})
