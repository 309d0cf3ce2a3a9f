import { type Effects, type Json, randomUuid } from '@pdn/core'
import {
  beginRun,
  closeRuns,
  type OpenRunRow,
  openRun,
  type Queryable,
  type ReachedRow,
  type RunCounts,
  reachedPages,
} from '@pdn/database'
import { transactionOn } from './storing/transaction.ts'

/** How far a run came at one endpoint. */
export interface Reached {
  /** The last page that is stored. */
  readonly page: number
  readonly hasNext: boolean
  /** Documents that the provider said it has there. */
  readonly totalRows: number | undefined
  readonly seen: number
  /** SHA-256 of that page as it came. */
  readonly digest: Buffer
}

/** A run under way: one pass over a connection's documents. */
export interface HarvestRun {
  readonly runId: string
  readonly pass: number
  readonly startedAt: Date
  /** By collection; an endpoint that is not there has no page yet. */
  readonly reached: ReadonlyMap<string, Reached>
  /** False once the provider's documents moved while they were read: some may have slipped past. */
  readonly steady: boolean
  readonly counts: RunCounts
  readonly cutPaths: ReadonlyMap<string, number>
}

/** Documents that the provider says it has at the endpoints reached; undefined where one does not say. */
export const totalRowsOf = ({ reached }: HarvestRun): number | undefined =>
  [...reached.values()].reduce<number | undefined>(
    (sum, { totalRows }) => (sum === undefined || totalRows === undefined ? undefined : sum + totalRows),
    0,
  )

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

const reachedOf = (row: ReachedRow): Reached => ({
  page: row.page,
  hasNext: row.has_next,
  totalRows: row.total_rows === null ? undefined : Number(row.total_rows),
  seen: Number(row.documents),
  digest: row.digest,
})

const resumed = (row: OpenRunRow, pages: readonly ReachedRow[]): HarvestRun => ({
  runId: row.run_id,
  pass: row.pass,
  startedAt: row.started_at,
  reached: new Map(pages.map(page => [page.collection, reachedOf(page)])),
  steady: row.steady,
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
 * The run to work on: the one that a dead process left, from its next pages, if it is young enough; else a new one, and
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
    const pages = await reachedPages(client, left.run_id)
    const newest = Math.max(left.started_at.getTime(), ...pages.map(page => page.stored_at.getTime()))
    if (now.getTime() - newest < resumableMilliseconds) return resumed(left, pages)
  }
  const runId = randomUuid(effects.randomBytes(16))
  const pass = await transactionOn(client, async () => {
    await closeRuns(client, connectionId, now, JSON.stringify(interrupted))
    return beginRun(client, connectionId, runId, now)
  })
  return {
    runId,
    pass,
    startedAt: now,
    reached: new Map(),
    steady: true,
    counts: noCounts,
    cutPaths: new Map(),
  }
}
