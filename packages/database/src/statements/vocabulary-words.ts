import { type Queryable, rowsOf } from '../queryable.ts'

/** A word of names, and in how many names it stands. */
export interface VocabularyWord {
  readonly word: string
  readonly names: bigint
}

/** All words that stand in a name, with what was not folded yet. */
export const vocabularyWords = (db: Queryable): Promise<readonly VocabularyWord[]> =>
  rowsOf<VocabularyWord>(
    db,
    'vocabulary-words',
    `SELECT word, sum(names)::bigint AS names
     FROM (SELECT word, names FROM vocabulary UNION ALL SELECT word, names FROM vocabulary_delta) v
     GROUP BY word HAVING sum(names) > 0`,
  )
