import { type Queryable, rowsOf } from '../queryable.ts'

const text = `
INSERT INTO harvest_run (run_id, connection_id, pass, state, started_at, finished_at)
SELECT $2, connection_id, pass, 'complete', $3, $3 FROM connection WHERE connection_id = $1
RETURNING pass`

/**
 * Begins a run that replays quarantined documents within the connection's last pass, and gives that pass. It is never
 * `running`, for it is no pass that could be gone on with.
 */
export const beginReplay = async (db: Queryable, connectionId: string, runId: string, at: Date): Promise<number> => {
  const [row] = await rowsOf<{ pass: number }>(db, 'harvest-run-replay', text, [connectionId, runId, at])
  return row?.pass ?? 0
}
