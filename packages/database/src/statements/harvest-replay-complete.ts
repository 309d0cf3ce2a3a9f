import { countOf, type Queryable } from '../queryable.ts'

const text = `UPDATE harvest_run SET state = 'complete', finished_at = $2 WHERE run_id = $1`

/** Ends a run that replayed quarantined documents. */
export const completeReplay = (db: Queryable, runId: string, at: Date): Promise<number> =>
  countOf(db, 'harvest-replay-complete', text, [runId, at])
