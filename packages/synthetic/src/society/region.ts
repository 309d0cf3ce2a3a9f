import { createRandom } from '../random.ts'
import { createOfficials, type Official, ranks, responsibleRanks } from './careers.ts'
import { type Category, type Company, createCompanies } from './companies.ts'
import { type Institution, otherBodies, townBodies, universityBodies } from './institutions.ts'
import type { Person, PersonDraw } from './people.ts'

/** People of a whole region: officials, eight for each institution; citizens; owners of companies. */
const institutionsOfRegion = 225
const citizensOfRegion = 900
const ownersOfRegion = 900
const companiesOfRegion = 1600
const peopleOfRegion = institutionsOfRegion * ranks.length + citizensOfRegion + ownersOfRegion

/** What decides a country. */
export interface Country {
  readonly seed: string
  /** `YYYY-MM-DD`; nothing is told of later days. */
  readonly today: string
  readonly draw: PersonDraw
}

type Many<T> = readonly [T, ...T[]]

/**
 * A part of the country that is whole in itself: its officials serve its institutions, which buy from its companies.
 * The only thing that is held in memory at a time; a country of any size is told region by region.
 */
export interface Region extends Country {
  /** From 0. */
  readonly number: number
  /** Size against a whole region, above 0 and at most 1. */
  readonly share: number
  readonly institutions: Many<Institution>
  readonly officials: Many<Official>
  /** Officials whose last post has ended. */
  readonly leavers: readonly Official[]
  readonly citizens: Many<Person>
  readonly companies: Many<Company>
  readonly companiesByCategory: Readonly<Record<Category, Many<Company>>>
  /** Companies by the numbers of those who own them. */
  readonly companiesOf: ReadonlyMap<number, readonly Company[]>
}

const many = <T>(list: readonly T[], otherwise: T): Many<T> => {
  const [first = otherwise, ...others] = list
  return [first, ...others]
}

/** The bodies of the region: some of the town and of the university in each, the others in turn. */
const institutionsOf = (number: number, share: number): Many<Institution> => {
  const count = Math.max(7, Math.round(institutionsOfRegion * share))
  const own = [townBodies, universityBodies].flatMap(bodies =>
    bodies.slice(0, Math.max(2, Math.round(bodies.length * share))),
  )
  const others = Array.from(
    { length: count - own.length },
    (_, at) => otherBodies[(number * institutionsOfRegion + at) % otherBodies.length],
  )
  const [first, ...rest] = [...own, ...others.filter(body => body !== undefined)]
  if (first === undefined) throw new RangeError('The lists of public bodies are empty.')
  return [first, ...rest]
}

const byOwner = (companies: readonly Company[]): ReadonlyMap<number, readonly Company[]> => {
  const found = new Map<number, Company[]>()
  for (const company of companies) {
    for (const { number } of company.owners) found.set(number, [...(found.get(number) ?? []), company])
  }
  return found
}

/** The region of that number; a share below 1 makes a smaller one of its own. */
const createRegion = (country: Country, number: number, share: number): Region => {
  const random = createRandom(`${country.seed}/region/${number}`)
  const institutions = institutionsOf(number, share)
  let next = number * peopleOfRegion
  const people = (count: number): Many<Person> => {
    const first = next
    next += count
    return many(
      Array.from({ length: count }, (_, at) => country.draw(first + at)),
      country.draw(first),
    )
  }
  const staff = people(institutions.length * ranks.length)
  const citizens = people(Math.max(20, Math.round(citizensOfRegion * share)))
  const owners = people(Math.max(20, Math.round(ownersOfRegion * share)))
  const [firstOfficial, ...otherOfficials] = createOfficials(random, { people: staff, institutions }, country.today)
  if (firstOfficial === undefined) throw new RangeError('A region has no officials.')
  const officials: Many<Official> = [firstOfficial, ...otherOfficials]
  const companies = createCompanies(random, {
    first: number * companiesOfRegion,
    count: Math.max(60, Math.round(companiesOfRegion * share)),
    owners,
    officials: many(
      officials.filter((_, at) => isResponsible(at)).map(({ person }) => person),
      firstOfficial.person,
    ),
  })
  const ofCategory = (wanted: Category): Many<Company> =>
    many(
      companies.filter(({ category }) => category === wanted),
      companies[0],
    )
  return {
    ...country,
    number,
    share,
    institutions,
    officials,
    leavers: officials.filter(({ posts }) => posts.at(-1)?.until !== undefined),
    citizens,
    companies,
    companiesByCategory: {
      works: ofCategory('works'),
      goods: ofCategory('goods'),
      services: ofCategory('services'),
    },
    companiesOf: byOwner(companies),
  }
}

const isResponsible = (place: number): boolean => {
  const rank = place % ranks.length
  return rank === responsibleRanks.purchases || rank === responsibleRanks.works
}

/** Who answers for what an institution of the region buys in a category. */
export const responsibleOfficial = (region: Region, institution: Institution, category: Category): Official => {
  const place = Math.max(0, region.institutions.indexOf(institution))
  const rank = category === 'works' ? responsibleRanks.works : responsibleRanks.purchases
  return region.officials[place * ranks.length + rank] ?? region.officials[0]
}

/** The regions of a country of a size: whole ones, and a smaller last one for what is left. */
export function* regionsOf(country: Country, scale: number): Generator<Region, void, undefined> {
  const whole = Math.floor(scale)
  for (let number = 0; number < whole; number++) yield createRegion(country, number, 1)
  if (scale > whole) yield createRegion(country, whole, scale - whole)
}
