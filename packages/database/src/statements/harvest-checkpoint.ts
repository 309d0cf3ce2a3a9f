import { countOf, type Queryable } from '../queryable.ts'

/** What a run has counted so far. */
export interface RunCounts {
  readonly seen: number
  readonly stored: number
  readonly changed: number
  readonly unchanged: number
  readonly removed: number
  readonly quarantined: number
  readonly leaks: number
}

/** A page that was stored. */
export interface StoredPage {
  readonly collection: string
  readonly page: number
  readonly documents: number
  readonly hasNext: boolean
  readonly totalRows: number | null
  readonly digest: Buffer
}

/** A run as a checkpoint keeps it. */
export interface RunProgress {
  readonly runId: string
  readonly connectionId: string
  /** Documents that the provider said it has at all endpoints; null where one does not say. */
  readonly totalRows: number | null
  readonly steady: boolean
  readonly counts: RunCounts
  /** JSON text of the values cut away, by path. */
  readonly cutPaths: string
}

const text = `
WITH page AS (
  INSERT INTO harvest_page (run_id, collection, page, documents, has_next, total_rows, digest, stored_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
), connection AS (
  UPDATE connection SET documents = documents + $9 WHERE connection_id = $10
)
UPDATE harvest_run SET total_rows = $11, seen = $12, stored = $13, changed = $14, unchanged = $15, quarantined = $16,
  leaks = $17, cut_paths = $18::jsonb, steady = $19
WHERE run_id = $1`

/** The checkpoint: that the page was stored, what the run has counted, and how many live documents came by it. */
export const checkpoint = (
  db: Queryable,
  run: RunProgress,
  page: StoredPage,
  added: number,
  at: Date,
): Promise<number> =>
  countOf(db, 'harvest-checkpoint', text, [
    run.runId,
    page.collection,
    page.page,
    page.documents,
    page.hasNext,
    page.totalRows,
    page.digest,
    at,
    added,
    run.connectionId,
    run.totalRows,
    run.counts.seen,
    run.counts.stored,
    run.counts.changed,
    run.counts.unchanged,
    run.counts.quarantined,
    run.counts.leaks,
    run.cutPaths,
    run.steady,
  ])
