import { isCalendarDay } from './calendar.ts'
import { companyRfcLetters } from './company-rfc-letters.ts'
import { foldForRegistry } from './fold-text.ts'
import { countingGivenName, innerVowel, leadingWord, type RegistryName, registryWords } from './registry-letters.ts'

/** A key of the federal register of taxpayers (RFC; Código Fiscal de la Federación, art. 27). */
export interface Rfc {
  /** Upper case, without separators. */
  readonly value: string
  /** 13 characters are a person's and reserved; 12 are a company's and public. */
  readonly type: 'person' | 'company'
  /** True for the keys of the general public and of foreigners, which identify nobody. */
  readonly generic: boolean
  /** `YYMMDD`: birth or founding. */
  readonly birthOrFounding: string
  /** About 1.5 of 100 keys in use fail it: evidence of a slip, not of a false key. */
  readonly checkDigit: 'valid' | 'invalid'
}

const genericKeys: ReadonlySet<string> = new Set(['XAXX010101000', 'XEXX010101000'])

/** True for the keys that the register gives to the general public and to foreigners. */
export const isGenericRfc = (value: string): boolean => genericKeys.has(value)

const checkAlphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ'

/** The check digit of an RFC without it (11 or 12 characters, upper case). */
export const rfcCheckDigit = (withoutDigit: string): string => {
  const padded = withoutDigit.padStart(12, ' ')
  const sum = [...padded].reduce((total, character, index) => {
    const value = checkAlphabet.indexOf(character)
    return total + Math.max(value, 0) * (13 - index)
  }, 0)
  const rest = sum % 11
  if (rest === 0) return '0'
  return rest === 1 ? 'A' : String(11 - rest)
}

/** The RFC that the whole text is, separators apart; undefined for any other shape or an impossible date. */
export const parseRfc = (text: string): Rfc | undefined => {
  if (text.length > 40) return undefined
  const value = foldForRegistry(text.normalize('NFKC')).replace(/[\s.\-_]/g, '')
  const match = /^([A-ZÑ&]{3,4})([0-9]{6})([A-Z0-9]{2})([A-Z0-9])$/.exec(value)
  const date = match?.[2]
  if (date === undefined || !isShortDate(date)) return undefined
  return {
    value,
    type: value.length === 13 ? 'person' : 'company',
    generic: isGenericRfc(value),
    birthOrFounding: date,
    checkDigit: rfcCheckDigit(value.slice(0, -1)) === value.at(-1) ? 'valid' : 'invalid',
  }
}

/** True where `YYMMDD` is a day of some century. */
const isShortDate = (date: string): boolean => {
  const [year, month, day] = [Number(date.slice(0, 2)), Number(date.slice(2, 4)), Number(date.slice(4, 6))]
  return isCalendarDay(1900 + year, month, day) || isCalendarDay(2000 + year, month, day)
}

const homoclaveAlphabet = '123456789ABCDEFGHIJKLMNPQRSTUVWXYZ'

/** Two digits for each letter of a name: A–I 11–19, J–R 21–29, S–Z 32–39. */
const homoclaveCode = (character: string): string => {
  if (/[0-9]/.test(character)) return `0${character}`
  if (character === '&') return '10'
  if (character === 'Ñ') return '40'
  const place = 'ABCDEFGHI JKLMNOPQR  STUVWXYZ'.indexOf(character)
  return place < 0 || character === ' ' ? '00' : String(11 + place)
}

/**
 * The two characters that the register derives from a full name. Persons are written first surname, second surname,
 * given names; companies mostly without their legal form.
 */
export const homoclaveOf = (fullName: string): string => {
  const name = foldForRegistry(fullName)
    .replace(/[.'’´,-]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const digits = `0${[...name].map(homoclaveCode).join('')}`
  let sum = 0
  for (let index = 0; index + 1 < digits.length; index++) {
    sum += Number(digits.slice(index, index + 2)) * Number(digits[index + 1])
  }
  const tail = sum % 1000
  return `${homoclaveAlphabet.charAt(Math.floor(tail / 34))}${homoclaveAlphabet.charAt(tail % 34)}`
}

const particles: ReadonlySet<string> = new Set('DE LA LAS MC VON DEL LOS Y MAC VAN MI'.split(' '))
const skippedGivenNames: ReadonlySet<string> = new Set(['JOSE', 'MARIA', 'MA'])
const forbiddenWords: ReadonlySet<string> = new Set(
  `BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COJA COJE COJI COJO CULO FETO GUEY JOTO KACA KACO KAGA KAGO KOGE KOJO
  KAKA KULO MAME MAMO MEAR MEAS MEON MION MOCO MULA PEDA PEDO PENE PUTA PUTO QULO RATA RUIN`.split(/\s+/),
)

/** The four letters of a person's RFC; undefined without a given name or any surname. */
export const personRfcLetters = (name: RegistryName): string | undefined => {
  const surnames = [name.surname1, name.surname2 ?? '']
    .map(surname => leadingWord(registryWords(surname), particles))
    .filter(surname => surname !== '')
  const given = countingGivenName(name.given, particles, skippedGivenNames)
  const [first, second] = surnames
  if (first === undefined || given === '') return undefined
  const letters = lettersOf(first, second, given).padEnd(4, 'X')
  return forbiddenWords.has(letters) ? `${letters.slice(0, 3)}X` : letters
}

const lettersOf = (first: string, second: string | undefined, given: string): string => {
  if (second === undefined) return `${first.slice(0, 2)}${given.slice(0, 2)}`
  if (first.length < 3) return `${first.charAt(0)}${second.charAt(0)}${given.slice(0, 2)}`
  return `${first.charAt(0)}${innerVowel(first)}${second.charAt(0)}${given.charAt(0)}`
}

/** `YYYY-MM-DD` → `YYMMDD`. */
const shortDate = (date: string): string => date.slice(2).replaceAll('-', '')

const withCheckDigit = (withoutDigit: string): string => `${withoutDigit}${rfcCheckDigit(withoutDigit)}`

/** Letters and date of a person's RFC (10 characters; also the first ten of the CURP, forbidden words apart). */
export const personRfcStem = (name: RegistryName, birthDate: string): string | undefined => {
  const letters = personRfcLetters(name)
  return letters === undefined ? undefined : `${letters}${shortDate(birthDate)}`
}

/** The RFC that the register's rules give a person; the register itself may have given another homoclave. */
export const rfcOfPerson = (name: RegistryName, birthDate: string): string | undefined => {
  const stem = personRfcStem(name, birthDate)
  if (stem === undefined) return undefined
  return withCheckDigit(`${stem}${homoclaveOf(`${name.surname1} ${name.surname2 ?? ''} ${name.given}`)}`)
}

/**
 * The RFC that the register's rules give a company; undefined where the name has no letters. The homoclave hashes the
 * name as it is given here: most companies (87 of 100 on the public list of art. 69-B) are registered without their
 * legal form, others with it.
 */
export const rfcOfCompany = (name: string, foundingDate: string): string | undefined => {
  const letters = companyRfcLetters(name)
  if (letters === undefined) return undefined
  return withCheckDigit(`${letters}${shortDate(foundingDate)}${homoclaveOf(name)}`)
}
