import { type Queryable, rowsOf } from '../queryable.ts'

const text = `
SELECT count(*) AS held, count(*) FILTER (WHERE pass < $2) AS missing
FROM source_document WHERE connection_id = $1 AND gone_at IS NULL`

/** How many live documents a connection has, and how many of them were not seen since before that pass. */
export const missingCount = async (
  db: Queryable,
  connectionId: string,
  pass: number,
): Promise<{ readonly held: number; readonly missing: number }> => {
  const [row] = await rowsOf<{ held: bigint; missing: bigint }>(db, 'harvest-missing-count', text, [connectionId, pass])
  return { held: Number(row?.held ?? 0n), missing: Number(row?.missing ?? 0n) }
}
