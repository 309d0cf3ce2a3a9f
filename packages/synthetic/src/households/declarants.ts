import { createRandom } from '../random.ts'
import { inTown, inUniversity } from '../records/published-purchases.ts'
import { ranks } from '../society/careers.ts'
import type { Institution } from '../society/institutions.ts'
import type { Person } from '../society/people.ts'
import type { Region } from '../society/region.ts'
import { otherServants, otherService, type Service, servicesOf } from './services.ts'

/** Somebody who declares. */
export interface Declarant {
  /** Place among all servants of the region, from 0. */
  readonly place: number
  readonly person: Person
  /** The institution whose staff they belong to. */
  readonly home: Institution
  readonly services: readonly [Service, ...Service[]]
}

/** So many servants a region has at most; numbers of persons that are drawn for it alone go by their places. */
export const placesOfRegion = 4000

/** Numbers of servants from here on are drawn by no other part of the country. */
const servantsFrom = 2_000_000_000

/** One institution in so many publishes its declarations, beside those of the town and of the university. */
const declaringEvery = 8

/** Whether an institution of a region publishes the declarations of all its servants. */
export const declares = (region: Region, institution: Institution): boolean =>
  inTown(institution) || inUniversity(institution) || region.institutions.indexOf(institution) % declaringEvery === 3

const officialsOf = (region: Region, debarred: ReadonlySet<number>): readonly Declarant[] =>
  region.officials.flatMap((official, place) => {
    const { person } = official
    const home = region.institutions[Math.floor(place / ranks.length)]
    if (home === undefined) return []
    const isWanted = declares(region, home) || region.companiesOf.has(person.number) || debarred.has(person.number)
    return isWanted ? [{ place, person, home, services: servicesOf(official) }] : []
  })

const othersOf = (region: Region): readonly Declarant[] =>
  region.institutions.flatMap((home, at) => {
    if (!declares(region, home)) return []
    return Array.from({ length: otherServants }, (_, post): Declarant => {
      const number = at * otherServants + post
      const person = region.draw(servantsFrom + region.number * placesOfRegion + number)
      const random = createRandom(`${region.seed}/servant/${person.number}`)
      const services = [otherService(random, home, post, region.today)] as const
      return { place: region.officials.length + number, person, home, services }
    })
  })

/**
 * All who declare in a region: the servants of the institutions that publish declarations, those who take part in
 * procurement first; of the officials elsewhere, who owns a company or stays in post though debarred.
 */
export const declarantsOf = (region: Region, debarred: ReadonlySet<number>): readonly Declarant[] => [
  ...officialsOf(region, debarred),
  ...othersOf(region),
]
