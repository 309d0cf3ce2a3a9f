import { type Queryable, rowsOf } from '../queryable.ts'

/** A mark that changes after words or their counts do: with every publication, and with what waits to be folded. */
export const vocabularyMark = async (db: Queryable): Promise<string> => {
  const rows = await rowsOf<{ mark: string }>(
    db,
    'vocabulary-mark',
    `SELECT concat_ws(' ', (SELECT seq FROM publication), count(*), sum(names)) AS mark FROM vocabulary_delta`,
  )
  return rows[0]?.mark ?? ''
}
