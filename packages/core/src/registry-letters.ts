import { foldForRegistry } from './fold-text.ts'

/** A person's name as the registries of taxpayers and of population take it. */
export interface RegistryName {
  readonly given: string
  readonly surname1: string
  readonly surname2?: string | undefined
}

/** The words of a name in the registries' alphabet, without points and other signs. */
export const registryWords = (text: string): readonly string[] =>
  foldForRegistry(text)
    .replace(/[.'’´`,-]/g, ' ')
    .split(/\s+/)
    .map(word => word.replace(/[^A-ZÑ&0-9]/g, ''))
    .filter(word => word !== '')

/** The word that stands for a name: the first that is no particle; the last particle where there is nothing else. */
export const leadingWord = (words: readonly string[], particles: ReadonlySet<string>): string =>
  words.find(word => !particles.has(word)) ?? words.at(-1) ?? ''

/** The given name that counts: the one after JOSE or MARIA when another follows. */
export const countingGivenName = (
  given: string,
  particles: ReadonlySet<string>,
  skipped: ReadonlySet<string>,
): string => {
  const words = registryWords(given)
  const counting = words.filter(word => !particles.has(word))
  const [first, second] = counting.length > 0 ? counting : words
  return first !== undefined && second !== undefined && skipped.has(first) ? second : (first ?? '')
}

/** The first vowel after the first letter, or X. */
export const innerVowel = (word: string): string => word.slice(1).match(/[AEIOU]/)?.[0] ?? 'X'
