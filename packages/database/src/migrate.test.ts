import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { testDatabase } from '@pdn/testing'
import { migrate, nextMigration } from './migrate.ts'
import { type Migration, readMigrations } from './migration-file.ts'

const migration = (number: number, sql: string): Migration => ({
  number,
  name: `step-${number}`,
  sql,
  hash: createHash('sha256').update(sql).digest('hex'),
})

test('a database gets the migrations that it lacks, once, even from two processes at once', async t => {
  const database = await testDatabase(t)
  const released = await readMigrations()
  const next = released.length + 1
  const all = [...released, migration(next, 'CREATE TABLE one (a integer)'), migration(next + 1, 'DROP TABLE one')]
  const done = await Promise.all([migrate(database.owner, all), migrate(database.owner, all)])
  assert.deepEqual(done.flat().sort(), [next, next + 1])
  assert.deepEqual(await migrate(database.owner, all), [])
})

test('a migration that fails leaves nothing of itself and says what to do', async t => {
  const database = await testDatabase(t)
  const released = await readMigrations()
  const next = released.length + 1
  const broken = [...released, migration(next, 'CREATE TABLE half (a integer); SELECT 1 / 0')]
  await assert.rejects(migrate(database.owner, broken), { code: 'migration-failed', where: /migrations\/\d{4}-step/ })
  const { rows } = await database.owner.query<{ half: string | null }>(`SELECT to_regclass('half')::text AS half`)
  assert.equal(rows[0]?.half, null)
  const mended = [...released, migration(next, 'CREATE TABLE half (a integer)')]
  assert.deepEqual(await migrate(database.owner, mended), [next])
})

test('a changed migration and a newer database are refused in words', () => {
  const files = [migration(1, 'SELECT 1'), migration(2, 'SELECT 2')]
  assert.equal(nextMigration(files, []), files[0])
  assert.equal(nextMigration(files, files.slice(0, 1)), files[1])
  assert.equal(nextMigration(files, files), undefined)
  assert.throws(() => nextMigration([migration(1, 'SELECT 9')], files.slice(0, 1)), { code: 'migration-changed' })
  assert.throws(() => nextMigration(files.slice(0, 1), files), { code: 'database-newer' })
})

test('whoever serves may not change what a database says of its migrations', async t => {
  const database = await testDatabase(t)
  for (const pool of [database.web, database.jobs]) {
    await assert.rejects(pool.query('DELETE FROM migration'), { code: '42501' })
  }
})
