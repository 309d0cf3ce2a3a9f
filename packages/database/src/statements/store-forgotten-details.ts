import { countOf, type Queryable } from '../queryable.ts'

const text = `
WITH names AS (
  DELETE FROM search_name WHERE record_id = ANY($1::uuid[]) RETURNING tokens
), identifiers AS (
  DELETE FROM search_identifier WHERE record_id = ANY($1::uuid[])
), facts AS (
  DELETE FROM search_fact WHERE record_id = ANY($1::uuid[])
)
INSERT INTO vocabulary_delta (word, names)
SELECT word, -count(*) FROM names, unnest(tokens) AS word GROUP BY word`

/** Takes away the names, identifiers and facts of records, and their words from the vocabulary. */
export const forgetSearchDetails = (db: Queryable, recordIds: readonly string[]): Promise<number> =>
  countOf(db, 'store-forgotten-details', text, [recordIds])
