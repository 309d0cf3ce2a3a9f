import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { buildPortal } from '@pdn/portal-app'
import { sampleCountry } from '@pdn/synthetic'
import { type Scope, temporaryFolder } from '@pdn/testing'
import { sampleConnections } from '../src/sample-connections.ts'
import { type RunningPdn, startPdn } from './pdn-process.ts'

/** A platform that runs, and what it answers. */
interface Started extends RunningPdn {
  readonly url: string
  // Tests read members of answers that they then compare: a wrong shape fails the comparison.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  json(path: string): Promise<any>
  text(path: string): Promise<string>
}

/** Runs `pdn start` in a home until it answers. */
const start = async (scope: Scope, home: string, env: Readonly<Record<string, string>> = {}): Promise<Started> => {
  const running = startPdn(scope, ['start'], {
    // The test asks oftener than a visitor may.
    env: { PDN_HOME: home, PORT: '0', PDN_SAMPLE_CORRECTIONS_SECONDS: '1', PDN_REQUESTS_PER_MINUTE: '1000000', ...env },
  })
  const url = await running.until(/answers at (http:\S+)/)
  const text = async (path: string): Promise<string> => {
    const response = await fetch(`${url}${path}`)
    assert.equal(response.status, 200, path)
    return response.text()
  }
  return { ...running, url, text, json: async path => JSON.parse(await text(path)) }
}

/** Waits until something holds; fails after that many seconds. */
const eventually = async (seconds: number, what: string, holds: () => Promise<boolean>): Promise<void> => {
  const begin = Date.now()
  while (!(await holds())) {
    assert.ok(Date.now() - begin < seconds * 1000, `${what}: not within ${seconds} s`)
    await wait(200)
  }
}

/** Processes whose command line names a folder. */
const processesOf = (folder: string): readonly string[] =>
  globSync('/proc/[0-9]*/cmdline').flatMap(file => {
    try {
      const line = readFileSync(file, 'utf8').replaceAll('\0', ' ')
      return line.includes(folder) ? [line] : []
    } catch {
      return []
    }
  })

/** The database server that a platform says it uses. */
const serverOf = (running: RunningPdn): number =>
  Number(/"pid":(\d+),[^\n]*"msg":"database server in use"/.exec(running.said())?.[1] ?? assert.fail('names no server'))

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

/** What the sample country publishes in the end: the records of each system, what it took back, and who corrects. */
const expected = () => {
  const country = sampleCountry({ seed: 'anahuac', today: new Date().toISOString().slice(0, 10) })
  const connections = sampleConnections(country)
  const later = new Map(connections.map(connection => [connection.id, connection.later()]))
  const bySystem: Record<string, number> = {}
  for (const { id, system, documents } of connections) {
    const published = new Set([...documents()].map(document => document.ocid ?? document.id))
    bySystem[system] = (bySystem[system] ?? 0) + published.size - (later.get(id)?.remove.length ?? 0)
  }
  return {
    bySystem,
    records: Object.values(bySystem).reduce((sum, count) => sum + count, 0),
    removed: [...later.values()].reduce((sum, { remove }) => sum + remove.length, 0),
    correcting: [...later].filter(([, { put }]) => put.length > 0).map(([id]) => id),
    providers: new Set(connections.map(({ provider }) => provider.id)).size,
    connections: connections.length,
  }
}

