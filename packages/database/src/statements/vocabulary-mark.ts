import { type Queryable, rowsOf } from '../queryable.ts'

/** A mark that changes when a word or its count does, and stays when deltas are folded. */
export const vocabularyMark = async (db: Queryable): Promise<string> => {
  const rows = await rowsOf<{ mark: string }>(
    db,
    'vocabulary-mark',
    `SELECT coalesce(sum(hashtext(word)::numeric * names), 0)::text AS mark
     FROM (SELECT word, names FROM vocabulary UNION ALL SELECT word, names FROM vocabulary_delta) v`,
  )
  return rows[0]?.mark ?? '0'
}
