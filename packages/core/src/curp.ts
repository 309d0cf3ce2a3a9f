import { dayText, isCalendarDay } from './calendar.ts'
import { foldForRegistry } from './fold-text.ts'
import { countingGivenName, innerVowel, leadingWord, type RegistryName, registryWords } from './registry-letters.ts'
import { states } from './states.ts'

/** A key of the population register (CURP): always reserved. */
export interface Curp {
  /** Upper case, without separators. */
  readonly value: string
  /** `YYYY-MM-DD`; the seventeenth character tells the century. */
  readonly birthDate: string
  readonly sex: 'H' | 'M' | 'X'
  /** INEGI key of the state of birth, or `NE`: born abroad. */
  readonly state: string
  readonly checkDigit: 'valid' | 'invalid'
}

const checkAlphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'

/** The check digit of a CURP without it (17 characters, upper case). */
export const curpCheckDigit = (withoutDigit: string): string => {
  const sum = [...withoutDigit].reduce(
    (total, character, index) => total + Math.max(checkAlphabet.indexOf(character), 0) * (18 - index),
    0,
  )
  return String((10 - (sum % 10)) % 10)
}

const forbiddenWords: ReadonlySet<string> = new Set(
  `BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI GUEY
  JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO MAME MAMO
  MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA ROBA ROBE
  ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY`.split(/\s+/),
)

const stateKeys: ReadonlyMap<string, string> = new Map([
  ...states.map(each => [each.curp, each.key] as const),
  ['NE', 'NE'] as const,
])

const structure = /^([A-Z]{4})([0-9]{2})([0-9]{2})([0-9]{2})([HMX])([A-Z]{2})([B-DF-HJ-NP-TV-Z]{3})([A-Z0-9])([0-9])$/

/** The CURP that the whole text is, separators apart; undefined for any other shape, date, state or a forbidden word. */
export const parseCurp = (text: string): Curp | undefined => {
  if (text.length > 60) return undefined
  const value = foldForRegistry(text.normalize('NFKC')).replace(/[\s.\-_]/g, '')
  const match = structure.exec(value)
  if (match === null || forbiddenWords.has(value.slice(0, 4))) return undefined
  const state = stateKeys.get(value.slice(11, 13))
  const sex = value.charAt(10)
  if (state === undefined || (sex !== 'H' && sex !== 'M' && sex !== 'X')) return undefined
  const year = (/[0-9]/.test(value.charAt(16)) ? 1900 : 2000) + Number(match[2])
  const [month, day] = [Number(match[3]), Number(match[4])]
  if (!isCalendarDay(year, month, day)) return undefined
  const checkDigit = curpCheckDigit(value.slice(0, 17)) === value.charAt(17) ? 'valid' : 'invalid'
  return { value, birthDate: dayText(year, month, day), sex, state, checkDigit }
}

const particles: ReadonlySet<string> = new Set(
  'DA DAS DE DEL DER DI DIE DD EL LA LOS LAS LE LES MAC MC VAN VON Y'.split(' '),
)
const skippedGivenNames: ReadonlySet<string> = new Set(['JOSE', 'MARIA', 'MA', 'M', 'J'])

/** Who a CURP is made for. */
export interface CurpSubject extends RegistryName {
  /** `YYYY-MM-DD`. */
  readonly birthDate: string
  readonly sex: 'H' | 'M' | 'X'
  /** INEGI key of the state of birth, or `NE`. */
  readonly state: string
}

const registryLetter = (letter: string): string => (/^[A-Z]$/.test(letter) ? letter : 'X')
const innerConsonant = (word: string): string => registryLetter(word.slice(1).match(/[^AEIOU]/)?.[0] ?? 'X')

/**
 * The first 16 characters of a CURP (Instructivo Normativo para la Asignación de la CURP); the last two are given by the
 * register. Undefined without a given name or first surname, or for an unknown state.
 */
export const curpPrefix = (subject: CurpSubject): string | undefined => {
  const first = leadingWord(registryWords(subject.surname1), particles)
  const second = leadingWord(registryWords(subject.surname2 ?? ''), particles)
  const given = countingGivenName(subject.given, particles, skippedGivenNames)
  const place = [...stateKeys].find(([, key]) => key === subject.state)?.[0]
  if (first === '' || given === '' || place === undefined) return undefined
  const initials = [first.charAt(0), innerVowel(first), second.charAt(0) || 'X', given.charAt(0)]
  const letters = initials.map(registryLetter).join('')
  const clean = forbiddenWords.has(letters) ? `${letters.charAt(0)}X${letters.slice(2)}` : letters
  const date = subject.birthDate.slice(2).replaceAll('-', '')
  const consonants = [first, second === '' ? 'X' : second, given].map(innerConsonant).join('')
  return `${clean}${date}${subject.sex}${place}${consonants}`
}
