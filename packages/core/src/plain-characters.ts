/** A text reduced to the characters that identifiers are made of, with the place of each in the text. */
export interface PlainCharacters {
  /** A–Z, Ñ, & and 0–9; `?` for a letter of another script. */
  readonly characters: string
  /** Where each character starts in the text, in UTF-16 units. */
  readonly starts: Uint32Array
  /** Where each character ends. */
  readonly ends: Uint32Array
  /** Separators between each character and the one before it; `barrier` where something else stands there. */
  readonly gaps: Uint8Array
}

/** A gap over which no identifier goes on. */
export const barrier = 255

/** More separators than this in a row part two texts. */
const widestGap = 3

/** Controls, halves of surrogate pairs and what stands for a character that was lost part a key as a space does. */
const isSeparator = (character: string): boolean =>
  /[\s.\-_/+·:|,‐-―−‘’'"\p{Cc}\p{Cs}\p{Co}\uFFFC\uFFFD]/u.test(character)
const isInvisible = (character: string): boolean => /\p{M}|\p{Cf}|[\u115f\u1160\u3164]/u.test(character)

/** Escapes of addresses and pages that stand for one character. */
const escapes =
  /^(?:%20|%2[dD]|%2[eEfF]|%5[fF]|%C2%A0|&nbsp;|%26|&amp;|&#38;|%C3%91|%C3%B1|N%CC%83|&ntilde;|&#209;|&#241;)/i

const meaningOfEscape = (sequence: string): string => {
  if (/26|amp|38/.test(sequence)) return '&'
  return /%C3|%CC|ntilde|209|241/i.test(sequence) ? 'Ñ' : ' '
}

/** What stands at a place: identifier characters, a space for a separator, `!` for anything else, nothing if invisible. */
interface Reading {
  readonly plain: string
  /** UTF-16 units that it takes. */
  readonly width: number
}

const kinds = { other: 0, character: 1, separator: 2, difficult: 3 } as const

/** What each ASCII character is; those that begin an escape need a closer look. */
const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (character === '%' || character === '&') return kinds.difficult
  if (/[A-Za-z0-9]/.test(character)) return kinds.character
  return isSeparator(character) ? kinds.separator : kinds.other
})

/** N and n may be the first half of an Ñ. */
const mayBeNye = (text: string, at: number): boolean =>
  (text.charCodeAt(at) | 32) === 110 && text.charCodeAt(at + 1) === 0x303

const upperCode = (code: number): number => (code >= 97 ? code - 32 : code)

const utf16 = new TextDecoder('utf-16le')

/** Up to this length a text is made faster of its codes than by the decoder. */
const shortText = 64

const textOf = (codes: Uint16Array): string =>
  codes.length <= shortText ? String.fromCharCode(...codes) : utf16.decode(codes)

/** The text's letters and digits in one pass: any case, accents and full-width forms folded, invisible signs dropped. */
export const plainCharacters = (text: string): PlainCharacters => {
  // No sign makes more than two characters. One buffer for all four is allocated far faster than one for each.
  const room = text.length * 2
  const buffer = new ArrayBuffer(room * 11)
  const starts = new Uint32Array(buffer, 0, room)
  const ends = new Uint32Array(buffer, room * 4, room)
  const codes = new Uint16Array(buffer, room * 8, room)
  const gaps = new Uint8Array(buffer, room * 10, room)
  let length = 0
  let gap = barrier
  const put = (code: number, start: number, end: number): void => {
    codes[length] = code
    starts[length] = start
    ends[length] = end
    gaps[length] = gap
    length += 1
    gap = 0
  }
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? asciiKinds[code] : kinds.difficult
    if (kind === kinds.character && !mayBeNye(text, at)) put(upperCode(code), at, at + 1)
    else if (kind === kinds.separator) gap = gap >= widestGap ? barrier : gap + 1
    else if (kind === kinds.other) gap = barrier
    else {
      const { plain, width } = readDifficult(text, at)
      for (const character of plain) {
        if (character === ' ') gap = gap >= widestGap ? barrier : gap + 1
        else if (character === '!') gap = barrier
        else put(character.charCodeAt(0), at, at + width)
      }
      at += width - 1
    }
    at += 1
  }
  const characters = textOf(codes.subarray(0, length))
  return { characters, starts, ends, gaps }
}

/** An escape, an ampersand, a letter with its tilde apart, or anything beyond ASCII. */
const readDifficult = (text: string, at: number): Reading => {
  if (mayBeNye(text, at)) return { plain: 'Ñ', width: 2 }
  const code = text.charCodeAt(at)
  if (code === 37 || code === 38) {
    const sequence = escapes.exec(text.slice(at, at + 8))?.[0]
    if (sequence !== undefined) return { plain: meaningOfEscape(sequence), width: sequence.length }
    return { plain: code === 38 ? '&' : '!', width: 1 }
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return { plain: foldedCharacter(character), width: character.length }
}

/** Letters of other scripts that look like Latin ones, in the order of their twins. */
const lookalikes = 'АВЕКМНОРСТХУІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'
const twins = 'ABEKMHOPCTXYIJSABEZHIKMNOPTYX'

const latinTwin = (letter: string): string => twins.charAt(lookalikes.indexOf(letter)) || letter

/** The value of a decimal digit of any script: in Unicode the ten stand in a row that begins at …0 or …6. */
const digitValue = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  const beginsAtZero = /\p{Nd}/u.test(String.fromCodePoint(code - (code % 16)))
  return String((code % 16) - (beginsAtZero ? 0 : 6))
}

const foldedCharacter = (character: string): string => {
  if (character === 'ñ' || character === 'Ñ') return 'Ñ'
  if (isInvisible(character)) return ''
  if (isSeparator(character)) return ' '
  const folded = latinTwin(character.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase())
  if (/^[A-Z0-9&]{1,2}$/.test(folded)) return folded
  if (/^\p{Nd}$/u.test(folded)) return digitValue(folded)
  if (isSeparator(folded)) return ' '
  return /\p{L}|\p{N}/u.test(character) ? '?' : '!'
}
