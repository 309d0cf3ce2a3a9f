import { type Queryable, rowsOf } from '../queryable.ts'

const text = `SELECT record_id FROM record WHERE record_id = ANY($1::uuid[]) ORDER BY record_id FOR UPDATE`

/** Locks these records until the transaction ends, in one order everywhere, and names those that exist. */
export const lockRecords = (
  db: Queryable,
  recordIds: readonly string[],
): Promise<readonly { readonly record_id: string }[]> =>
  rowsOf<{ record_id: string }>(db, 'store-locked-records', text, [recordIds])
