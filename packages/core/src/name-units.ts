import { foldForIndex } from './fold-text.ts'

/** A word of a name, with the particles that introduce it: `de la Cruz`. */
export interface NameUnit {
  /** As it is written, one space between words. */
  readonly text: string
  /** Folded for search, abbreviations written out. */
  readonly folded: string
}

/** Words that belong to the word that follows them. */
const particles: ReadonlySet<string> = new Set(
  'de del la las los y e da das do dos di van von der den el san santa mc mac vda viuda'.split(' '),
)

/** Forms of address and degrees that stand before a name. */
const titles: ReadonlySet<string> = new Set(
  'c cc lic licda ing dr dra mtro mtra profr profra prof arq sr sra srta cp gral'.split(' '),
)

/** True for a particle that is no initial: an initial has a point after it. */
const isParticle = (word: string): boolean => {
  const folded = foldForIndex(word)
  return particles.has(folded) && !(folded.length === 1 && word.endsWith('.'))
}

const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/\p{Cf}/gu, '')
    .split(/\s+/u)
    .filter(word => foldForIndex(word) !== '')

const unitsOf = (words: readonly string[]): readonly NameUnit[] => {
  const units: NameUnit[] = []
  let waiting: string[] = []
  const close = (): void => {
    if (waiting.length === 0) return
    const text = waiting.join(' ')
    units.push({ text, folded: foldForIndex(text) })
    waiting = []
  }
  for (const word of words) {
    waiting.push(word)
    if (!isParticle(word)) close()
  }
  close()
  return units
}

/** The words of a name in units, particles joined to what they introduce; what has neither letter nor digit is left out. */
export const nameUnits = (text: string): readonly NameUnit[] => unitsOf(wordsOf(text))

/** A name without the forms of address before it (`C.`, `LIC.`), as long as two words of it remain. */
export const withoutTitles = (text: string): string => {
  const words = wordsOf(text)
  const start = words.findIndex(word => !titles.has(foldForIndex(word.replaceAll('.', ''))))
  return words.slice(start > 0 && words.length - start >= 2 ? start : 0).join(' ')
}
