import { type Queryable, rowsOf } from '../queryable.ts'

const text = `
SELECT w.withdrawn_at FROM withdrawal w JOIN record r ON r.record_id = w.record_id
WHERE w.record_id = $1 AND r.system = $2 AND r.state = 'gone'`

/** When the record of that id in that system was withdrawn; undefined for one that was not, or is published again. */
export const recordWithdrawal = async (db: Queryable, recordId: string, system: string): Promise<Date | undefined> => {
  const [row] = await rowsOf<{ withdrawn_at: Date }>(db, 'record-withdrawal', text, [recordId, system])
  return row?.withdrawn_at
}
