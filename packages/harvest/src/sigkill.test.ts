import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { realEffects } from '@pdn/testing'
import { harvest } from './harvest.ts'
import { sanction, testHarvest } from './test/house.ts'

const child = fileURLToPath(new URL('./test/child.ts', import.meta.url))

/** Runs the child and kills it so many milliseconds after it began; tells whether it had ended by itself, and when. */
const runAndKill = (args: readonly string[], after: number): Promise<{ ended: boolean; milliseconds: number }> =>
  new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, [child, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let begun = 0
    let complaint = ''
    process_.stderr.on('data', part => {
      complaint += part
    })
    process_.stdout.once('data', () => {
      begun = Date.now()
      setTimeout(() => process_.kill('SIGKILL'), after)
    })
    process_.on('error', reject)
    process_.on('close', (code, signal) => {
      if (signal === 'SIGKILL' || code === 0) resolve({ ended: code === 0, milliseconds: Date.now() - begun })
      else reject(new Error(`the child ended with ${code}: ${complaint.slice(0, 2000)}`))
    })
  })

/** A later state of the provider: some documents gone, some changed, some new. */
const later = (state: ReadonlyMap<string, number>, round: number): ReadonlyMap<string, number> => {
  const next = new Map<string, number>()
  for (const [id, content] of state) {
    const draw = (Number(id.slice(1)) * 7 + round * 13) % 10
    if (draw === 0) continue
    next.set(id, draw === 1 ? content + 1 : content)
  }
  for (let added = 0; added < 90; added += 1) next.set(`s${round * 1000 + added + 5000}`, 0)
  return next
}

test('a harvest killed at twenty random moments ends with exactly the documents and versions', {
  timeout: 240_000,
}, async t => {
  const house = await testHarvest(t, 's3')
  const args = [house.database.address, house.home]
  let state: ReadonlyMap<string, number> = new Map(Array.from({ length: 900 }, (_, index) => [`s${index}`, 0]))
  const history = new Map<string, (number | undefined)[]>()
  const publish = () => {
    house.provider.documents = [...state].map(([id, content]) => sanction(id, `Causa ${content}`))
    for (const id of new Set([...history.keys(), ...state.keys()])) {
      const list = history.get(id) ?? []
      const content = state.get(id)
      if (list.length === 0 ? content !== undefined : list.at(-1) !== content) list.push(content)
      history.set(id, list)
    }
  }
  publish()
  let span = 1500
  let kills = 0
  for (let round = 1; kills < 20; round += 1) {
    const { ended, milliseconds } = await runAndKill(args, Math.random() * span)
    if (!ended) kills += 1
    else {
      span = milliseconds
      state = later(state, round)
      publish()
    }
  }
  // In a new run after what is left of the last one.
  const settings = { ...house.settings, effects: realEffects() }
  await harvest('c', { force: true }, settings)
  const final = await harvest('c', { force: true }, settings)
  assert.equal(final.unchanged, state.size)
  assert.equal(final.stored + final.changed + final.removed + final.quarantined, 0)

  const { rows } = await house.database.owner.query<{
    source_id: string
    gone: boolean
    causes: string[]
    live: boolean
  }>(
    `SELECT d.source_id, d.gone_at IS NOT NULL AS gone, r.state = 'live' AS live,
       ARRAY(SELECT cause FROM record_version v WHERE v.record_id = d.record_id ORDER BY version) AS causes
     FROM source_document d JOIN record r USING (record_id)`,
  )
  assert.equal(rows.length, history.size, 'no document lost, none doubled')
  for (const { source_id, gone, live, causes } of rows) {
    const expected = (history.get(source_id) ?? []).map((content, index, all) =>
      index === 0 ? 'first' : content === undefined ? 'gone' : all[index - 1] === undefined ? 'returned' : 'changed',
    )
    assert.deepEqual(causes, expected, source_id)
    assert.equal(gone, !state.has(source_id))
    assert.equal(live, state.has(source_id))
  }
  const { rows: sums } = await house.database.owner.query<{ runs: bigint; counted: bigint; shown: bigint }>(
    `SELECT (SELECT count(*) FROM harvest_run WHERE state = 'running') AS runs,
       (SELECT sum(records) FROM counter_delta) AS counted, (SELECT count(*) FROM search_row) AS shown`,
  )
  assert.deepEqual(sums[0], { runs: 0n, counted: BigInt(state.size), shown: BigInt(state.size) })
})
