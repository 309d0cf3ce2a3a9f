import { givenLikelihood, isNameOfWoman, marriedLikelihood, surnameLikelihood } from './name-likelihood.ts'
import { type NameUnit, nameUnits, withoutTitles } from './name-units.ts'
import type { NameOrder, PersonName } from './person-name.ts'
import { personRfcLetters } from './rfc.ts'

/** A joined name in its parts, as they are written, and what told them apart. */
export interface ParsedPersonName extends PersonName {
  /** The husband's surname that a married woman wrote after her own, with its `de`. */
  readonly marriedSurname: string | undefined
  readonly order: NameOrder
  /**
   * What told the order: a comma, the caller, the letters of the RFC, the frequency of the names in Mexico, or nothing
   * but that most names are written given names first.
   */
  readonly basis: 'comma' | 'told' | 'registry' | 'frequency' | 'position'
}

/** What is known of a joined name beside its text. */
export interface NameHints {
  readonly order?: NameOrder
  /** The first four letters of the person's RFC or CURP. */
  readonly rfcLetters?: string
}

interface Reading {
  readonly order: NameOrder
  readonly given: readonly NameUnit[]
  readonly surname1: readonly NameUnit[]
  readonly surname2: readonly NameUnit[]
  readonly married: NameUnit | undefined
  /** Logarithm of its likelihood. */
  readonly weight: number
  readonly agrees: boolean
}

/** No surname has more units: `Montes de Oca` has two. */
const longestSurname = 3

/** Logarithms of how many people have one surname, and two. */
const oneSurname = Math.log(0.05)
const twoSurnames = Math.log(0.95)

/** Logarithm of how much more likely a reading is that agrees with the RFC than one that does not. */
const agreement = Math.log(5000)

/** Logarithm of the odds above which frequencies decide; below, names are taken to be written given names first. */
const decisive = Math.log(3)

const textOf = (units: readonly NameUnit[]): string => units.map(unit => unit.text).join(' ')

const lettersOf = (given: readonly NameUnit[], surname1: readonly NameUnit[], surname2: readonly NameUnit[]) =>
  personRfcLetters({ given: textOf(given), surname1: textOf(surname1), surname2: textOf(surname2) })

const weighed = (
  order: NameOrder,
  given: readonly NameUnit[],
  surname1: readonly NameUnit[],
  surname2: readonly NameUnit[],
  married: NameUnit | undefined,
  letters: string | undefined,
): Reading | undefined => {
  const asWife = married === undefined ? 0 : marriedLikelihood(married)
  if (asWife === undefined || (married !== undefined && !isNameOfWoman(given))) return undefined
  const agrees = letters !== undefined && lettersOf(given, surname1, surname2) === letters
  const surnames =
    surname2.length === 0
      ? oneSurname + surnameLikelihood(surname1)
      : twoSurnames + surnameLikelihood(surname1) + surnameLikelihood(surname2)
  const weight = givenLikelihood(given) + surnames + asWife + (agrees ? agreement : 0)
  return { order, given, surname1, surname2, married, weight, agrees }
}

/** How the units of surnames may divide: the first, the second or none, a husband's or none. */
const surnameDivisions = (
  units: readonly NameUnit[],
): readonly (readonly [readonly NameUnit[], readonly NameUnit[], NameUnit | undefined])[] => {
  const ends = units.length > 1 ? [undefined, units.at(-1)] : [undefined]
  return ends.flatMap(married => {
    const own = married === undefined ? units : units.slice(0, -1)
    return own
      .map((_, at) => [own.slice(0, at + 1), own.slice(at + 1), married] as const)
      .filter(([first, second]) => first.length <= longestSurname && second.length <= longestSurname)
  })
}

