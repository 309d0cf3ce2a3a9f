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

/**
 * The text as searches compare it: lower case, no marks (ñ becomes n), and one space for every run of anything that is
 * not a letter a–z or a digit; no space at its ends.
 */
export const foldForSearch = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[æœßøđðłþı]/g, letter => plainLetters[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * The text as the filters of the published contracts compare it: case and accents folded, ñ kept apart from n,
 * punctuation and spaces as they are.
 */
export const foldForFilter = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/n\u0303/g, 'ñ')
    .replace(/\p{M}/gu, '')

/** The words of a name as searches compare them, each once and in order; particles and initials are kept. */
export const nameTokens = (text: string): readonly string[] => {
  const folded = foldForSearch(text)
  return folded === '' ? [] : [...new Set(folded.split(' '))]
}

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
