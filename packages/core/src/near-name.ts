import { foldForSearch } from './fold-text.ts'

/** Letters of a name that are compared: a longer one is nobody's slip of the pen. */
const longest = 60

/** How many letters must be added, left out, changed or exchanged with their neighbour to make one text of the other. */
const distance = (left: string, right: string): number => {
  let before: number[] = []
  let row = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (let l = 1; l <= left.length; l++) {
    const next = [l]
    for (let r = 1; r <= right.length; r++) {
      const isSame = left[l - 1] === right[r - 1]
      let least = Math.min((row[r] ?? 0) + 1, (next[r - 1] ?? 0) + 1, (row[r - 1] ?? 0) + (isSame ? 0 : 1))
      const isExchanged = l > 1 && r > 1 && left[l - 1] === right[r - 2] && left[l - 2] === right[r - 1]
      if (isExchanged) least = Math.min(least, (before[r - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[right.length] ?? 0
}

/** A name without what people confuse: case, accents, underscores, blanks. */
const plain = (name: string): string => foldForSearch(name).replace(/[^\p{L}\p{N}]/gu, '')

/** The name that another was probably meant to be: at most a third of its letters differ; undefined where none is near. */
export const nearName = (name: string, known: Iterable<string>): string | undefined => {
  if (name.length > longest) return undefined
  const given = plain(name)
  let best: { readonly name: string; readonly differing: number } | undefined
  for (const each of known) {
    const other = plain(each)
    const allowed = Math.floor(Math.max(given.length, other.length) / 3)
    if (Math.abs(given.length - other.length) > allowed) continue
    const differing = distance(given, other)
    if (differing <= allowed && differing < (best?.differing ?? Infinity)) best = { name: each, differing }
  }
  return best?.name
}
