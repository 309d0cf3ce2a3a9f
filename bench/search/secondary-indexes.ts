import type { Queryable } from '@pdn/database'
import { rowsOf } from '@pdn/database'

/** Tables whose rows are loaded before their indexes. */
const tables = ['search_row', 'search_name', 'search_identifier', 'search_fact']

/** The statements that make the indexes of the search tables that no key needs. */
export const secondaryIndexes = async (owner: Queryable): Promise<readonly { name: string; statement: string }[]> =>
  rowsOf(
    owner,
    'bench-secondary-indexes',
    `SELECT indexname AS name, indexdef AS statement FROM pg_indexes
     WHERE schemaname = 'public' AND tablename = ANY($1::text[])
       AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conname = indexname)
     ORDER BY indexname`,
    [tables],
  )
