import { curpCheckDigit, curpPrefix, joinPersonName, rfcOfPerson } from '@pdn/core'
import type { Random } from './random.ts'
import { mensNames, surnames, type Words, womensNames } from './words.ts'

/** A person who does not exist. */
export interface Person {
  readonly given: string
  readonly surname1: string
  readonly surname2: string | undefined
  /** Given names first. */
  readonly name: string
  /** 13 characters, right by the rules of the register; it belongs to nobody by intent. */
  readonly rfc: string
  readonly curp: string
}

/** Names that guides and demonstrations search for; each is borne by two persons. */
const knownPeople: readonly (readonly ['H' | 'M', string, string, string])[] = [
  ['H', 'Juan', 'García', 'López'],
  ['M', 'María Guadalupe', 'Hernández', 'Martínez'],
  ['H', 'José Luis', 'Núñez', 'Peña'],
  ['M', 'Ana Sofía', 'Ponce de León', 'Güemes'],
]

const ranked = (random: Random, list: Words): string => list[random.rank(list.length, 10)] ?? list[0]

const twoDigits = (number: number): string => String(number).padStart(2, '0')

const personOf = (
  random: Random,
  sex: 'H' | 'M',
  given: string,
  surname1: string,
  surname2: string | undefined,
): Person => {
  const birthDate = `${random.integer(1945, 1999)}-${twoDigits(random.integer(1, 12))}-${twoDigits(random.integer(1, 28))}`
  const name = { given, surname1, surname2 }
  const state = twoDigits(random.integer(1, 32))
  const prefix = `${curpPrefix({ ...name, birthDate, sex, state }) ?? ''}0`
  const rfc = rfcOfPerson(name, birthDate) ?? ''
  return { ...name, name: joinPersonName(name), rfc, curp: `${prefix}${curpCheckDigit(prefix)}` }
}

/** So many invented persons, the first of them with the known names; common names repeat, as they do in life. */
export const createPeople = (random: Random, count: number): readonly [Person, ...Person[]] => {
  const known = [...knownPeople, ...knownPeople].map(([sex, given, first, second]) =>
    personOf(random, sex, given, first, second),
  )
  const others = Array.from({ length: Math.max(0, count - known.length) }, () => {
    const sex = random.chance(0.45) ? 'M' : 'H'
    const given = ranked(random, sex === 'M' ? womensNames : mensNames)
    const surname2 = random.chance(0.06) ? undefined : ranked(random, surnames)
    return personOf(random, sex, given, ranked(random, surnames), surname2)
  })
  const first = known[0] ?? personOf(random, 'H', 'Juan', 'García', 'López')
  return [first, ...known.slice(1), ...others]
}
