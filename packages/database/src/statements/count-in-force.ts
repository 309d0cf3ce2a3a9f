import { type Queryable, rowsOf } from '../queryable.ts'

/** How many records of a system have a term that holds on a day (`YYYY-MM-DD`), both ends included. */
export const countInForce = async (db: Queryable, system: string, day: string): Promise<number> => {
  const rows = await rowsOf<{ records: number }>(
    db,
    'count-in-force',
    `SELECT count(*)::integer AS records FROM search_row
     WHERE system = $1 AND period_until IS NOT NULL AND period_until >= $2::date
       AND (period_from IS NULL OR period_from <= $2::date)`,
    [system, day],
  )
  return rows[0]?.records ?? 0
}
