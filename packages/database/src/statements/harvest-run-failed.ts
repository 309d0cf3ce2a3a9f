import { countOf, type Queryable } from '../queryable.ts'

const text = `
WITH connection AS (
  UPDATE connection SET last_attempt_at = $3, failing_since = coalesce(failing_since, $3), last_error = $4::jsonb
  WHERE connection_id = $1
)
UPDATE harvest_run SET state = 'failed', finished_at = $3, error = $4::jsonb WHERE run_id = $2`

/** Ends a run that failed, and notes on the connection why and since when it fails; `runId` is null before one began. */
export const failRun = (
  db: Queryable,
  connectionId: string,
  runId: string | null,
  at: Date,
  error: string,
): Promise<number> => countOf(db, 'harvest-run-failed', text, [connectionId, runId, at, error])
