import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { JsonObject } from '@pdn/core'
import { openDocumentCodec } from '@pdn/database'
import { addConnection, openKeys } from '@pdn/harvest'
import { s3, s6 } from '@pdn/systems'
import { realEffects, type TestDatabase, temporaryFolder, testDatabase } from '@pdn/testing'
import { startPdn } from './pdn-process.ts'
import { serveTiers, type TieredProvider } from './tiered-provider.ts'

const kills = 20
const documents = 3000

/** Random numbers from 0 to 1 that follow from a seed (mulberry32). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** An invented sanction whose content is told by a number that grows with each correction. */
const sanction = (id: string, content: number): JsonObject => ({
  id,
  fechaCaptura: '2026-01-15T12:00:00Z',
  expediente: `EXP/${id}`,
  institucionDependencia: { nombre: 'Instituto de Muestra' },
  particularSancionado: { nombreRazonSocial: `Ferretería ${id} de Muestra SA de CV`, tipoPersona: 'M' },
  autoridadSancionadora: 'Órgano de Muestra',
  tipoSancion: [{ clave: 'I', valor: 'INHABILITADO' }],
  causaMotivoHechos: `Causa ${content}`,
})

/** What the provider publishes now: the content of each document. */
type State = Map<string, number>

interface Round {
  readonly number: number
  /** True where the harvest before it went to its end. */
  readonly complete: boolean
}

/**
 * Corrects, removes and adds some documents at the provider. Removed ones come back, with another content, between two
 * passes only: inside one, an id with two contents is two documents (DESIGN §3).
 */
const change = (state: State, gone: State, { provider }: TieredProvider, random: () => number, round: Round): void => {
  const put: JsonObject[] = []
  const remove: string[] = []
  const set = (id: string, content: number): void => {
    state.set(id, content)
    put.push(sanction(id, content))
  }
  for (const [id, content] of [...state]) {
    const draw = random()
    if (draw < 0.02) set(id, content + 1)
    else if (draw < 0.025) {
      state.delete(id)
      gone.set(id, content)
      remove.push(id)
    }
  }
  for (const [id, content] of [...gone]) {
    if (!round.complete || random() > 0.5) continue
    gone.delete(id)
    set(id, content + 1)
  }
  for (let added = 0; added < 10; added += 1) set(`n${round.number}-${added}`, 0)
  provider.remove(remove)
  provider.put(put)
}

interface Ending {
  readonly killed: boolean
  readonly milliseconds: number
}

/** Runs `pdn harvest` and kills it after so many milliseconds, unless it ended before; then it must have ended well. */
const harvestAndKill = async (t: TestContext, env: Record<string, string>, after: number): Promise<Ending> => {
  const begun = performance.now()
  const running = startPdn(t, ['harvest', 'c', '--json'], { env })
  const ended = running.ended()
  const first = await Promise.race([ended, wait(after, undefined, { ref: false })])
  if (first === undefined) running.child.kill('SIGKILL')
  const { code, stdout, stderr } = await ended
  if (running.child.signalCode !== 'SIGKILL') assert.equal(code, 0, `${stdout}${stderr}`)
  return { killed: running.child.signalCode === 'SIGKILL', milliseconds: performance.now() - begun }
}

const oneRow = async ({ owner }: TestDatabase, statement: string): Promise<Record<string, unknown>> => {
  const { rows } = await owner.query<Record<string, unknown>>(statement)
  return rows[0] ?? {}
}

/** Every version of every record, in order: the number of its content, or undefined for a tombstone. */
const versions = async ({ owner }: TestDatabase): Promise<ReadonlyMap<string, readonly (number | undefined)[]>> => {
  const codec = await openDocumentCodec(owner)
  const { rows } = await owner.query<{ source_id: string; document: Buffer | null; dictionary_id: number | null }>(
    `SELECT d.source_id, v.document, v.dictionary_id FROM record_version v JOIN source_document d USING (record_id)
     ORDER BY d.source_id, v.version`,
  )
  const contents = new Map<string, (number | undefined)[]>()
  for (const { source_id, document, dictionary_id } of rows) {
    const list = contents.get(source_id) ?? []
    contents.set(source_id, list)
    const text = document === null ? undefined : (await codec.read(document, dictionary_id)).toString('utf8')
    const content = text === undefined ? undefined : /"Causa (\d+)"/.exec(text)?.[1]
    list.push(content === undefined ? undefined : Number(content))
  }
  return contents
}

