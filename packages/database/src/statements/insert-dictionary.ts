import { countOf, type Queryable } from '../queryable.ts'

/** Keeps a new dictionary under the next id; false where another process took that id first. */
export const insertDictionary = async (db: Queryable, kind: string, bytes: Uint8Array): Promise<boolean> =>
  (await countOf(
    db,
    'insert-dictionary',
    `INSERT INTO dictionary (dictionary_id, kind, bytes, created_at)
     SELECT coalesce(max(dictionary_id), 0) + 1, $1, $2, now() FROM dictionary
     ON CONFLICT (dictionary_id) DO NOTHING`,
    [kind, bytes],
  )) === 1
