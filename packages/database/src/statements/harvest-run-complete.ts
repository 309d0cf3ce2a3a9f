import { countOf, type Queryable } from '../queryable.ts'

const text = `
WITH connection AS (
  UPDATE connection SET last_attempt_at = $3, last_success_at = $3, failing_since = NULL, last_error = NULL
  WHERE connection_id = $2
), settled AS (
  DELETE FROM quarantine WHERE connection_id = $2 AND run_id <> $1
)
UPDATE harvest_run SET state = 'complete', finished_at = $3 WHERE run_id = $1`

/**
 * Ends a run whose pass is complete: the connection is well, and what waited in quarantine but is no longer sent, or
 * can be read by now, waits no more.
 */
export const completeRun = (db: Queryable, runId: string, connectionId: string, at: Date): Promise<number> =>
  countOf(db, 'harvest-run-complete', text, [runId, connectionId, at])
