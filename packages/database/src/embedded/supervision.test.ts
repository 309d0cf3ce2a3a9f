import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { silentLog } from '@pdn/core'
import { realEffects, temporaryFolder } from '@pdn/testing'
import { type Database, openDatabase } from '../open-database.ts'
import { isAlive } from './presence.ts'
import { keepRunning } from './supervision.ts'

const serverId = async (home: string): Promise<number> => {
  const folder = (await readFile(join(home, 'postgres', 'data-folder'), 'utf8')).trim()
  return Number((await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

/** Resolves once the condition holds, and fails with what was in its way for 20 seconds. */
const within20Seconds = async (holds: () => Promise<void>): Promise<void> => {
  for (const limit = performance.now() + 20_000; ; await wait(50)) {
    try {
      return await holds()
    } catch (error) {
      if (performance.now() > limit) throw error
    }
  }
}

const hasProviders = async (database: Database, count: number): Promise<void> => {
  assert.equal((await database.web.query('SELECT 1 FROM provider')).rowCount, count)
}

test('a killed server is back within 20 seconds for all that use it, with all that was committed', async t => {
  const home = await temporaryFolder(t)
  const warned: string[] = []
  const log = { ...silentLog, warn: (event: string) => warned.push(event) }
  const one = await openDatabase({ home }, realEffects(log))
  await one.migrate()
  const other = await openDatabase({ home }, realEffects())
  for (const round of [1, 2]) {
    await one.jobs.query('INSERT INTO provider (provider_id, name) VALUES ($1, $1)', [`p${round}`])
    const killed = await serverId(home)
    process.kill(killed, 'SIGKILL')
    // What the killed server's children still answer is no sign of life.
    await within20Seconds(async () => assert.notEqual(await serverId(home), killed))
    await within20Seconds(() => hasProviders(one, round))
    await within20Seconds(() => hasProviders(other, round))
  }
  assert.ok(warned.includes('the embedded database stopped; it is started again'))
  const last = await serverId(home)
  await one.close()
  await hasProviders(other, 2)
  await other.close()
  assert.equal(isAlive(last), false)
})

test('a start that fails is tried again, until it is released', async () => {
  const watcher = { release: async () => {} }
  const gone = { pid: 2 ** 22 + 1, socket: '' }
  let tries = 0
  const kept = keepRunning(
    { server: gone, watcher },
    async () => {
      tries += 1
      if (tries < 3) throw new Error('not yet')
      return { server: { ...gone, pid: process.pid }, watcher }
    },
    silentLog,
  )
  await wait(2_500)
  assert.equal(tries, 3)
  await kept.release()
})
