import type { Random } from '@pdn/synthetic'

const letters = 'abcdefghijklmnopqrstuvwxyz'

/**
 * The text with one slip of the keyboard in one of its words of four letters and more: a letter left out, one more,
 * another, or two neighbours swapped.
 */
export const withSlip = (text: string, random: Random): string => {
  const words = text.split(' ')
  const places = words.flatMap((word, at) => (word.length >= 4 ? [at] : []))
  const [first, ...others] = places
  if (first === undefined) return text
  const at = random.pick([first, ...others])
  return words.map((word, place) => (place === at ? slipped(word, random) : word)).join(' ')
}

const slipped = (word: string, random: Random): string => {
  for (;;) {
    const at = random.integer(0, word.length - 1)
    const letter = letters[random.integer(0, letters.length - 1)] ?? 'a'
    const [before, here, next, rest] = [
      word.slice(0, at),
      word.slice(at, at + 1),
      word.slice(at + 1, at + 2),
      word.slice(at + 2),
    ]
    const made = random.pick([
      () => before + next + rest,
      () => before + letter + here + next + rest,
      () => before + letter + next + rest,
      () => before + next + here + rest,
    ])()
    if (made.toLowerCase() !== word.toLowerCase()) return made
  }
}
