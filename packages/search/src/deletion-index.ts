/** Words by themselves and by what is left of them without one letter: all words within one edit are found at once. */
export interface DeletionIndex {
  add(word: string): void
  remove(word: string): void
  /** The known words within one edit of this one (a letter more, less, other, or two neighbours swapped), itself too. */
  near(word: string): readonly string[]
}

/** A word this long or shorter is never a mistyped one of another length or letter: too many would fit. */
export const shortestCorrected = 4

/** An empty deletion index. */
export const createDeletionIndex = (): DeletionIndex => {
  const words = new Map<string, Set<string>>()
  return {
    add: word => {
      for (const key of keysOf(word)) {
        const known = words.get(key)
        if (known) known.add(word)
        else words.set(key, new Set([word]))
      }
    },
    remove: word => {
      for (const key of keysOf(word)) {
        const known = words.get(key)
        known?.delete(word)
        if (known?.size === 0) words.delete(key)
      }
    },
    near: word => {
      const found = new Set<string>()
      for (const key of keysOf(word)) {
        for (const candidate of words.get(key) ?? []) if (isWithinOneEdit(word, candidate)) found.add(candidate)
      }
      return [...found]
    },
  }
}

const keysOf = (word: string): ReadonlySet<string> => {
  const keys = new Set([word])
  for (let at = 0; at < word.length; at += 1) keys.add(word.slice(0, at) + word.slice(at + 1))
  return keys
}

/** True where one letter added, taken, changed, or swapped with its neighbour makes one word of the other. */
export const isWithinOneEdit = (one: string, other: string): boolean => {
  if (one === other) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let from = 0
  while (from < short.length && short[from] === long[from]) from += 1
  if (long.length > short.length) return short.slice(from) === long.slice(from + 1)
  if (short.slice(from + 1) === long.slice(from + 1)) return true
  return (
    short[from] === long[from + 1] && short[from + 1] === long[from] && short.slice(from + 2) === long.slice(from + 2)
  )
}
