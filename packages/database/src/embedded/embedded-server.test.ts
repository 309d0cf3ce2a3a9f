import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { realEffects } from '@pdn/testing'
import { openDatabase } from '../open-database.ts'
import { localServerAccount } from './account.ts'
import { canEnter } from './entry.ts'
import { isAlive } from './presence.ts'

/** A home whose path has a space and that only its owner may enter; what its database leaves elsewhere goes too. */
const newHome = async (t: TestContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'pdn home '))
  await chmod(folder, 0o700)
  t.after(async () => {
    const data = await dataFolder(folder).catch(() => undefined)
    if (data) await rm(data, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  })
  return folder
}

const dataFolder = async (home: string): Promise<string> =>
  (await readFile(join(home, 'postgres', 'data-folder'), 'utf8')).trim()

const serverId = async (home: string): Promise<number | undefined> => {
  const file = join(await dataFolder(home), 'data', 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : Number(text.split('\n')[0])
}

/** Another process that opens the database of a home, migrates it, and closes it when its input ends. */
const user = async (t: TestContext, home: string, account?: { uid: number; gid: number }): Promise<ChildProcess> => {
  const doors = ['../open-database.ts', '../../../testing/src/index.ts'].map(
    path => new URL(path, import.meta.url).href,
  )
  const script = `
    import { once } from 'node:events'
    const { openDatabase } = await import(${JSON.stringify(doors[0])})
    const { realEffects } = await import(${JSON.stringify(doors[1])})
    const database = await openDatabase({ home: ${JSON.stringify(home)} }, realEffects())
    await database.migrate()
    await database.jobs.query("SELECT 1")
    process.stdout.write('ready')
    await once(process.stdin.resume(), 'end')
    await database.close()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: '/',
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  })
  t.after(() => {
    child.kill('SIGKILL')
  })
  const ended = once(child, 'exit').then(() => assert.fail('the process ended before it was ready'))
  ended.catch(() => {})
  await Promise.race([once(child.stdout, 'data'), ended])
  return child
}

const leave = async (child: ChildProcess): Promise<void> => {
  child.stdin?.end()
  if (child.exitCode === null) await once(child, 'exit')
}

const until = async (condition: () => Promise<boolean>, seconds = 10): Promise<void> => {
  for (let left = seconds * 50; left > 0; left -= 1) {
    if (await condition()) return
    await wait(20)
  }
  assert.fail(`not so within ${seconds} seconds`)
}

const stopped = async (home: string): Promise<boolean> => (await serverId(home)) === undefined

test('the server starts within seconds, keeps strangers out, and stops with its last user', async t => {
  const home = await newHome(t)
  const began = performance.now()
  const one = await openDatabase({ home }, realEffects())
  assert.ok(performance.now() - began < 10_000)
  await one.migrate()
  await one.jobs.query(`INSERT INTO provider (provider_id, name) VALUES ('p', 'P')`)
  const other = await openDatabase({ home }, realEffects())
  await one.close()
  assert.equal((await other.web.query('SELECT 1 FROM provider')).rowCount, 1)
  const settings = await other.web.query<{ listen: string; above: string }>(
    `SELECT current_setting('listen_addresses') AS listen, current_setting('is_superuser') AS above`,
  )
  assert.deepEqual(settings.rows, [{ listen: '', above: 'off' }])
  const data = join(await dataFolder(home), 'data')
  assert.equal((await stat(data)).mode & 0o777, 0o700)
  assert.equal((await stat(join(home, 'postgres', 'passwords.json'))).mode & 0o777, 0o600)
  assert.match(await readFile(join(data, 'pg_hba.conf'), 'utf8'), /scram-sha-256/)
  assert.doesNotMatch(await readFile(join(data, 'pg_hba.conf'), 'utf8'), /^[^#]*\b(trust|peer)\b/m)
  const closing = performance.now()
  await Promise.all([other.close(), other.close()])
  assert.ok(performance.now() - closing < 5_000)
  assert.equal(await serverId(home), undefined)
  assert.deepEqual(await readdir(join(home, 'postgres', 'users')), [])
})

test('processes that start at once share one server, and each may be the one that stays', async t => {
  const home = await newHome(t)
  const [one, other] = await Promise.all([user(t, home), user(t, home)])
  const id = await serverId(home)
  await leave(one)
  const third = await user(t, home)
  assert.equal(await serverId(home), id)
  await leave(other)
  await leave(third)
  assert.equal(await serverId(home), undefined)
})

test('a killed user takes the server with it if it was the last, and nothing is lost', async t => {
  const home = await newHome(t)
  const one = await user(t, home)
  const other = await openDatabase({ home }, realEffects())
  await other.jobs.query(`INSERT INTO provider (provider_id, name) VALUES ('p', 'P')`)
  one.kill('SIGKILL')
  await once(one, 'exit')
  await wait(300)
  assert.equal((await other.web.query('SELECT 1 FROM provider')).rowCount, 1)
  await other.close()
  const last = await user(t, home)
  last.kill('SIGKILL')
  await until(() => stopped(home))
  const again = await openDatabase({ home }, realEffects())
  assert.equal((await again.web.query('SELECT 1 FROM provider')).rowCount, 1)
  await again.close()
})

test('a killed server recovers at the next start, and one left alone is taken over', async t => {
  const home = await newHome(t)
  const one = await user(t, home)
  const watchers = await watchersOf(home)
  for (const watcher of watchers) process.kill(watcher, 'SIGKILL')
  const orphan = (await serverId(home)) ?? assert.fail('no server')
  one.kill('SIGKILL')
  await once(one, 'exit')
  const adopted = await openDatabase({ home }, realEffects())
  assert.equal(await serverId(home), orphan)
  await adopted.jobs.query(`INSERT INTO provider (provider_id, name) VALUES ('p', 'P')`)
  process.kill(orphan, 'SIGKILL')
  await until(async () => !isAlive(orphan))
  await adopted.close()
  const recovered = await openDatabase({ home }, realEffects())
  assert.equal((await recovered.web.query('SELECT 1 FROM provider')).rowCount, 1)
  await recovered.close()
  assert.ok(await stopped(home))
})

const watchersOf = async (home: string): Promise<readonly number[]> => {
  const found: number[] = []
  for (const name of (await readdir('/proc')).filter(entry => /^\d+$/.test(entry))) {
    const words = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    if (words.includes('pdn-database-watcher') && words.includes(join(home, 'postgres'))) found.push(Number(name))
  }
  return found
}

test('an ordinary user runs it in its own home', async t => {
  const account = localServerAccount()
  if (!account) return t.skip('the other tests of this file already run as an ordinary user')
  if (!(await canEnter(import.meta.dirname, account))) return t.skip('no other user may enter this clone')
  const home = await newHome(t)
  await chown(home, account.uid, account.gid)
  const one = await user(t, home, account)
  assert.equal(await dataFolder(home), join(home, 'postgres'))
  await leave(one)
  assert.equal(await serverId(home), undefined)
})

test('a copy of a home does not touch the data of the original', async t => {
  const home = await newHome(t)
  const database = await openDatabase({ home }, realEffects())
  await database.close()
  if ((await dataFolder(home)) === join(home, 'postgres')) return t.skip('this home holds its own data')
  const copy = await newHome(t)
  await cp(join(home, 'postgres'), join(copy, 'postgres'), { recursive: true })
  await assert.rejects(openDatabase({ home: copy }, realEffects()), { code: 'database-start-failed', message: /copy/ })
  await rm(join(copy, 'postgres'), { recursive: true })
  const own = await openDatabase({ home: copy }, realEffects())
  await own.close()
  assert.notEqual(await dataFolder(copy), await dataFolder(home))
})
