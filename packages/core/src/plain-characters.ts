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

const isSeparator = (character: string): boolean => /[\s.\-_/+·:|,‐-―−‘’'"]/u.test(character)
const isInvisible = (character: string): boolean => /\p{M}|\p{Cf}|[\u115f\u1160\u3164]/u.test(character)

/** Escapes of addresses and pages that stand for one character. */
const escapes =
  /^(?:%20|%2[dD]|%2[eEfF]|%5[fF]|%C2%A0|&nbsp;|%26|&amp;|&#38;|%C3%91|%C3%B1|N%CC%83|&ntilde;|&#209;|&#241;)/i

const meaningOfEscape = (sequence: string): string => {
  if (/26|amp|38/.test(sequence)) return '&'
  return /%C3|%CC|ntilde|209|241/i.test(sequence) ? 'Ñ' : ' '
}

/** The text's letters and digits in one pass: any case, accents and full-width forms folded, invisible signs dropped. */
export const plainCharacters = (text: string): PlainCharacters => {
  const starts = new Uint32Array(text.length * 2)
  const ends = new Uint32Array(text.length * 2)
  const gaps = new Uint8Array(text.length * 2)
  let characters = ''
  let gap = barrier
  let at = 0
  while (at < text.length) {
    const { plain, width } = readCharacter(text, at)
    for (const character of plain) {
      if (character === ' ') gap = gap >= widestGap ? barrier : gap + 1
      else if (character === '!') gap = barrier
      else {
        starts[characters.length] = at
        ends[characters.length] = at + width
        gaps[characters.length] = gap
        characters += character
        gap = 0
      }
    }
    at += width
  }
  return { characters, starts, ends, gaps }
}

/** What stands at a place: identifier characters, a space for a separator, `!` for anything else, nothing if invisible. */
const readCharacter = (text: string, at: number): { readonly plain: string; readonly width: number } => {
  const code = text.charCodeAt(at)
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90)) return { plain: nye(text, at), width: 1 }
  if (code >= 97 && code <= 122) return { plain: nye(text, at), width: 1 }
  if (code === 37 || code === 38) {
    const sequence = escapes.exec(text.slice(at, at + 8))?.[0]
    if (sequence !== undefined) return { plain: meaningOfEscape(sequence), width: sequence.length }
    return { plain: code === 38 ? '&' : '!', width: 1 }
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return { plain: foldedCharacter(character), width: character.length }
}

/** The letter in upper case; Ñ where a tilde is written apart. */
const nye = (text: string, at: number): string => {
  const letter = text.charAt(at).toUpperCase()
  return letter === 'N' && text.charCodeAt(at + 1) === 0x303 ? 'Ñ' : letter
}

const foldedCharacter = (character: string): string => {
  if (character === 'ñ' || character === 'Ñ') return 'Ñ'
  if (isInvisible(character)) return ''
  if (isSeparator(character)) return ' '
  const folded = character.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase()
  if (/^[A-Z0-9&]{1,2}$/.test(folded)) return folded
  if (isSeparator(folded)) return ' '
  return /\p{L}|\p{N}/u.test(character) ? '?' : '!'
}
