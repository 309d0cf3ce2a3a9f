/** A text without its separators, and where each of its letters stood. */
export interface SqueezedText {
  /** Upper-case letters A–Z and Ñ, digits and `&`; accents, separators, widths and invisible characters are gone. */
  readonly letters: string
  /** For each letter, its position in the original, in UTF-16 units. */
  readonly positions: readonly number[]
}

const combiningTilde = '\u0303'

const lettersOf = (unit: string, next: string | undefined): string => {
  if (/^[A-Z0-9&]$/.test(unit)) return unit
  if (/^[a-z]$/i.test(unit)) {
    return (unit === 'n' || unit === 'N') && next === combiningTilde ? 'Ñ' : unit.toUpperCase()
  }
  if (unit === 'ñ' || unit === 'Ñ') return 'Ñ'
  if (unit < '\u0080') return ''
  return unit
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9&]/g, '')
}

/** The text as identifiers are compared: two spellings of one CURP or RFC have the same letters. Linear in the text. */
export const squeezeText = (text: string): SqueezedText => {
  const letters: string[] = []
  const positions: number[] = []
  for (let position = 0; position < text.length; position += 1) {
    for (const letter of lettersOf(text[position] ?? '', text[position + 1])) {
      letters.push(letter)
      positions.push(position)
    }
  }
  return { letters: letters.join(''), positions }
}
