import { type Queryable, rowsOf } from '../queryable.ts'

/** A word of names, and in how many names it stands. */
export interface VocabularyWord {
  readonly word: string
  readonly names: bigint
}

/**
 * The commonest words that stand in a name, with what was not folded yet, ties by word. Words of one letter or more
 * than `longest` are left out, and so is what holds a digit or no letter of a–z.
 */
export const vocabularyWords = (db: Queryable, longest: number, most: number): Promise<readonly VocabularyWord[]> =>
  rowsOf<VocabularyWord>(
    db,
    'vocabulary-words',
    `WITH fresh AS (
       SELECT word, sum(names)::bigint AS names FROM vocabulary_delta GROUP BY word
     ), present AS (
       SELECT v.word, v.names + coalesce(f.names, 0) AS names FROM vocabulary v LEFT JOIN fresh f USING (word)
       UNION ALL
       SELECT f.word, f.names FROM fresh f WHERE NOT EXISTS (SELECT FROM vocabulary v WHERE v.word = f.word)
     )
     SELECT word, names FROM present
     WHERE names > 0 AND length(word) BETWEEN 2 AND $1 AND word ~ '^[a-z]+$'
     ORDER BY names DESC, word LIMIT $2`,
    [longest, most],
  )
