import { type Queryable, rowsOf } from '../queryable.ts'

/** A word and what the full text of searches makes of it; no stem for one that it leaves out. */
export interface WordStem {
  readonly word: string
  readonly stem: string | null
}

/** The stems under which the full text holds these folded words. */
export const wordStems = (db: Queryable, words: readonly string[]): Promise<readonly WordStem[]> =>
  rowsOf<WordStem>(
    db,
    'word-stems',
    `SELECT word, (ts_lexize('spanish_stem', word))[1] AS stem FROM unnest($1::text[]) AS word`,
    [words],
  )