test('pdn start, as a visitor and an operator live through it', { timeout: 900_000 }, async t => {
  await buildPortal()
  const stops: (() => Promise<unknown>)[] = []
  // Registered before the folder is made, and so done before it is taken away.
  t.after(async () => {
    for (const stop of stops) await stop()
  })
  const home = join(await temporaryFolder(t), 'home of one')
  const country = expected()
  const { bySystem, removed, correcting } = country
  const begin = Date.now()
  const begun = async (env: Readonly<Record<string, string>> = {}): Promise<Started> => {
    const started = await start(t, home, env)
    stops.push(() => started.stop())
    return started
  }
  let platform = await begun()
  const database = serverOf(platform)
  const figures = async () => {
    const { records, bySystem, synthetic, providers, connections } = await platform.json('/api/v1/statistics')
    return { records, bySystem, synthetic, providers, connections }
  }
  const settled = {
    records: country.records,
    bySystem,
    synthetic: country.records,
    providers: country.providers,
    connections: country.connections,
  }
  /** The newest pass of each connection. */
  const lastRuns = async (): Promise<readonly { id: string; state: string; [count: string]: unknown }[]> => {
    const { connections } = await platform.json('/api/v1/connections')
    return connections.map(({ lastRun }: { lastRun: unknown }) => lastRun)
  }
  const runsOf = async (id: string): Promise<readonly { readonly changed: number }[]> =>
    (await platform.json(`/api/v1/connections/${id}`)).runs
  const isSettled = async (): Promise<boolean> => {
    const { connections } = await platform.json('/api/v1/connections')
    const quiet = connections.every(({ state }: { state: string }) => state === 'up-to-date')
    const corrected = await Promise.all(
      correcting.map(async id => (await runsOf(id)).some(({ changed }) => changed > 0)),
    )
    return quiet && corrected.every(Boolean) && isDeepStrictEqual(await figures(), settled)
  }

  await t.test('it answers, and the first record is there within 30 seconds', async () => {
    assert.deepEqual(await platform.json('/healthz'), { status: 'ok' })
    assert.deepEqual(await platform.json('/readyz'), { status: 'ready' })
    await eventually(30, 'a first record', async () => (await figures()).records > 0)
    assert.ok(Date.now() - begin < 30_000, `${Date.now() - begin} ms`)
  })

  await t.test('killed in the middle of its first harvest it leaves no database running', async () => {
    assert.equal(await platform.stop('SIGKILL'), null)
    await eventually(20, 'the end of the database', async () => !isAlive(database))
    assert.deepEqual(processesOf(home), [])
  })

  await t.test(
    'started again it goes on, corrects its records, and ends with exactly what the providers publish',
    async () => {
      platform = await begun()
      await eventually(300, 'the whole sample country', async () => (await figures()).records >= country.records)
      await eventually(120, 'its corrections', isSettled)
      assert.ok(country.records >= 15_000)
    },
  )

  await t.test('every record says that it is synthetic, in searches, in its JSON and on its page', async () => {
    const lines = (await platform.text('/api/v1/search.jsonl')).trim().split('\n')
    const hits = lines.map((line): { id: string; system: string; synthetic: boolean } => JSON.parse(line))
    assert.equal(hits.length, country.records)
    assert.ok(hits.every(({ synthetic }) => synthetic))
    for (const system of Object.keys(bySystem)) {
      for (const { id } of hits.filter(hit => hit.system === system).slice(0, 5)) {
        const record = await platform.json(`/api/v1/records/${system}/${id}`)
        assert.equal(record.synthetic, true)
        assert.match(await platform.text(record.links.page), /sint[ée]tic/i)
        assert.match(await platform.text(`/en${record.links.page}`), /synthetic/i)
      }
    }
  })

  await t.test('corrections are versions, and what was taken back is a tombstone', async () => {
    const changes: { id: string; system: string; state: string; version: number }[] = []
    for (let since = '0'; ; ) {
      const { changes: some, next } = await platform.json(`/api/v1/changes?since=${since}&limit=1000`)
      if (some.length === 0) break
      changes.push(...some)
      since = next
    }
    const gone = changes.filter(({ state }) => state === 'gone')
    assert.equal(gone.length, removed)
    for (const system of Object.keys(bySystem)) {
      const corrected = changes.find(one => one.system === system && one.state === 'live' && one.version === 2)
      const { versions } = await platform.json(`/api/v1/records/${system}/${corrected?.id}/versions`)
      assert.deepEqual(
        versions.map(({ cause }: { cause: string }) => cause),
        ['changed', 'first'],
      )
      assert.ok(versions[0].changedPaths.length > 0)
    }
    const tombstone = await platform.json(`/api/v1/records/${gone[0]?.system}/${gone[0]?.id}`)
    assert.deepEqual([tombstone.state, tombstone.versions[0].cause], ['gone', 'gone'])
  })

  await t.test('pages carry a policy that lets nothing in from elsewhere', async () => {
    for (const path of ['/', '/en', '/buscar?q=ferreteria', '/interconexion']) {
      const response = await fetch(`${platform.url}${path}`)
      assert.equal(response.status, 200, path)
      const policy = response.headers.get('content-security-policy') ?? ''
      const nonce = /script-src 'self' 'nonce-([^']{16,})'/.exec(policy)?.[1]
      assert.match(policy, /^default-src 'none'; .*frame-ancestors 'none'$/)
      assert.doesNotMatch(policy, /unsafe|\*/)
      const scripts = [...(await response.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
      assert.ok(
        scripts.every(tag => tag.includes(`nonce="${nonce}"`) || tag.includes('src="/assets/')),
        path,
      )
      assert.equal(response.headers.get('set-cookie'), null)
    }
    const missing = await fetch(`${platform.url}/no-such-page`)
    assert.equal(missing.status, 404)
    assert.match(missing.headers.get('content-type') ?? '', /^text\/html/)
  })

  await t.test('another home runs beside it, and stops by itself', async () => {
    const other = await start(t, join(await temporaryFolder(t), 'other'), { PDN_SAMPLE: 'off' })
    assert.notEqual(other.url, platform.url)
    assert.equal((await other.json('/api/v1/statistics')).records, 0)
    assert.equal(await other.stop(), 0, other.said())
    assert.ok(!isAlive(serverOf(other)))
    assert.deepEqual(await platform.json('/readyz'), { status: 'ready' })
  })

  await t.test('stopped while its sample country is still being loaded, it ends whole and soon', async () => {
    const other = await start(t, join(await temporaryFolder(t), 'hasty'))
    const asked = Date.now()
    assert.equal(await other.stop(), 0, other.said())
    assert.ok(Date.now() - asked < 10_000, `${Date.now() - asked} ms`)
  })

  const stopped = async (): Promise<void> => {
    const asked = Date.now()
    const server = serverOf(platform)
    assert.equal(await platform.stop('SIGTERM'), 0, platform.said())
    assert.ok(Date.now() - asked < 10_000, `${Date.now() - asked} ms`)
    assert.ok(!isAlive(server))
    assert.deepEqual(processesOf(home), [])
  }

  const before = await lastRuns()

  await t.test('SIGTERM ends it within 10 seconds, and nothing is left running', stopped)

  await t.test('started once more it has everything still, and changes nothing of it', async () => {
    platform = await begun({ PDN_SAMPLE_CORRECTIONS_SECONDS: '3600' })
    assert.equal((await figures()).records, country.records, 'at once')
    const known = new Set(before.map(({ id }) => id))
    await eventually(240, 'a pass over what is known', async () => {
      const runs = await lastRuns()
      return (
        runs.length === country.connections && runs.every(({ id, state }) => !known.has(id) && state === 'complete')
      )
    })
    for (const { seen, stored, changed, unchanged, removed: gone, quarantined } of await lastRuns()) {
      assert.deepEqual([stored, changed, gone, quarantined], [0, 0, 0, 0])
      assert.equal(seen, unchanged)
    }
    assert.deepEqual(await figures(), settled)
    await stopped()
  })
})
