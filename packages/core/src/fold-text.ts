import { lettersTogether, writtenOut } from './name-abbreviations.ts'

/** Letters that Unicode does not decompose, and what a reader types for them. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/** Marks over and under letters, and signs that print nothing: marks of direction, joiners, soft hyphens. */
const marksAndInvisible = /[\p{M}\p{Cf}]/gu

/** Most words of published names are ASCII, and need none of the dear steps. */
const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text)

const withoutMarks = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marksAndInvisible, '')
    .replace(/[æœßøđðłþı]/g, letter => plainLetters[letter] ?? letter)

/**
 * The text as searches compare it: lower case, no marks (ñ becomes n), nothing invisible, and one space for every run of
 * anything else that is not a letter a–z or a digit; no space at its ends.
 */
export const foldForSearch = (text: string): string =>
  (isAscii(text) ? text.toLowerCase() : withoutMarks(text)).replace(/[^a-z0-9]+/g, ' ').trim()

/**
 * The text as the filters of the published contracts compare it: case and accents folded, ñ kept apart from n,
 * punctuation and spaces as they are; what prints nothing is left out.
 */
export const foldForFilter = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Cf}/gu, '')
    .replace(/n\u0303/g, 'ñ')
    .replace(/\p{M}/gu, '')

const wordsOf = (text: string): readonly string[] => {
  const folded = foldForSearch(text)
  if (folded === '') return []
  const parts = folded.split(' ')
  const words: string[] = []
  for (let at = 0; at < parts.length; ) {
    const together = lettersTogether(parts, at)
    words.push(together === 1 ? writtenOut(parts[at] ?? '') : parts.slice(at, at + together).join(''))
    at += together
  }
  return words
}

/**
 * The text as an index of words holds it: folded for search, the usual abbreviations of names written out, the letters
 * of legal forms together (`S.A. de C.V.`: sa de cv).
 */
export const foldForIndex = (text: string): string => wordsOf(text).join(' ')

/**
 * The words of a name as an index holds them, each once and in order; particles and initials are kept: `Ma. Gpe. de la O`
 * has the words maria, guadalupe, de, la, o.
 */
export const nameTokens = (text: string): readonly string[] => [...new Set(wordsOf(text))]

/**
 * The text in the alphabet of the tax and population registries: upper case without marks, but Ñ kept; everything else
 * is left as it stands.
 */
export const foldForRegistry = (text: string): string =>
  text
    .toUpperCase()
    .normalize('NFD')
    .replace(/N\u0303/g, 'Ñ')
    .replace(/\p{M}/gu, '')
