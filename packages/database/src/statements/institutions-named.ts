import { type Queryable, rowsOf } from '../queryable.ts'
import { storable } from '../search/storable.ts'

/** The ids of the institutions that are called one of these names, folded. */
export const institutionsNamed = (
  db: Queryable,
  aliases: readonly string[],
): Promise<readonly { readonly alias: string; readonly institution_id: string }[]> =>
  rowsOf(
    db,
    'institutions-named',
    'SELECT alias, institution_id FROM institution_alias WHERE alias = ANY($1::text[])',
    [storable(aliases)],
  )
