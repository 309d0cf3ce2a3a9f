import { type Queryable, rowsOf } from '../queryable.ts'

/** A run that was left running, with what it counted. */
export interface OpenRunRow {
  readonly run_id: string
  readonly pass: number
  readonly started_at: Date
  readonly steady: boolean
  readonly seen: bigint
  readonly stored: bigint
  readonly changed: bigint
  readonly unchanged: bigint
  readonly removed: bigint
  readonly quarantined: bigint
  readonly leaks: bigint
  readonly cut_paths: Readonly<Record<string, number>>
}

const text = `
SELECT run_id, pass, started_at, steady, seen, stored, changed, unchanged, removed, quarantined, leaks, cut_paths
FROM harvest_run
WHERE connection_id = $1 AND state = 'running'
ORDER BY started_at DESC LIMIT 1`

/** The newest run of a connection that was left running: no row or one. */
export const openRun = (db: Queryable, connectionId: string): Promise<readonly OpenRunRow[]> =>
  rowsOf<OpenRunRow>(db, 'harvest-open-run', text, [connectionId])

/** How far a run came at one endpoint: its last page there. */
export interface ReachedRow {
  readonly collection: string
  readonly page: number
  readonly has_next: boolean
  readonly total_rows: bigint | null
  readonly digest: Buffer
  readonly stored_at: Date
  /** Documents of all its pages there. */
  readonly documents: bigint
}

const reachedText = `
SELECT p.collection, p.page, p.has_next, p.total_rows, p.digest, p.stored_at, s.documents
FROM harvest_page p
JOIN (
  SELECT collection, max(page) AS page, sum(documents)::bigint AS documents
  FROM harvest_page WHERE run_id = $1 GROUP BY collection
) s ON s.collection = p.collection AND s.page = p.page
WHERE p.run_id = $1`

/** How far a run came at each endpoint that it reached. */
export const reachedPages = (db: Queryable, runId: string): Promise<readonly ReachedRow[]> =>
  rowsOf<ReachedRow>(db, 'harvest-reached-pages', reachedText, [runId])
