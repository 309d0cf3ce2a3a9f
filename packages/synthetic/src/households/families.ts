import { joinPersonName } from '@pdn/core'
import type { Random } from '../random.ts'
import type { Company } from '../society/companies.ts'
import type { Person, PersonDraw } from '../society/people.ts'

/** How a couple lives together; the key of what belongs to the partner. */
export type Bond = 'CYG' | 'CBN' | 'CVV'

/** What a partner does for a living. */
export type Work = 'public' | 'private' | 'none'

export interface Partner {
  readonly person: Person
  readonly bond: Bond
  /** True where what is bought belongs to both. */
  readonly shares: boolean
  readonly work: Work
  /** Whole pesos a month, net, in 2021; 0 without work. */
  readonly pay: number
  /** The company that belongs to the partner. */
  readonly company: Company | undefined
  /** Since when the partner works where they do, `YYYY-MM-DD`. */
  readonly since: string
}

/** Somebody who lives on what the declarant earns. */
export interface Dependant {
  readonly person: Person
  readonly relation: 'HIJ' | 'MAD' | 'PAD'
}

/** Who lives with a declarant. */
export interface Family {
  readonly partner: Partner | undefined
  readonly dependants: readonly Dependant[]
}

/** From whom a family is drawn: persons of numbers that nobody else has. */
export interface Relatives {
  readonly draw: PersonDraw
  /** The first of `relativesOfFamily` numbers. */
  readonly first: number
}

/** So many numbers of persons belong to one family. */
export const relativesOfFamily = 8

const bondOf = (random: Random): Bond => {
  const drawn = random.next()
  if (drawn < 0.78) return 'CYG'
  return drawn < 0.97 ? 'CBN' : 'CVV'
}

const workOf = (random: Random): Work => {
  const drawn = random.next()
  if (drawn < 0.25) return 'public'
  return drawn < 0.7 ? 'private' : 'none'
}

/** A partner with that company, or with whatever work there is. */
const partnerOf = (random: Random, person: Person, company: Company | undefined): Partner => {
  const bond = bondOf(random)
  const shares = bond === 'CYG' && random.chance(0.5)
  const drawn = workOf(random)
  const work = company === undefined ? drawn : 'private'
  const pay = work === 'none' ? 0 : Math.round(random.logNormal(16_000, 0.4))
  return {
    person,
    bond,
    shares,
    work,
    pay,
    company,
    since: `${random.integer(2008, 2020)}-${random.pick(['02', '06'])}-01`,
  }
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** A child bears the first surnames of both parents, by custom the father's first. */
const childOf = (random: Random, drawn: Person, parent: Person, partner: Person | undefined): Person => {
  const [first, second] = parent.sex === 'M' && partner?.sex === 'H' ? [partner, parent] : [parent, partner]
  const earliest = Math.max(2000, Number(parent.birthDate.slice(0, 4)) + 19)
  const year = random.integer(earliest, Math.max(earliest, 2025))
  const name = { given: drawn.given, surname1: first.surname1, surname2: second?.surname1 ?? drawn.surname1 }
  return {
    ...drawn,
    ...name,
    name: joinPersonName(name),
    birthDate: `${year}-${twoDigits(random.integer(1, 12))}-${twoDigits(random.integer(1, 28))}`,
  }
}

const oldParent = (random: Random, drawn: Person, child: Person): Person => {
  const year = Math.max(1930, Number(child.birthDate.slice(0, 4)) - random.integer(20, 30))
  const name = { given: drawn.given, surname1: child.surname1, surname2: drawn.surname2 }
  return { ...drawn, ...name, name: joinPersonName(name), birthDate: `${year}${drawn.birthDate.slice(4)}` }
}

/** A declarant's family; with a partner in any case where one is given, and with the company that is the partner's. */
export const familyOf = (
  random: Random,
  declarant: Person,
  { draw, first }: Relatives,
  given: { readonly person: Person; readonly company: Company } | undefined,
): Family => {
  const isCouple = random.chance(0.68)
  const partner =
    isCouple || given !== undefined ? partnerOf(random, given?.person ?? draw(first), given?.company) : undefined
  const children = Array.from({ length: random.pick([0, 0, 1, 1, 2, 2, 3]) }, (_, at): Dependant => {
    const person = childOf(random, draw(first + 1 + at), declarant, partner?.person)
    return { person, relation: 'HIJ' }
  })
  if (!random.chance(0.1)) return { partner, dependants: children }
  const person = oldParent(random, draw(first + relativesOfFamily - 1), declarant)
  return { partner, dependants: [...children, { person, relation: person.sex === 'M' ? 'MAD' : 'PAD' }] }
}

/** A child stops being a dependant at that age. */
const grownUpAt = 23

/** Who depends on the declarant on a day. */
export const dependantsOn = ({ dependants }: Family, day: string): readonly Dependant[] =>
  dependants.filter(({ person, relation }) => {
    const age = Number(day.slice(0, 4)) - Number(person.birthDate.slice(0, 4))
    return person.birthDate <= day && (relation !== 'HIJ' || age < grownUpAt)
  })
