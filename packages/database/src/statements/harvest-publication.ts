import { countOf, type Queryable, rowsOf } from '../queryable.ts'

const lockText = `SELECT seq FROM publication FOR UPDATE`

const publishText = `
UPDATE record r SET seq = $1::bigint + t.place
FROM (
  SELECT record_id, row_number() OVER (ORDER BY changed_at, record_id) AS place
  FROM (SELECT record_id, changed_at FROM record WHERE seq IS NULL LIMIT $2) AS waiting
) AS t
WHERE r.record_id = t.record_id AND r.seq IS NULL`

const advanceText = `UPDATE publication SET seq = greatest($1::bigint, (SELECT coalesce(max(seq), 0) FROM record))`

/**
 * Gives sequence numbers to up to `limit` records whose changes are committed and wait, and tells how many. Only one
 * transaction does this at a time, so numbers come in the order of commits and a reader never misses one.
 */
export const publishBatch = async (db: Queryable, limit: number): Promise<number> => {
  const [row] = await rowsOf<{ seq: bigint }>(db, 'harvest-publication-lock', lockText)
  const seq = (row?.seq ?? 0n).toString()
  const published = await countOf(db, 'harvest-publication', publishText, [seq, limit])
  if (published > 0) await countOf(db, 'harvest-publication-advance', advanceText, [seq])
  return published
}
