import { type Queryable, rowsOf } from '../queryable.ts'

/** A dictionary as a row. */
export interface DictionaryRow {
  readonly dictionary_id: number
  readonly kind: string
  readonly bytes: Buffer
}

/** The dictionaries with an id above `after`, oldest first. */
export const allDictionaries = (db: Queryable, after: number): Promise<readonly DictionaryRow[]> =>
  rowsOf<DictionaryRow>(
    db,
    'all-dictionaries',
    `SELECT dictionary_id, kind, bytes FROM dictionary WHERE dictionary_id > $1 ORDER BY dictionary_id`,
    [after],
  )
