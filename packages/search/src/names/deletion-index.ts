/** Words by themselves and by what is left of them without one letter: all words within one edit are found at once. */
export interface DeletionIndex {
  add(word: string): void
  remove(word: string): void
  /** The known words within one edit of this one (a letter more, less, other, or two neighbours swapped), itself too. */
  near(word: string): readonly string[]
}

/** End of a chain of entries. */
const none = -1

/**
 * An empty deletion index. Of the keys it holds hashes in chains, 16 bytes a key: a hundred thousand words of eight
 * letters take 15 MB, where maps and sets of strings take ten times as much.
 */
export const createDeletionIndex = (): DeletionIndex => {
  const ids = new Map<string, number>()
  const words: (string | undefined)[] = []
  const freeIds: number[] = []
  const entries = createEntries()

  return {
    add: word => {
      if (ids.has(word)) return
      const id = freeIds.pop() ?? words.length
      ids.set(word, id)
      words[id] = word
      for (const hash of hashesOf(word)) entries.add(hash, id)
    },
    remove: word => {
      const id = ids.get(word)
      if (id === undefined) return
      for (const hash of hashesOf(word)) entries.remove(hash, id)
      ids.delete(word)
      words[id] = undefined
      freeIds.push(id)
    },
    near: word => {
      const found = new Set<string>()
      for (const hash of hashesOf(word)) {
        entries.forEach(hash, id => {
          const candidate = words[id]
          if (candidate !== undefined && isWithinOneEdit(word, candidate)) found.add(candidate)
        })
      }
      return [...found]
    },
  }
}

/** Pairs of a hash and an id, in chains by the hash's last bits. */
const createEntries = () => {
  let heads = new Int32Array(1024).fill(none)
  let hashes = new Int32Array(1024)
  let ids = new Int32Array(1024)
  let next = new Int32Array(1024)
  let used = 0
  let free = none

  const chainOf = (hash: number): number => hash & (heads.length - 1)

  const link = (at: number): void => {
    const chain = chainOf(hashes[at] ?? 0)
    next[at] = heads[chain] ?? none
    heads[chain] = at
  }

  const grow = (): void => {
    const size = heads.length * 2
    heads = new Int32Array(size).fill(none)
    hashes = enlarged(hashes, size)
    ids = enlarged(ids, size)
    next = new Int32Array(size)
    for (let at = 0; at < used; at += 1) link(at)
  }

  const place = (): number => {
    if (free !== none) {
      const at = free
      free = next[at] ?? none
      return at
    }
    if (used === heads.length) grow()
    used += 1
    return used - 1
  }

  return {
    add: (hash: number, id: number): void => {
      const at = place()
      hashes[at] = hash
      ids[at] = id
      link(at)
    },
    remove: (hash: number, id: number): void => {
      const chain = chainOf(hash)
      let before = none
      for (let at = heads[chain] ?? none; at !== none; at = next[at] ?? none) {
        if (hashes[at] === hash && ids[at] === id) {
          const after = next[at] ?? none
          if (before === none) heads[chain] = after
          else next[before] = after
          next[at] = free
          free = at
          return
        }
        before = at
      }
    },
    forEach: (hash: number, visit: (id: number) => void): void => {
      for (let at = heads[chainOf(hash)] ?? none; at !== none; at = next[at] ?? none) {
        if (hashes[at] === hash) visit(ids[at] ?? none)
      }
    },
  }
}

const enlarged = (values: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(size)
  larger.set(values)
  return larger
}

/** The hash (FNV-1a) of a word without the letter at a place; of the whole word for a place outside it. */
const hashWithout = (word: string, place: number): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) {
    if (at !== place) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  }
  // The last bits choose the chain: the first ones are brought down to them.
  return hash ^ (hash >>> 15)
}

/** The hashes of a word and of what is left of it without one letter, each once. */
const hashesOf = (word: string): ReadonlySet<number> => {
  const hashes = new Set([hashWithout(word, none)])
  for (let at = 0; at < word.length; at += 1) hashes.add(hashWithout(word, at))
  return hashes
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
