import { type Queryable, rowsOf } from '../queryable.ts'

const text = `
SELECT connection_id, count(*) AS documents FROM quarantine WHERE replayed_at IS NULL GROUP BY connection_id`

/** How many documents of each connection wait in quarantine; connections with none are left out. */
export const quarantineCounts = (
  db: Queryable,
): Promise<readonly { readonly connection_id: string; readonly documents: bigint }[]> =>
  rowsOf<{ connection_id: string; documents: bigint }>(db, 'quarantine-counts', text)
