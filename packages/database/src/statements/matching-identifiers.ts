import { type Queryable, rowsOf } from '../queryable.ts'

/** An identifier of a record that equals a question. */
export interface MatchingIdentifier {
  readonly record_id: string
  readonly field: string
  readonly value: string
}

/** The identifiers of these records that, folded, equal the question. */
export const matchingIdentifiers = (
  db: Queryable,
  recordIds: readonly string[],
  folded: string,
): Promise<readonly MatchingIdentifier[]> =>
  rowsOf<MatchingIdentifier>(
    db,
    'matching-identifiers',
    `SELECT record_id, field, value FROM search_identifier
     WHERE record_id = ANY($1::uuid[]) AND folded = $2 ORDER BY record_id, field`,
    [recordIds, folded],
  )
