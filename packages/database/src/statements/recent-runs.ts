import { type Queryable, rowsOf } from '../queryable.ts'

/** A run of a harvest with its counts. */
export interface RecentRun {
  readonly run_id: string
  readonly connection_id: string
  readonly state: 'running' | 'complete' | 'failed'
  readonly started_at: Date
  readonly finished_at: Date | null
  readonly total_rows: bigint | null
  readonly seen: bigint
  readonly stored: bigint
  readonly changed: bigint
  readonly unchanged: bigint
  readonly removed: bigint
  readonly quarantined: bigint
  readonly leaks: bigint
  readonly cut_paths: unknown
  readonly error: unknown
}

const text = `
SELECT r.run_id, r.connection_id, r.state, r.started_at, r.finished_at, r.total_rows, r.seen, r.stored, r.changed,
  r.unchanged, r.removed, r.quarantined, r.leaks, r.cut_paths, r.error
FROM connection c
JOIN LATERAL (
  SELECT * FROM harvest_run h WHERE h.connection_id = c.connection_id ORDER BY h.started_at DESC LIMIT $2
) r ON true
WHERE $1::text IS NULL OR c.connection_id = $1
ORDER BY r.started_at DESC`

/** The last runs of one connection, or of every one where none is named: so many of each, newest first. */
export const recentRuns = (db: Queryable, connectionId: string | null, each: number): Promise<readonly RecentRun[]> =>
  rowsOf<RecentRun>(db, 'recent-runs', text, [connectionId, each])
