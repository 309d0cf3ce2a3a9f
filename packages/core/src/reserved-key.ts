import { barrier, type PlainCharacters } from './plain-characters.ts'
import { isGenericRfc, rfcCheckDigit } from './rfc.ts'
import { states } from './states.ts'

/** Where a key stands among a text's plain characters. */
export interface KeyPlace {
  readonly type: 'curp' | 'rfc'
  /** First character, and the one after the last. */
  readonly from: number
  readonly to: number
}

const birthPlaces: ReadonlySet<string> = new Set([...states.map(each => each.curp), 'NE'])
const strictCurp = /^[A-Z]{4}[0-9]{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z0-9][0-9]$/
const looseCurp = /^[A-ZÑ]{4}[0-9]{6}[HMX][A-ZÑ]{5}[A-Z0-9][0-9]$/
const rfcShape = /^[A-ZÑ][A-ZÑ&]{3}[0-9]{6}[A-Z0-9]{3}$/
/** The register's homoclaves hold neither 0 nor O, and its check digits are 0–9 and A. */
const rfcEnding = /[1-9A-NP-Z]{2}[0-9A]$/
const mixedEnding = /(?:[A-Z][0-9A-Z][0-9]|[0-9A-Z][A-Z][0-9]|[0-9][A-Z0-9]A)$/

const isPlausibleDay = (digits: string): boolean => {
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))]
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** The CURPs and 13-character RFCs of a text, in order and apart from each other. One pass over its characters. */
export const findKeys = (plain: PlainCharacters): readonly KeyPlace[] => {
  const places: KeyPlace[] = []
  const { characters } = plain
  let at = 0
  while (at + 13 <= characters.length) {
    const type = mayStart(characters, at) ? keyAt(plain, at) : undefined
    if (type === undefined) at += 1
    else {
      const to = at + (type === 'curp' ? 18 : 13)
      places.push({ type, from: at, to })
      at = to
    }
  }
  return places
}

const isDigit = (characters: string, at: number): boolean => {
  const code = characters.charCodeAt(at)
  return code >= 48 && code <= 57
}

/** Four characters that are no digits, then two that are: what both keys begin with. */
const mayStart = (characters: string, at: number): boolean =>
  isDigit(characters, at + 4) && isDigit(characters, at + 5) && !isDigit(characters, at + 3) && !isDigit(characters, at)

const keyAt = (plain: PlainCharacters, at: number): 'curp' | 'rfc' | undefined => {
  if (!isPlausibleDay(plain.characters.slice(at + 4, at + 10))) return undefined
  if (isCurpAt(plain, at)) return 'curp'
  return isRfcAt(plain, at) ? 'rfc' : undefined
}

/** The gaps inside a key, or undefined where something other than separators stands in it. */
const gapsWithin = (plain: PlainCharacters, at: number, length: number): readonly number[] | undefined => {
  const gaps = [...plain.gaps.subarray(at + 1, at + length)]
  return gaps.includes(barrier) ? undefined : gaps
}

/** True where neither a letter nor a digit touches the key. */
const standsFree = (plain: PlainCharacters, from: number, to: number): boolean =>
  startsFree(plain, from) && !(plain.gaps[to] === 0 && to < plain.characters.length && plain.characters[to] !== '&')

const startsFree = (plain: PlainCharacters, from: number): boolean => {
  if (from === 0 || plain.gaps[from] !== 0 || plain.characters[from - 1] === '&') return true
  // “RFCABCD010101XX1”: a label that was glued to its value.
  const label = plain.characters.slice(Math.max(0, from - 3), from)
  return label === 'RFC' && (from === 3 || plain.gaps[from - 3] !== 0)
}

const isCurpAt = (plain: PlainCharacters, at: number): boolean => {
  const letters = plain.characters.slice(at, at + 18)
  const isStrict = strictCurp.test(letters) && birthPlaces.has(letters.slice(11, 13))
  if (!isStrict && !looseCurp.test(letters)) return false
  const gaps = gapsWithin(plain, at, 18)
  if (gaps === undefined) return false
  return isStrict || (gaps.every(gap => gap === 0) && standsFree(plain, at, at + 18))
}

const isRfcAt = (plain: PlainCharacters, at: number): boolean => {
  const letters = plain.characters.slice(at, at + 13)
  if (!rfcShape.test(letters) || !standsFree(plain, at, at + 13)) return false
  const gaps = gapsWithin(plain, at, 13)
  if (gaps === undefined) return false
  if (gaps.every(gap => gap === 0)) return true
  return isSeparatedRfc(letters, gaps)
}

/**
 * Separated words and numbers look like a key more often than one thinks, so a separated key needs a right check digit,
 * or an ending of letters and digits with a check digit that could be. Where it is parted at odd places it needs the
 * right digit; `A ABC010101AB1` is a company's key after a word.
 */
const isSeparatedRfc = (letters: string, gaps: readonly number[]): boolean => {
  const isRight = isGenericRfc(letters) || rfcCheckDigit(letters.slice(0, 12)) === letters.charAt(12)
  const initials = gaps.slice(0, 3)
  if (gaps[0] !== 0 && gaps[1] === 0 && gaps[2] === 0) return false
  const regular = isRegular(initials) && isDateGrouping(gaps.slice(4, 9)) && isRegular(gaps.slice(10))
  if (!regular) return isRight && rfcEnding.test(letters)
  return isRight || mixedEnding.test(letters)
}

const isRegular = (gaps: readonly number[]): boolean => gaps.every(gap => gap === 0) || gaps.every(gap => gap !== 0)

/** `561231`, `56 12 31` or `5 6 1 2 3 1`. */
const isDateGrouping = (gaps: readonly number[]): boolean =>
  isRegular(gaps) || gaps.every((gap, index) => (gap !== 0) === (index === 1 || index === 3))
