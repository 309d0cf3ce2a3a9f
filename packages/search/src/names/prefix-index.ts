/** Words in alphabetical order: those that begin alike stand together. */
export interface PrefixIndex {
  /** Puts words in and takes words out, in time that grows with their number and the number of words. */
  change(added: readonly string[], removed: ReadonlySet<string>): void
  /** So many of the words that begin so as weigh most, the heaviest first; ties in alphabetical order. */
  heaviest(prefix: string, most: number, weightOf: (word: string) => number): readonly string[]
}

/** An empty prefix index. */
export const createPrefixIndex = (): PrefixIndex => {
  let words: readonly string[] = []

  const firstFrom = (prefix: string): number => {
    let [low, high] = [0, words.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((words[middle] ?? '') < prefix) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    change: (added, removed) => {
      if (added.length === 0 && removed.size === 0) return
      words = merged(
        words.filter(word => !removed.has(word)),
        added.toSorted(),
      )
    },
    heaviest: (prefix, most, weightOf) => {
      const found: { readonly word: string; readonly weight: number }[] = []
      for (let at = firstFrom(prefix); at < words.length; at += 1) {
        const word = words[at] ?? ''
        if (!word.startsWith(prefix)) break
        const weight = weightOf(word)
        if (found.length === most && weight <= (found.at(-1)?.weight ?? 0)) continue
        const place = found.findLastIndex(other => other.weight >= weight) + 1
        found.splice(place, 0, { word, weight })
        if (found.length > most) found.pop()
      }
      return found.map(({ word }) => word)
    },
  }
}

/** Two ordered lists without a word in common, as one. */
const merged = (one: readonly string[], other: readonly string[]): readonly string[] => {
  const all: string[] = []
  let at = 0
  for (const word of one) {
    for (let next = other[at]; next !== undefined && next < word; next = other[at]) {
      all.push(next)
      at += 1
    }
    all.push(word)
  }
  return all.concat(other.slice(at))
}
