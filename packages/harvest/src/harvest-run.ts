import type { Effects, Json } from '@pdn/core'
import { beginRun, closeRuns, type OpenRunRow, openRun, type Queryable, type RunCounts } from '@pdn/database'
import { randomId } from './name-based-id.ts'
import { transactionOn } from './transaction.ts'

/** A run under way: one pass over a connection's documents. */
export interface HarvestRun {
  readonly runId: string
  readonly pass: number
  readonly startedAt: Date
  /** Page to ask for next; undefined where all pages are stored and only removals are left. */
  readonly nextPage: number | undefined
  readonly totalRows: number | undefined
  /** False once the provider's total changed between two pages: documents may have slipped past. */
  readonly steady: boolean
  readonly counts: RunCounts
  readonly cutPaths: ReadonlyMap<string, number>
}

/** A run without a new page for so long is not gone on with: its provider's data have moved on too far. */
const resumableMilliseconds = 6 * 3600 * 1000

const noCounts: RunCounts = {
  seen: 0,
  stored: 0,
  changed: 0,
  unchanged: 0,
  removed: 0,
  quarantined: 0,
  leaks: 0,
}

const resumed = (row: OpenRunRow): HarvestRun => ({
  runId: row.run_id,
  pass: row.pass,
  startedAt: row.started_at,
  nextPage: row.has_next === false ? undefined : (row.page ?? 0) + 1,
  totalRows: row.total_rows === null ? undefined : Number(row.total_rows),
  steady: true,
  counts: {
    seen: Number(row.seen),
    stored: Number(row.stored),
    changed: Number(row.changed),
    unchanged: Number(row.unchanged),
    removed: Number(row.removed),
    quarantined: Number(row.quarantined),
    leaks: Number(row.leaks),
  },
  cutPaths: new Map(Object.entries(row.cut_paths)),
})

const interrupted: Json = {
  code: 'cancelled',
  message: 'The run was interrupted, and too long ago to go on with.',
}

/**
 * The run to work on: the one that a dead process left, from its next page, if it is young enough; else a new one, and
 * what was left running is closed as failed. The caller holds the connection's lock.
 */
export const openHarvestRun = async (
  client: Queryable,
  connectionId: string,
  effects: Effects,
): Promise<HarvestRun> => {
  const now = effects.now()
  const [left] = await openRun(client, connectionId)
  if (left !== undefined) {
    const age = now.getTime() - (left.stored_at ?? left.started_at).getTime()
    if (age < resumableMilliseconds) return resumed(left)
  }
  const runId = randomId(effects.randomBytes(16))
  const pass = await transactionOn(client, async () => {
    await closeRuns(client, connectionId, now, JSON.stringify(interrupted))
    return beginRun(client, connectionId, runId, now)
  })
  return {
    runId,
    pass,
    startedAt: now,
    nextPage: 1,
    totalRows: undefined,
    steady: true,
    counts: noCounts,
    cutPaths: new Map(),
  }
}
