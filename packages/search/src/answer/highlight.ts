import { foldForIndex, foldForSearch, lettersTogether } from '@pdn/core'

/** A word of a published text: where it stands, [start, end) in UTF-16 units, and what searches make of it. */
export interface TextWord {
  readonly start: number
  readonly end: number
  readonly folded: readonly string[]
}

/** The words of a published text, as searches see them: runs of what folds to a letter or a digit, with its marks. */
export const wordsOfText = (text: string): readonly TextWord[] => {
  const runs: { start: number; end: number }[] = []
  let at = 0
  let open = false
  for (const sign of text) {
    const end = at + sign.length
    const last = runs.at(-1)
    if (open && last && (isMark(sign) || foldForSearch(sign) !== '')) last.end = end
    else {
      open = foldForSearch(sign) !== ''
      if (open) runs.push({ start: at, end })
    }
    at = end
  }
  return wordsOfRuns(
    runs.flatMap(run =>
      foldForSearch(text.slice(run.start, run.end))
        .split(' ')
        .map(word => ({ ...run, word })),
    ),
  )
}

interface FoldedRun {
  readonly start: number
  readonly end: number
  readonly word: string
}

/** Folded runs as an index holds them: abbreviations written out, letters of one legal form together. */
const wordsOfRuns = (runs: readonly FoldedRun[]): readonly TextWord[] => {
  const folded = runs.map(({ word }) => word)
  const words: { start: number; end: number; folded: string[] }[] = []
  for (let at = 0; at < runs.length; ) {
    const next = at + lettersTogether(folded, at)
    const [first, last] = [runs[at], runs[next - 1]]
    if (first === undefined || last === undefined) break
    const word = foldForIndex(folded.slice(at, next).join(' '))
    const before = words.at(-1)
    // One sign may fold to several words: ½ is 1 and 2.
    if (before?.start === first.start) before.folded.push(word)
    else words.push({ start: first.start, end: last.end, folded: [word] })
    at = next
  }
  return words
}

const isMark = (sign: string): boolean => /^[\p{M}\p{Cf}]$/u.test(sign)

/** Where a published text holds one of these folded words. */
export const highlightsOf = (
  text: string,
  isMatch: (folded: string) => boolean,
): readonly (readonly [number, number])[] =>
  wordsOfText(text)
    .filter(word => word.folded.some(isMatch))
    .map(word => [word.start, word.end] as const)

/** True where the words, as they stand in the name, are not in the order in which they were asked. */
export const isReordered = (tokens: readonly string[], asked: readonly string[]): boolean => {
  const places = asked.map(word => tokens.indexOf(word)).filter(place => place >= 0)
  return places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0))
}