const checkVersions = async (database: TestDatabase, state: State, gone: State): Promise<number> => {
  const kept = await versions(database)
  let several = 0
  for (const [id, contents] of kept) {
    const told = contents.filter(content => content !== undefined)
    assert.deepEqual(
      told,
      [...new Set(told)].sort((one, other) => one - other),
      `${id}: each content once, in order`,
    )
    for (const [place, content] of contents.entries())
      assert.ok(content !== undefined || (place > 0 && contents[place - 1] !== undefined), `${id}: one tombstone`)
    assert.equal(contents.at(-1), state.get(id), `${id}: the last is what the provider has`)
    assert.ok(state.has(id) || gone.has(id))
    if (contents.length > 1) several += 1
  }
  for (const id of state.keys()) assert.ok(kept.has(id), `${id} is there`)
  return several
}

test('a harvest killed at twenty random moments ends with exactly the provider’s documents and right versions', {
  timeout: 400_000,
}, async t => {
  const seed = Date.now() >>> 0
  t.diagnostic(`seed ${seed}`)
  const random = randomFrom(seed)
  const state: State = new Map(Array.from({ length: documents }, (_, index) => [`s${index}`, 0]))
  const gone: State = new Map()
  const served = await serveTiers(
    t,
    's3',
    [...state].map(([id, content]) => ({ document: sanction(id, content) })),
  )
  const database = await testDatabase(t)
  const home = await temporaryFolder(t)
  const effects = realEffects()
  const settings = { pool: database.jobs, keys: await openKeys(home, effects), effects, systems: [s3, s6] }
  await addConnection(
    {
      id: 'c',
      provider: { id: 'p', name: 'Institución de Muestra' },
      system: 's3',
      baseUrl: served.url,
      credentials: served.credentials('public'),
      typedByOperator: true,
    },
    settings,
  )
  const env = { DATABASE_URL: database.address, PDN_HOME: home }

  // The moments spread over what a whole run takes on this machine, which is learnt as the runs go.
  let span = 4000
  let [done, advanced, complete, pages] = [0, 0, 0, 0]
  for (let round = 1; done < kills || advanced < 3; round += 1) {
    const isWhole = done === kills / 2 && complete === 0
    const { killed, milliseconds } = await harvestAndKill(t, env, isWhole ? 300_000 : random() * span)
    const stored = Number((await oneRow(database, 'SELECT count(*) AS pages FROM harvest_page')).pages)
    if (killed) done += 1
    if (killed && stored > pages) advanced += 1
    if (killed && stored === pages) span *= 1.25
    if (!killed) {
      complete += 1
      span = milliseconds
    }
    pages = stored
    change(state, gone, served, random, { number: round, complete: !killed })
  }
  // The run that the last kill left is gone on with; the next sees everything, and the one after it nothing new.
  for (let pass = 0; pass < 2; pass += 1) await harvestAndKill(t, env, 600_000)
  const last = startPdn(t, ['harvest', 'c', '--json'], { env })
  const { code, stdout } = await last.ended()
  assert.equal(code, 0)
  const { seconds: _, ...counts } = JSON.parse(stdout)
  const nothing = { stored: 0, changed: 0, removed: 0, quarantined: 0, leaks: 0 }
  assert.deepEqual(counts, { connection: 'c', seen: state.size, unchanged: state.size, ...nothing })
  assert.equal(served.provider.counts.documents, state.size)

  const several = await checkVersions(database, state, gone)
  assert.deepEqual(
    await oneRow(
      database,
      `SELECT (SELECT count(*)::int FROM source_document WHERE gone_at IS NULL) AS documents,
         (SELECT count(*)::int FROM record WHERE state = 'live') AS records,
         (SELECT count(*)::int FROM search_row) AS found,
         (SELECT coalesce(sum(records), 0)::int FROM counter) + (SELECT coalesce(sum(records), 0)::int FROM counter_delta)
           AS counted,
         (SELECT count(*)::int FROM (SELECT source_id FROM source_document GROUP BY source_id HAVING count(*) > 1) AS two)
           AS doubled,
         (SELECT count(*)::int FROM harvest_run WHERE state = 'running') AS running,
         (SELECT count(*)::int FROM harvest_run WHERE state = 'complete'
           AND seen <> stored + changed + unchanged + quarantined) AS wrong,
         (SELECT count(*)::int FROM record WHERE seq IS NULL) AS unpublished,
         (SELECT count(*)::int FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
           WHERE locktype = 'advisory' AND datname = current_database()) AS locks,
         (SELECT count(*)::int FROM pg_stat_activity
           WHERE datname = current_database() AND state LIKE 'idle in transaction%') AS open`,
    ),
    {
      documents: state.size,
      records: state.size,
      found: state.size,
      counted: state.size,
      doubled: 0,
      running: 0,
      wrong: 0,
      unpublished: 0,
      locks: 0,
      open: 0,
    },
  )
  assert.ok(complete > 0 && several > 0 && advanced >= 3, 'the kills struck where there was something to lose')
  t.diagnostic(`${done} kills, ${advanced} after a new page; ${complete} runs ended; ${several} records with versions`)
})
