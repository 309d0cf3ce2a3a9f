import { foldForIndex, foldForSearch } from '@pdn/core'

/** Letters with marks as pages write them. */
const namedLetter = /&([a-z])(?:acute|grave|circ|tilde|uml|cedil);/gi
const numberedLetter = /&#(\d{1,6});/g
const percentEscapes = /(?:%[0-9a-f]{2})+/gi

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : ' ')

const unescapedPercents = (escapes: string): string => {
  try {
    return decodeURIComponent(escapes)
  } catch {
    return ' '
  }
}

/** Escapes of addresses and pages as the letters that they stand for. */
const unescaped = (text: string): string =>
  text
    .replace(percentEscapes, unescapedPercents)
    .replace(namedLetter, '$1')
    .replace(numberedLetter, (_, code) => characterOf(Number(code)))

/** Where words that stand as one meet: `JuanPérez`. */
const joint = /([a-zà-ÿ])(?=[A-ZÀ-Þ])/g

/** Parts a word: at the end of a line, or to hide it. */
const hyphen = /[-‐‑]\s*/g

/** Letters one by one: `P é r e z`, `P.É.R.E.Z.` */
const spelledOut = /(?:^| )([a-z](?: [a-z])+)(?= |$)/g

/**
 * The words of a text as an index folds them, in all ways that it may be parted into them: with escapes as letters, with
 * words run together parted at their capitals, with words parted by hyphens or letter by letter put together.
 */
export const wordsWritten = (text: string): ReadonlySet<string> => {
  const plain = /[%&]/.test(text) ? unescaped(text) : text
  const ways = new Set([plain, plain.replace(joint, '$1 '), plain.replace(hyphen, '')])
  const words = new Set([...ways].flatMap(way => foldForIndex(way).split(' ')))
  for (const [, letters = ''] of foldForSearch(plain).matchAll(spelledOut)) words.add(letters.replaceAll(' ', ''))
  return words
}
