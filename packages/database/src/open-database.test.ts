import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { freePort, realEffects, testDatabase } from '@pdn/testing'
import { openDatabase } from './open-database.ts'
import { rowsOf } from './queryable.ts'
import { withClient } from './with-client.ts'

const open = (url: string) => openDatabase({ url, home: tmpdir() }, realEffects())

test('a server that does not answer is named without its password, with what to do', async () => {
  const port = await freePort()
  await assert.rejects(open(`postgres://juan:secreto@127.0.0.1:${port}/pdn`), error => {
    assert.ok(error instanceof Error && 'code' in error && 'where' in error && 'hint' in error)
    assert.equal(error.code, 'database-unreachable')
    assert.equal(error.where, `127.0.0.1:${port}/pdn`)
    assert.match(String(error.hint), /DATABASE_URL/)
    return !JSON.stringify({ ...error, message: error.message, cause: undefined }).includes('secreto')
  })
})

test('a database that does not exist is told apart from a server that does not answer', async t => {
  const { address } = await testDatabase(t)
  const absent = new URL(address)
  absent.pathname = '/pdn_absent'
  await assert.rejects(open(absent.href), { code: 'database-unreachable', message: /no database of that name/ })
})

/** Runs work with the address of a database for a new user who may only log in. */
const asPlainUser = async (address: string, work: (url: string, user: string) => Promise<void>): Promise<void> => {
  const user = `pdn_plain_${randomBytes(4).toString('hex')}`
  const administer = (statement: string) =>
    withClient({ connectionString: address }, 'test', client => client.query(statement))
  await administer(`CREATE ROLE ${user} LOGIN PASSWORD 'secreto'`)
  try {
    const url = new URL(address)
    url.username = user
    url.password = 'secreto'
    await work(url.href, user)
  } finally {
    await administer(`DROP OWNED BY ${user}; DROP ROLE ${user}`)
  }
}

/** The statements that a refused opening tells to run. */
const toldStatements = async (url: string): Promise<readonly string[]> => {
  const error: unknown = await open(url).catch((failure: unknown) => failure)
  assert.ok(error instanceof Error && 'code' in error && 'hint' in error)
  assert.equal(error.code, 'database-roles-missing')
  assert.ok(!String(error.hint).includes('secreto'))
  return /exist\): ([\s\S]*);$/.exec(String(error.hint))?.[1]?.split('; ') ?? []
}

test('a user who may not make the roles is told what to run, and after it the roles are assumed', async t => {
  const database = await testDatabase(t)
  await asPlainUser(database.address, async (url, user) => {
    const statements = await toldStatements(url)
    assert.ok(statements.some(statement => statement.includes(user)))
    await withClient({ connectionString: database.address }, 'test', async client => {
      for (const statement of statements.filter(one => !one.startsWith('CREATE ROLE'))) await client.query(statement)
    })
    const opened = await open(url)
    try {
      for (const [pool, role] of [
        [opened.owner, 'pdn_owner'],
        [opened.web, 'pdn_web'],
        [opened.jobs, 'pdn_jobs'],
        [opened.intelligence, 'pdn_intelligence'],
      ] as const) {
        const { rows } = await pool.query<{ role: string; above: string }>(
          `SELECT current_user AS role, current_setting('is_superuser') AS above`,
        )
        assert.deepEqual(rows, [{ role, above: 'off' }])
      }
      assert.deepEqual(await opened.migrate(), [])
      assert.equal(opened.superuser, false)
    } finally {
      await opened.close()
    }
  })
})

test('a user who may do everything is told apart, whatever role its sessions assume', async t => {
  const { address, superuser } = await testDatabase(t)
  const above = await withClient({ connectionString: address }, 'test', async client => {
    const { rows } = await client.query<{ is_superuser: string }>('SHOW is_superuser')
    return rows[0]?.is_superuser
  })
  assert.equal(superuser, above === 'on')
})

test('the address of a role opens a connection as that role', async t => {
  const database = await testDatabase(t)
  const role = await withClient({ connectionString: database.url('pdn_web') }, 'test', async client => {
    const { rows } = await client.query<{ role: string }>('SELECT current_user AS role')
    return rows[0]?.role
  })
  assert.equal(role, 'pdn_web')
})

test('pools live through the loss of their connections', async t => {
  const database = await testDatabase(t)
  await database.web.query('SELECT 1')
  await withClient({ connectionString: database.address }, 'test', client =>
    client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`),
  )
  const answer = await database.web.query('SELECT 1').catch(() => database.web.query('SELECT 1'))
  assert.equal(answer.rowCount, 1)
})

test('a statement that finds no database says so, and one that takes too long', async t => {
  const database = await testDatabase(t)
  await assert.rejects(rowsOf(database.web, 'slow', 'SELECT pg_sleep(60)'), {
    code: 'database-unreachable',
    message: /long/,
  })
  const closed = await testDatabase(t)
  await withClient({ connectionString: database.address }, 'test', client =>
    client.query(`DROP DATABASE ${new URL(closed.address).pathname.slice(1)} WITH (FORCE)`),
  )
  await assert.rejects(rowsOf(closed.web, 'one', 'SELECT 1'), { code: 'database-unreachable', status: 503 })
})

test('a reader’s statement ends after its time, and dates and large numbers arrive as they are', async t => {
  const database = await testDatabase(t)
  const { rows } = await database.web.query<{ timeout: string; day: string; amount: bigint }>(
    `SELECT current_setting('statement_timeout') AS timeout, date '2026-01-31' AS day, 9007199254740993 AS amount`,
  )
  assert.deepEqual(rows, [{ timeout: '10s', day: '2026-01-31', amount: 9_007_199_254_740_993n }])
})
