import { type Queryable, rowsOf } from '../queryable.ts'

const text = `
SELECT EXISTS (
  SELECT FROM source_document WHERE connection_id = $1 AND version = ANY($2) AND gone_at IS NULL
) AS held`

/** Whether live documents of any of these versions came by a connection. */
export const holdsVersions = async (
  db: Queryable,
  connectionId: string,
  versions: readonly string[],
): Promise<boolean> => {
  const [row] = await rowsOf<{ held: boolean }>(db, 'harvest-holds-version', text, [connectionId, versions])
  return row?.held === true
}
