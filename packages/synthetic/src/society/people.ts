import { curpCheckDigit, curpPrefix, joinPersonName, type PersonName, rfcOfPerson } from '@pdn/core'
import { createRandom, type Random } from '../random.ts'
import { createNames, type Names } from './names.ts'

/** A person who does not exist. */
export interface Person extends PersonName {
  /** Place in the country, from 0; two persons of one name differ by it. */
  readonly number: number
  /** Given names first. */
  readonly name: string
  readonly sex: 'H' | 'M'
  /** `YYYY-MM-DD`. */
  readonly birthDate: string
  /** INEGI key of the state of birth. */
  readonly birthState: string
}

/** The RFC that the rules of the register give a person: 13 characters; it belongs to nobody by intent. */
export const rfcOf = (person: Person): string => rfcOfPerson(person, person.birthDate) ?? ''

/** The CURP that the rules of the register give a person: 18 characters; it belongs to nobody by intent. */
export const curpOf = (person: Person): string => {
  const century = person.birthDate < '2000' ? '0' : 'A'
  const prefix = `${curpPrefix({ ...person, state: person.birthState }) ?? ''}${century}`
  return `${prefix}${curpCheckDigit(prefix)}`
}

/** Id of a person in the ground truth. */
export const personId = ({ number }: Person): string => `P-${String(number).padStart(7, '0')}`

type Named = readonly ['H' | 'M', string, string, string | undefined]

/** Names that guides and demonstrations search for; each is borne by several persons. */
const knownNames: readonly Named[] = [
  ['H', 'Juan', 'García', 'López'],
  ['M', 'María Guadalupe', 'Hernández', 'Martínez'],
  ['H', 'José Luis', 'Núñez', 'Peña'],
  ['M', 'Ana Sofía', 'Ponce de León', 'Güemes'],
]

/** Persons between two bearers of the known names, and the last person who may bear one. */
const knownEvery = 450
const lastKnown = 3600

/** Every fiftieth person bears the name of one who came shortly before. */
const isNamesake = (number: number): boolean => number % 50 === 49
const namesakeDistance = 7

const knownName = (number: number): Named | undefined =>
  number < lastKnown ? knownNames[(number % knownEvery) - 24] : undefined

const drawName = (random: Random, names: Names): Named => {
  const sex = random.chance(0.45) ? 'M' : 'H'
  const given = sex === 'M' ? names.woman(random) : names.man(random)
  const surname1 = names.surname(random)
  return [sex, given, surname1, random.chance(0.06) ? undefined : names.surname(random)]
}

const nameOf = (seed: string, number: number, names: Names): Named =>
  knownName(number) ?? drawName(createRandom(`${seed}/name/${number}`), names)

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** Draws the persons of a country, each by its number alone. */
export type PersonDraw = (number: number) => Person

/** The persons of a seed. One in fifty is a planted namesake; common names repeat besides, as they do in life. */
export const createPersonDraw = (seed: string): PersonDraw => {
  const names = createNames()
  return number => {
    const random = createRandom(`${seed}/person/${number}`)
    const birthDate = `${random.integer(1945, 1999)}-${twoDigits(random.integer(1, 12))}-${twoDigits(random.integer(1, 28))}`
    const birthState = twoDigits(random.integer(1, 32))
    const bearer = isNamesake(number) ? number - namesakeDistance : number
    const [sex, given, surname1, surname2] = nameOf(seed, bearer, names)
    return {
      number,
      given,
      surname1,
      surname2,
      name: joinPersonName({ given, surname1, surname2 }),
      sex,
      birthDate,
      birthState,
    }
  }
}

/** So many persons of a seed in their order, made as they are asked for: those whom the sample country is about, and more. */
export function* peopleOf(seed: string, count: number): Generator<Person, void, undefined> {
  const draw = createPersonDraw(seed)
  for (let number = 0; number < count; number++) yield draw(number)
}
