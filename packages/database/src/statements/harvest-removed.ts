import { countOf, type Queryable } from '../queryable.ts'

const text = `
WITH connection AS (
  UPDATE connection SET documents = documents - $2 WHERE connection_id = $3
)
UPDATE harvest_run SET removed = removed + $2 WHERE run_id = $1`

/** Counts documents of a connection that a run found to be gone. */
export const countRemoved = (db: Queryable, runId: string, connectionId: string, documents: number): Promise<number> =>
  countOf(db, 'harvest-removed', text, [runId, documents, connectionId])
