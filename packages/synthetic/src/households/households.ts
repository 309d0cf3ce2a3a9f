import { valueAt } from '@pdn/core'
import { dayAfter } from '../days.ts'
import { createRandom, type Random } from '../random.ts'
import { servants } from '../records/servants.ts'
import type { Company } from '../society/companies.ts'
import type { Person } from '../society/people.ts'
import type { Region } from '../society/region.ts'
import { type Conflict, conflictsOfOwners, conflictsOfPartners } from './conflicts.ts'
import { type Declarant, declarantsOf, declares, placesOfRegion } from './declarants.ts'
import { type Family, familyOf, relativesOfFamily } from './families.ts'
import { type Filing, filingsOf, storyBegins } from './filings.ts'
import { type Ledger, ledgerOf } from './ledger.ts'
import { tenuresOf } from './services.ts'

/** A declaration that is published, and what was last told before it. */
export interface Told {
  readonly filing: Filing
  /** The day of the declaration before it that is published or was filed elsewhere; undefined for the first of a tenure. */
  readonly since: string | undefined
  /** Planted: the declaration just before it was never filed. */
  readonly missing: Filing | undefined
}

/** A declarant with all that the declarations are made of. */
export interface Household {
  readonly seed: string
  readonly person: Person
  readonly home: Declarant['home']
  readonly services: Declarant['services']
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

/** Numbers of relatives from here on are drawn by no other part of the country. */
const relativesFrom = 1_000_000_000

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

/** The companies of a declarant and of the partner, and what was planted with them. */
const interestsOf = (
  random: Random,
  region: Region,
  { number }: Person,
  { ofOwners, ofPartners }: Known,
): Pick<Household, 'companies' | 'ownConflict' | 'tellsCompanies' | 'partnerConflict'> => {
  const companies = region.companiesOf.get(number) ?? []
  const [ownConflict] = companies.flatMap(company => ofOwners.get(company.number) ?? [])
  const tellsCompanies = ownConflict === undefined || random.chance(0.6)
  return { companies, ownConflict, tellsCompanies, partnerConflict: ofPartners.get(number) }
}

/** The day of a declaration by which growth was planted that nothing explains, for one in twenty. */
const growthOf = (random: Random, filings: readonly Filing[], missing: Missing | undefined): string | undefined => {
  const [first, ...others] = comparable(filings, missing?.filing)
  return first !== undefined && random.chance(0.05) ? random.pick([first, ...others]).on : undefined
}

const familyIn = (
  random: Random,
  region: Region,
  { person, place }: Declarant,
  conflict: Conflict | undefined,
): Family => {
  const first = relativesFrom + (region.number * placesOfRegion + place) * relativesOfFamily
  const partner = conflict && { person: conflict.company.owners[0], company: conflict.company }
  return familyOf(random, person, { draw: region.draw, first }, partner)
}

const householdOf = (region: Region, declarant: Declarant, known: Known): Household => {
  const { person, home, services } = declarant
  const seed = `${region.seed}/household/${person.number}`
  const random = createRandom(seed)
  const filings = tenuresOf(services).flatMap(tenure => filingsOf(random, tenure, region.today))
  const missing = missingOf(random, filings, known.late.get(person.number) ?? [])
  const growthOn = growthOf(random, filings, missing)
  const interests = interestsOf(random, region, person, known)
  const family = familyIn(random, region, declarant, interests.partnerConflict)
  const companies = interests.tellsCompanies ? interests.companies.length : 0
  const householder = { seed, person, services, family, companies, sellers: region.citizens, growthOn }
  const days = [...new Set(filings.flatMap(({ on, since }) => [since ?? on, on]))].sort()
  const ledger = ledgerOf(
    householder,
    days.filter(day => day >= storyBegins),
  )
  const told = toldOf(filings, missing?.filing)
  return { seed, person, home, services, family, ...interests, growthOn, sanction: missing?.sanction, ledger, told }
}

/** The households of all who declare in a region and have filed something. */
export const householdsOf = (region: Region): readonly Household[] => {
  const { late, debarred } = sanctionedOf(region)
  const known: Known = {
    ofOwners: conflictsOfOwners(region),
    ofPartners: conflictsOfPartners(region, institution => declares(region, institution)),
    late,
  }
  return declarantsOf(region, debarred)
    .map(declarant => householdOf(region, declarant, known))
    .filter(({ told }) => told.length > 0)
}
