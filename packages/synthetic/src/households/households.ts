import { valueAt } from '@pdn/core'
import { dayAfter } from '../days.ts'
import { createRandom, type Random } from '../random.ts'
import { inTown, inUniversity } from '../records/published-purchases.ts'
import { servants } from '../records/servants.ts'
import { ranks } from '../society/careers.ts'
import type { Company } from '../society/companies.ts'
import type { Institution } from '../society/institutions.ts'
import type { Person } from '../society/people.ts'
import type { Region } from '../society/region.ts'
import { type Conflict, conflictsOfOwners, conflictsOfPartners } from './conflicts.ts'
import { type Family, familyOf, relativesOfFamily } from './families.ts'
import { type Filing, filingsOf, storyBegins } from './filings.ts'
import { type Ledger, ledgerOf } from './ledger.ts'
import { otherServants, otherService, type Service, servicesOf, tenuresOf } from './services.ts'

/** A declaration that is published, and what was last told before it. */
export interface Told {
  readonly filing: Filing
  /** The day of the declaration before it that is published or was filed elsewhere; undefined for the first of a tenure. */
  readonly since: string | undefined
  /** Planted: the declaration just before it was never filed. */
  readonly missing: Filing | undefined
}

/** Somebody who declares, with all that the declarations are made of. */
export interface Household {
  readonly seed: string
  readonly person: Person
  readonly home: Institution
  readonly services: readonly [Service, ...Service[]]
  readonly family: Family
  /** Companies of the declarant. */
  readonly companies: readonly Company[]
  /** Planted: false where the declarations do not name them. */
  readonly tellsCompanies: boolean
  /** Planted: a contract of the own institution with a company of the declarant. */
  readonly ownConflict: Conflict | undefined
  /** Planted: the same with a company of the partner. */
  readonly partnerConflict: Conflict | undefined
  /** Planted: the day of the declaration whose growth nothing explains. */
  readonly growthOn: string | undefined
  /** Id of the sanction for a declaration that was not filed. */
  readonly sanction: string | undefined
  readonly ledger: Ledger
  readonly told: readonly Told[]
}

/** Numbers of persons whom no other part of the country draws. */
const relativesFrom = 1_000_000_000
const servantsFrom = 2_000_000_000
const placesOfRegion = 4000

/** One institution in so many publishes its declarations, beside those of the town and of the university. */
const declaringEvery = 8

/** Whether an institution of a region publishes the declarations of all its servants. */
const declares = (region: Region, institution: Institution): boolean =>
  inTown(institution) || inUniversity(institution) || region.institutions.indexOf(institution) % declaringEvery === 3

/** A sanction for not declaring. */
interface Reproof {
  readonly id: string
  readonly resolved: string
}

/** Sanctions that bear on declarations: who failed to declare, and who stays in post though debarred. */
const sanctionedOf = (
  region: Region,
): { late: ReadonlyMap<number, readonly Reproof[]>; debarred: ReadonlySet<number> } => {
  const [late, debarred] = [new Map<number, Reproof[]>(), new Set<number>()]
  for (let number = 1; number <= servants.count(region); number++) {
    const { id, documents, persons, anomalies } = servants.record(region, number)
    const [mention] = persons
    if (mention === undefined) continue
    const [document] = documents
    if (valueAt(document, '/tipoFalta/clave') === 'IDSP') {
      const resolved = String(valueAt(document, '/resolucion/fechaResolucion'))
      late.set(mention.person.number, [...(late.get(mention.person.number) ?? []), { id, resolved }])
    }
    if (anomalies.length > 0) debarred.add(mention.person.number)
  }
  return { late, debarred }
}

/** A servant before a household is made of them. */
interface Candidate {
  readonly place: number
  readonly person: Person
  readonly home: Institution
  readonly services: readonly [Service, ...Service[]]
}

const officialsOf = (region: Region, wanted: (place: number, home: Institution) => boolean): readonly Candidate[] =>
  region.officials.flatMap((official, place) => {
    const home = region.institutions[Math.floor(place / ranks.length)]
    if (home === undefined || !wanted(place, home)) return []
    return [{ place, person: official.person, home, services: servicesOf(official) }]
  })

const othersOf = (region: Region): readonly Candidate[] =>
  region.institutions.flatMap((home, at) => {
    if (!declares(region, home)) return []
    return Array.from({ length: otherServants }, (_, post): Candidate => {
      const place = region.officials.length + at * otherServants + post
      const person = region.draw(servantsFrom + region.number * placesOfRegion + at * otherServants + post)
      const random = createRandom(`${region.seed}/servant/${person.number}`)
      return { place, person, home, services: [otherService(random, home, post, region.today)] }
    })
  })

