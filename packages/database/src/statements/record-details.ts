import { type Queryable, rowsOf } from '../queryable.ts'

/** One name, identifier or fact of a record, as text. */
export interface RecordDetail {
  readonly record_id: string
  /** `name`: field is the role; `identifier` and `fact`: their field. */
  readonly of: 'name' | 'identifier' | 'fact'
  readonly field: string
  readonly value: string
}

const text = `
SELECT record_id, 'name' AS of, role AS field, name AS value, position FROM search_name
WHERE record_id = ANY($1::uuid[]) AND role = ANY($2::text[])
UNION ALL
SELECT record_id, 'identifier', field, value, 0 FROM search_identifier
WHERE record_id = ANY($1::uuid[]) AND field = ANY($2::text[])
UNION ALL
SELECT record_id, 'fact', field, coalesce(code, date::text, number::text), position FROM search_fact
WHERE record_id = ANY($1::uuid[]) AND field = ANY($2::text[])
ORDER BY record_id, 2, position, value`

/** The names in these roles, and the identifiers and facts of these fields, of these records. */
export const recordDetails = (
  db: Queryable,
  recordIds: readonly string[],
  fields: readonly string[],
): Promise<readonly RecordDetail[]> => rowsOf<RecordDetail>(db, 'record-details', text, [recordIds, fields])
