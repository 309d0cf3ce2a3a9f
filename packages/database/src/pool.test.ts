import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { testDatabase } from '@pdn/testing'
import { withClient } from './with-client.ts'

test('a connection that is lost between two statements of its user fails the next one, and nothing else', async t => {
  const { jobs, address } = await testDatabase(t)
  const client = await jobs.connect()
  try {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    await withClient({ connectionString: address }, 'the test server', superuser =>
      superuser.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]),
    )
    await wait(200)
    await assert.rejects(client.query('SELECT 1'))
  } finally {
    client.release(true)
  }
  assert.equal((await jobs.query('SELECT 1')).rowCount, 1)
})
