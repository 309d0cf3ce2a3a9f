import type { CountedFields, SearchFilter, SearchResult } from '@pdn/database'
import type { Alternatives } from './reasons.ts'

/** What a search counts, whatever its page. */
export interface CountedSearch {
  /** The words that were searched for; none for a list. */
  readonly words: Alternatives
  readonly phrase: string | undefined
  readonly identifier: string
  readonly filter: SearchFilter
  readonly fields: CountedFields
}

/** Counts of large results: they stopped at a cap, say so, and are the same to anybody a minute later. */
export interface CappedCounts {
  /** The counts of that search, if it was counted a short while ago and had more than the cap; without its rows. */
  of(search: CountedSearch): SearchResult | undefined
  /** Keeps the counts of a search that stopped at the cap; others change with every record and are not kept. */
  keep(search: CountedSearch, result: SearchResult): void
}

/** Milliseconds for which capped counts are kept. */
const keptFor = 60_000

/** Searches whose counts are kept; the oldest make room. */
const mostKept = 500

/** An empty memory of capped counts. */
export const createCappedCounts = (now: () => Date): CappedCounts => {
  const kept = new Map<string, { readonly result: SearchResult; readonly since: number }>()
  const isFresh = (since: number): boolean => now().getTime() - since < keptFor
  return {
    of: search => {
      const found = kept.get(JSON.stringify(search))
      return found && isFresh(found.since) ? found.result : undefined
    },
    keep: (search, result) => {
      if (!result.cut) return
      const key = JSON.stringify(search)
      kept.delete(key)
      kept.set(key, { result: { ...result, rows: [] }, since: now().getTime() })
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    },
  }
}