/** What was last told before each declaration, and which were never filed. */
const toldOf = (filings: readonly Filing[], missing: Filing | undefined): readonly Told[] =>
  filings.flatMap(filing => {
    if (filing === missing) return []
    const isAfter = missing !== undefined && filing.tenure === missing.tenure && filing.since === missing.on
    return [{ filing, since: isAfter ? missing.since : filing.since, missing: isAfter ? missing : undefined }]
  })

/** A declaration between two others of one tenure: it can be missed. */
const missable = (filings: readonly Filing[]): readonly Filing[] =>
  filings.filter(
    ({ tenure, on, type }) =>
      type === 'MODIFICACIÓN' &&
      filings.some(other => other.tenure === tenure && other.on < on) &&
      filings.some(other => other.tenure === tenure && other.since === on),
  )

/** Declarations in full whose predecessor is in full too: growth between them can be seen. */
const comparable = (filings: readonly Filing[], missing: Filing | undefined): readonly Filing[] =>
  filings
    .filter(
      ({ tenure, since, service }) =>
        since !== undefined &&
        service.full &&
        filings.some(other => other !== missing && other.tenure === tenure && other.on === since && other.service.full),
    )
    .filter(filing => filing !== missing)

/** What is known of a whole region before its households are made. */
interface Known {
  readonly ofOwners: ReadonlyMap<number, Conflict>
  readonly ofPartners: ReadonlyMap<number, Conflict>
  readonly late: ReadonlyMap<number, readonly Reproof[]>
}

/** A declaration that was never filed. */
interface Missing {
  readonly filing: Filing
  /** Id of the sanction for it, if there was one. */
  readonly sanction: string | undefined
}

/** Who was sanctioned soon after one was due did not file it; one in forty others did not either. */
const missingOf = (random: Random, filings: readonly Filing[], reproofs: readonly Reproof[]): Missing | undefined => {
  const canMiss = missable(filings)
  const forgets = random.chance(0.025)
  for (const { id, resolved } of reproofs) {
    const filing = canMiss.findLast(({ filed }) => filed < resolved && resolved < dayAfter(filed, 730))
    if (filing !== undefined) return { filing, sanction: id }
  }
  const [first, ...others] = canMiss
  return first === undefined || !forgets ? undefined : { filing: random.pick([first, ...others]), sanction: undefined }
}

const householdOf = (region: Region, { place, person, home, services }: Candidate, known: Known): Household => {
  const seed = `${region.seed}/household/${person.number}`
  const random = createRandom(seed)
  const filings = tenuresOf(services).flatMap(tenure => filingsOf(random, tenure, region.today))
  const missing = missingOf(random, filings, known.late.get(person.number) ?? [])
  const [firstGrowth, ...moreGrowth] = comparable(filings, missing?.filing)
  const grows = firstGrowth !== undefined && random.chance(0.05)
  const growthOn = grows ? random.pick([firstGrowth, ...moreGrowth]).on : undefined
  const companies = region.companiesOf.get(person.number) ?? []
  const ownConflict = companies.flatMap(({ number }) => known.ofOwners.get(number) ?? [])[0]
  const tellsCompanies = ownConflict === undefined || random.chance(0.6)
  const partnerConflict = known.ofPartners.get(person.number)
  const first = relativesFrom + (region.number * placesOfRegion + place) * relativesOfFamily
  const spouse =
    partnerConflict === undefined
      ? undefined
      : { person: partnerConflict.company.owners[0], company: partnerConflict.company }
  const family = familyOf(random, person, { draw: region.draw, first }, spouse)
  const days = [...new Set(filings.flatMap(({ on, since }) => [since ?? on, on]))].sort()
  const householder = {
    seed,
    person,
    services,
    family,
    companies: tellsCompanies ? companies.length : 0,
    sellers: region.citizens,
    growthOn,
  }
  return {
    ...{ seed, person, home, services, family, companies, tellsCompanies, ownConflict, partnerConflict, growthOn },
    sanction: missing?.sanction,
    ledger: ledgerOf(
      householder,
      days.filter(day => day >= storyBegins),
    ),
    told: toldOf(filings, missing?.filing),
  }
}

/**
 * All who declare in a region: the servants of the institutions that publish declarations; officials elsewhere who own a
 * company or stay in post though debarred.
 */
export const householdsOf = (region: Region): readonly Household[] => {
  const { late, debarred } = sanctionedOf(region)
  const known: Known = {
    ofOwners: conflictsOfOwners(region),
    ofPartners: conflictsOfPartners(region, institution => declares(region, institution)),
    late,
  }
  const isWanted = (place: number, home: Institution): boolean => {
    const number = region.officials[place]?.person.number ?? -1
    return declares(region, home) || region.companiesOf.has(number) || debarred.has(number)
  }
  return [...officialsOf(region, isWanted), ...othersOf(region)]
    .map(candidate => householdOf(region, candidate, known))
    .filter(({ told }) => told.length > 0)
}
