/** Compares two texts as a Spanish reader orders them: the ICU collation `es`, which the reference servers use. */
export const compareSpanish = new Intl.Collator('es').compare

/** Gives each text its place in Spanish order, from 1; texts that the order does not tell apart share one. */
export const spanishRanks = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const ranks = new Map<string, number>()
  let rank = 0
  let before: string | undefined
  for (const text of texts.toSorted(compareSpanish)) {
    if (before === undefined || compareSpanish(before, text) !== 0) rank++
    ranks.set(text, rank)
    before = text
  }
  return ranks
}
