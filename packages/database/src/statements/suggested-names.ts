import { answerOf, type Queryable } from '../queryable.ts'
import { Parameters, where } from '../search/parameters.ts'

/** What the names to be suggested hold, folded. */
export interface SuggestedWords {
  /** Words that each name holds, every one. */
  readonly all: readonly string[]
  /** Words of which each name holds one; empty where any name will do. */
  readonly any: readonly string[]
  /** What one of its words begins with; empty where any word will do. */
  readonly prefix: string
}

/** A name that records hold. */
export interface SuggestedName {
  readonly name: string
  readonly tokens: readonly string[]
}

/** Names that are looked at, for each is read from its own place on the disk. */
const mostLookedAt = 200

/** So many different names that hold the words; which of them where there are more is left open. */
export const suggestedNames = async (
  db: Queryable,
  { all, any, prefix }: SuggestedWords,
  most: number,
): Promise<readonly SuggestedName[]> => {
  if (all.length === 0 && any.length === 0) return []
  const parameters = new Parameters()
  const conditions = [
    ...(all.length === 0 ? [] : [`n.tokens @> ${parameters.add(all)}::text[]`]),
    ...(any.length === 0 ? [] : [`n.tokens && ${parameters.add(any)}::text[]`]),
  ]
  const begun = parameters.add(prefix)
  const { rows } = await answerOf<SuggestedName & Record<string, unknown>>(db, {
    text: `SELECT min(f.name) AS name, f.tokens FROM (
        SELECT n.name, n.tokens FROM search_name n ${where(conditions)} LIMIT ${mostLookedAt}
      ) f
      WHERE EXISTS (SELECT FROM unnest(f.tokens) AS word WHERE starts_with(word, ${begun}))
      GROUP BY f.tokens LIMIT ${parameters.add(most)}`,
    values: parameters.values,
  })
  return rows
}
