/** What was found out of a search and holds until the index changes. */
interface KnownSearch {
  readonly totalRows: number
  /** Ordinal after which the row of that offset is found. */
  readonly places: Map<number, number>
}

/** Searches, and places in one of them, that are remembered. */
const rememberedSearches = 256
const rememberedPlaces = 20_000

/**
 * Remembers of each search how much it finds and where the pages that were asked for ended, so that whoever reads one
 * page after another never has the rows before it counted again.
 */
export interface ResultPlaces {
  /** Forgets everything: the index changed. */
  clear(): void
  totalRows(search: string, count: () => number): number
  /** The nearest remembered place at or before an offset: rows to pass over after that ordinal. */
  before(search: string, offset: number): { readonly ordinal: number; readonly passOver: number }
  remember(search: string, offset: number, ordinal: number): void
}

/** Makes an empty memory of searches. */
export const resultPlaces = (): ResultPlaces => {
  const searches = new Map<string, KnownSearch>()
  return {
    clear: () => searches.clear(),
    totalRows: (search, count) => {
      const known = searches.get(search)
      if (known !== undefined) return known.totalRows
      if (searches.size >= rememberedSearches) searches.clear()
      const totalRows = count()
      searches.set(search, { totalRows, places: new Map() })
      return totalRows
    },
    before: (search, offset) => {
      const places = searches.get(search)?.places
      const exact = places?.get(offset)
      if (exact !== undefined) return { ordinal: exact, passOver: 0 }
      let nearest = { at: 0, ordinal: 0 }
      for (const [at, ordinal] of places ?? []) if (at < offset && at > nearest.at) nearest = { at, ordinal }
      return { ordinal: nearest.ordinal, passOver: offset - nearest.at }
    },
    remember: (search, offset, ordinal) => {
      const places = searches.get(search)?.places
      if (places === undefined) return
      if (places.size >= rememberedPlaces) places.clear()
      places.set(offset, ordinal)
    },
  }
}