/** Every way to read the units in that order; at least one of them is a given name and one a surname. */
const readingsIn = (order: NameOrder, units: readonly NameUnit[], letters: string | undefined): readonly Reading[] =>
  Array.from({ length: Math.min(units.length - 1, 2 * longestSurname + 1) }, (_, at) => at + 1).flatMap(size => {
    const [given, surnames] =
      order === 'given-first' ? [units.slice(0, -size), units.slice(-size)] : [units.slice(size), units.slice(0, size)]
    return surnameDivisions(surnames).flatMap(
      ([first, second, married]) => weighed(order, given, first, second, married, letters) ?? [],
    )
  })

const best = (readings: readonly Reading[]): Reading | undefined =>
  readings.reduce<Reading | undefined>(
    (top, one) => (top === undefined || one.weight > top.weight ? one : top),
    undefined,
  )

const parsed = (reading: Reading, basis: ParsedPersonName['basis']): ParsedPersonName => ({
  given: textOf(reading.given),
  surname1: textOf(reading.surname1),
  surname2: reading.surname2.length === 0 ? undefined : textOf(reading.surname2),
  marriedSurname: reading.married?.text,
  order: reading.order,
  basis,
})

/** The likelier of the two orders, and what tells it. */
const decided = (units: readonly NameUnit[], letters: string | undefined): ParsedPersonName | undefined => {
  const givenFirst = best(readingsIn('given-first', units, letters))
  const surnameFirst = best(readingsIn('surname-first', units, letters))
  if (givenFirst === undefined || surnameFirst === undefined) return undefined
  if (givenFirst.agrees !== surnameFirst.agrees) {
    return parsed(givenFirst.agrees ? givenFirst : surnameFirst, 'registry')
  }
  const odds = surnameFirst.weight - givenFirst.weight
  if (Math.abs(odds) < decisive) return parsed(givenFirst, 'position')
  return parsed(odds > 0 ? surnameFirst : givenFirst, 'frequency')
}

const oneWord = (unit: NameUnit, order: NameOrder, basis: ParsedPersonName['basis']): ParsedPersonName => {
  const isGiven = givenLikelihood([unit]) > surnameLikelihood([unit])
  const parts = isGiven ? { given: unit.text, surname1: '' } : { given: '', surname1: unit.text }
  return { ...parts, surname2: undefined, marriedSurname: undefined, order, basis }
}

/** Surnames and given names that a comma parts; undefined where commas part something else. */
const partedByComma = (text: string, letters: string | undefined): ParsedPersonName | undefined => {
  const parts = text.split(',').map(part => nameUnits(part))
  const [first, second, third] = parts
  if (parts.length > 3 || first === undefined || second === undefined || parts.some(part => part.length === 0))
    return undefined
  if (third !== undefined) {
    const reading = weighed('surname-first', third, first, second, undefined, letters)
    return reading && parsed(reading, 'comma')
  }
  const readings = surnameDivisions(first).flatMap(
    ([surname1, surname2, married]) => weighed('surname-first', second, surname1, surname2, married, letters) ?? [],
  )
  const reading = best(readings) ?? weighed('surname-first', second, first, [], undefined, letters)
  return reading && parsed(reading, 'comma')
}

/**
 * The parts of a joined Spanish name, each as it is written, particles kept with their surname, forms of address left
 * out; undefined for a text without letter or digit. The order is told by a comma, by the caller, by the letters of the
 * person's RFC, or found by the frequencies of names in Mexico; compound surnames (`Ponce de León`) and a husband's
 * (`de López`) likewise. No word is lost; which part it belongs to may be a guess, and `basis` says on what ground.
 */
export const parsePersonName = (text: string, hints: NameHints = {}): ParsedPersonName | undefined => {
  const letters = hints.rfcLetters?.toUpperCase()
  const name = withoutTitles(text)
  const commas = partedByComma(name, letters)
  if (commas !== undefined) return commas
  const units = nameUnits(name.replaceAll(',', ' '))
  const [first] = units
  if (first === undefined) return undefined
  const basis = hints.order === undefined ? 'position' : 'told'
  if (units.length === 1) return oneWord(first, hints.order ?? 'given-first', basis)
  if (hints.order === undefined) return decided(units, letters)
  const reading = best(readingsIn(hints.order, units, letters))
  return reading && parsed(reading, 'told')
}
