/** A piece of a text, and whether the other text lacks it. */
export interface TextPiece {
  readonly text: string
  readonly differs: boolean
}

/** Words above which two texts are shown whole: finding what they share takes the product of their lengths. */
const mostWords = 400

/** Words with the spaces after them, so that they join to the text again. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|^\s+/g) ?? []

/** Lengths of the longest common run of words of every pair of endings. */
const commonLengths = (one: readonly string[], other: readonly string[]): readonly Uint16Array[] => {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const below = lengths[row + 1]?.[column] ?? 0
      const beside = lengths[row]?.[column + 1] ?? 0
      const both = one[row]?.trim() === other[column]?.trim() ? (lengths[row + 1]?.[column + 1] ?? 0) + 1 : 0
      lengths[row]?.fill(Math.max(below, beside, both), column, column + 1)
    }
  return lengths
}

const joined = (words: readonly string[], kept: ReadonlySet<number>): readonly TextPiece[] => {
  const pieces: { text: string; differs: boolean }[] = []
  for (const [place, word] of words.entries()) {
    const differs = !kept.has(place)
    const last = pieces.at(-1)
    if (last?.differs === differs) last.text += word
    else pieces.push({ text: word, differs })
  }
  return pieces
}

/**
 * Two texts, each in pieces that say which of its words the other lacks; the pieces of each join to it again. Texts
 * that share no word, or are too long to compare, are one piece each.
 */
export const textDifference = (
  before: string,
  after: string,
): { readonly before: readonly TextPiece[]; readonly after: readonly TextPiece[] } => {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  const keptBefore = new Set<number>()
  const keptAfter = new Set<number>()
  if (one.length <= mostWords && other.length <= mostWords) {
    const lengths = commonLengths(one, other)
    let [row, column] = [0, 0]
    while (row < one.length && column < other.length) {
      const below = lengths[row + 1]?.[column] ?? 0
      const beside = lengths[row]?.[column + 1] ?? 0
      if (one[row]?.trim() === other[column]?.trim()) {
        keptBefore.add(row)
        keptAfter.add(column)
        row += 1
        column += 1
      } else if (below >= beside) row += 1
      else column += 1
    }
  }
  return { before: joined(one, keptBefore), after: joined(other, keptAfter) }
}
