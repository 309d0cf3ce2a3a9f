/** A text without its separators, and where each of its letters stood. */
export interface SqueezedText {
  /** Upper-case letters A–Z and Ñ, digits and `&`; accents, separators, widths and invisible characters are gone. */
  readonly letters: string
  /** For each letter, its position in the original, in UTF-16 units. */
  readonly positions: readonly number[]
}

const combiningTilde = 0x303
const [zero, nine, capitalA, capitalZ, smallA, smallZ, smallN] = [0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a, 0x6e]
const ampersand = 0x26
const firstBeyondAscii = 0x80

/** The letters of a UTF-16 unit beyond ASCII: accents and widths apart. */
const foldedUnit = (unit: string): string => {
  if (unit === 'ñ' || unit === 'Ñ') return 'Ñ'
  return unit
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9&]/g, '')
}

const asciiLetter = (code: number): string => {
  if (code >= smallA && code <= smallZ) return String.fromCharCode(code - smallA + capitalA)
  const isLetter = code >= capitalA && code <= capitalZ
  return isLetter || (code >= zero && code <= nine) || code === ampersand ? String.fromCharCode(code) : ''
}

/** The text as identifiers are compared: two spellings of one CURP or RFC have the same letters. Linear in the text. */
export const squeezeText = (text: string): SqueezedText => {
  let letters = ''
  const positions: number[] = []
  for (let position = 0; position < text.length; position += 1) {
    const code = text.charCodeAt(position)
    const isTilded = (code | 0x20) === smallN && text.charCodeAt(position + 1) === combiningTilde
    const plain = code < firstBeyondAscii ? asciiLetter(code) : foldedUnit(text[position] ?? '')
    const folded = isTilded ? 'Ñ' : plain
    letters += folded
    for (let more = folded.length; more > 0; more -= 1) positions.push(position)
  }
  return { letters, positions }
}
