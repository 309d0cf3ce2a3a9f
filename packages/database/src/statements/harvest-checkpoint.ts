import { countOf, type Queryable } from '../queryable.ts'

/** All that a run has counted so far. */
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
  readonly page: number
  readonly documents: number
  readonly hasNext: boolean
}

const text = `
WITH page AS (
  INSERT INTO harvest_page (run_id, page, documents, has_next, stored_at) VALUES ($1, $2, $3, $4, $5)
), connection AS (
  UPDATE connection SET documents = documents + $6 WHERE connection_id = $7
)
UPDATE harvest_run SET total_rows = $8, seen = $9, stored = $10, changed = $11, unchanged = $12, quarantined = $13,
  leaks = $14, cut_paths = $15::jsonb
WHERE run_id = $1`

/** The checkpoint: that the page was stored, what the run has counted, and how many live documents came by it. */
export const checkpoint = (
  db: Queryable,
  run: { readonly runId: string; readonly connectionId: string; readonly totalRows: number | null },
  page: StoredPage,
  counts: RunCounts,
  cutPaths: string,
  added: number,
  at: Date,
): Promise<number> =>
  countOf(db, 'harvest-checkpoint', text, [
    run.runId,
    page.page,
    page.documents,
    page.hasNext,
    at,
    added,
    run.connectionId,
    run.totalRows,
    counts.seen,
    counts.stored,
    counts.changed,
    counts.unchanged,
    counts.quarantined,
    counts.leaks,
    cutPaths,
  ])
