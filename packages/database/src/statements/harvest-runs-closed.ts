import { countOf, type Queryable } from '../queryable.ts'

const text = `
UPDATE harvest_run SET state = 'failed', finished_at = $2, error = $3::jsonb
WHERE connection_id = $1 AND state = 'running'`

/** Closes as failed whatever runs of a connection were left running. */
export const closeRuns = (db: Queryable, connectionId: string, at: Date, error: string): Promise<number> =>
  countOf(db, 'harvest-runs-closed', text, [connectionId, at, error])
