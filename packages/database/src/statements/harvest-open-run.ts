import { type Queryable, rowsOf } from '../queryable.ts'

/** A run that was left running, with how far it came. */
export interface OpenRunRow {
  readonly run_id: string
  readonly pass: number
  readonly started_at: Date
  readonly total_rows: bigint | null
  readonly seen: bigint
  readonly stored: bigint
  readonly changed: bigint
  readonly unchanged: bigint
  readonly removed: bigint
  readonly quarantined: bigint
  readonly leaks: bigint
  readonly cut_paths: Readonly<Record<string, number>>
  /** Last page stored; null where there is none. */
  readonly page: number | null
  readonly has_next: boolean | null
  readonly stored_at: Date | null
}

const text = `
SELECT r.run_id, r.pass, r.started_at, r.total_rows, r.seen, r.stored, r.changed, r.unchanged, r.removed,
  r.quarantined, r.leaks, r.cut_paths, p.page, p.has_next, p.stored_at
FROM harvest_run r
LEFT JOIN harvest_page p ON p.run_id = r.run_id
  AND p.page = (SELECT max(page) FROM harvest_page WHERE run_id = r.run_id)
WHERE r.connection_id = $1 AND r.state = 'running'
ORDER BY r.started_at DESC LIMIT 1`

/** The newest run of a connection that was left running: no row or one. */
export const openRun = (db: Queryable, connectionId: string): Promise<readonly OpenRunRow[]> =>
  rowsOf<OpenRunRow>(db, 'harvest-open-run', text, [connectionId])
