import { type Queryable, rowsOf } from '../queryable.ts'

/** How many live records of a kind a connection has. */
export interface RecordCount {
  readonly system: string
  readonly kind: string
  readonly connection_id: string
  readonly records: bigint
}

const text = `
SELECT system, kind, connection_id, sum(records)::bigint AS records
FROM (SELECT system, kind, connection_id, records FROM counter
      UNION ALL SELECT system, kind, connection_id, records FROM counter_delta) counted
GROUP BY system, kind, connection_id HAVING sum(records) <> 0
ORDER BY system, kind, connection_id`

/** Counts of live records by system, kind and connection, with what was not folded yet. */
export const recordCounts = (db: Queryable): Promise<readonly RecordCount[]> =>
  rowsOf<RecordCount>(db, 'record-counts', text)
