import { wordsOfText } from './highlight.ts'

/** Longest passage that is shown of a text, in UTF-16 units, and how much of it stands before the match. */
const longest = 240
const before = 60

/** The passage of a text around the first word that matches, whole words only; an ellipsis stands where it is cut. */
export const passageOf = (text: string, isMatch: (folded: string) => boolean): string => {
  if (text.length <= longest) return text
  const words = wordsOfText(text)
  const match = words.find(word => word.folded.some(isMatch))
  const wanted = Math.max(0, (match?.start ?? 0) - before)
  const start = words.find(word => word.start >= wanted)?.start ?? 0
  const end = words.findLast(word => word.end <= start + longest)?.end ?? start + longest
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
}
