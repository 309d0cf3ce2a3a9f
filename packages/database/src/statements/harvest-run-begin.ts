import { type Queryable, rowsOf } from '../queryable.ts'

const text = `
WITH connection AS (
  UPDATE connection SET pass = pass + 1, last_attempt_at = $3 WHERE connection_id = $1 RETURNING pass
)
INSERT INTO harvest_run (run_id, connection_id, pass, state, started_at)
SELECT $2, $1, pass, 'running', $3 FROM connection
RETURNING pass`

/** Begins a run of a connection and gives the number of its pass. */
export const beginRun = async (db: Queryable, connectionId: string, runId: string, at: Date): Promise<number> => {
  const [row] = await rowsOf<{ pass: number }>(db, 'harvest-run-begin', text, [connectionId, runId, at])
  return row?.pass ?? 0
}
