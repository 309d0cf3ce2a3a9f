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

/** Values that are kept with their counts, of all searches together: about thirty megabytes. */
const mostValues = 200_000

/** An empty memory of capped counts. */
export const createCappedCounts = (now: () => Date): CappedCounts => {
  const kept = new Map<string, { readonly result: SearchResult; readonly since: number }>()
  let values = 0
  const forget = (key: string): void => {
    values -= kept.get(key)?.result.facets.length ?? 0
    kept.delete(key)
  }
  const isFresh = (since: number): boolean => now().getTime() - since < keptFor
  return {
    of: search => {
      const found = kept.get(JSON.stringify(search))
      return found && isFresh(found.since) ? found.result : undefined
    },
    keep: (search, result) => {
      if (!result.cut) return
      const key = JSON.stringify(search)
      forget(key)
      kept.set(key, { result: { ...result, rows: [] }, since: now().getTime() })
      values += result.facets.length
      for (const oldest of kept.keys()) {
        if (kept.size <= mostKept && values <= mostValues) break
        forget(oldest)
      }
    },
  }
}
