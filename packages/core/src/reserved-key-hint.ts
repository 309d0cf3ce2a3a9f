/** Between two characters of a key: what `plainCharacters` takes for separators, as far as ASCII has them. */
const gap = '[\\s\\p{Cc}.\\-_/+:|,\'"]{0,3}'

/** Four letters, a plausible day and three more characters, parted at most by separators. */
const shape = new RegExp(
  `[a-z](?:${gap}[a-z]){3}(?:${gap}[0-9]){2}${gap}[01]${gap}[0-9]${gap}[0-3]${gap}[0-9](?:${gap}[a-z0-9]){3}`,
  'iu',
)

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122
const isLatinLetter = (code: number): boolean => code >= 0xc0 && code <= 0x24f
const isLatinSign = (code: number): boolean =>
  code >= 0xa0 && code < 0xc0 && code !== 0xad && code !== 0xb2 && code !== 0xb3 && code !== 0xb9

/**
 * False for most texts that hold no CURP and no RFC, at little cost: a key has four letters, and later six digits
 * without a letter among them. Never false for a text that holds one.
 */
export const mayHoldKey = (text: string): boolean => {
  if (text.length < 13) return false
  let [letters, digits, mostDigits, plain] = [0, 0, 0, true]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) {
      digits += 1
      if (letters >= 4 && digits > mostDigits) mostDigits = digits
    } else if (isLetter(code)) {
      letters += 1
      digits = 0
    } else if (code === 37 || (code > 127 && !isLatinLetter(code) && !isLatinSign(code))) return true
    else if (code === 38 || isLatinLetter(code)) {
      plain = false
      letters += 1
      digits = 0
    } else if (code > 127) plain = false
  }
  return mostDigits >= 6 && (!plain || shape.test(text))
}
