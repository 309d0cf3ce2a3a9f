import { isObject } from '@pdn/core'
import { dayAfter, someDay } from '../days.ts'
import { createRandom, type Random } from '../random.ts'
import { ranks, responsibleRanks } from '../society/careers.ts'
import { belongsToOfficial, type Category, type Company, companyId } from '../society/companies.ts'
import type { Institution } from '../society/institutions.ts'
import { personId } from '../society/people.ts'
import type { Region } from '../society/region.ts'
import { particulares } from './particulares.ts'
import { companyParty, type Party, personParty } from './parties.ts'
import type { Anomaly } from './sample-record.ts'

/** One way to buy: the usual amount in pesos, how many take part. */
export interface Method {
  readonly method: 'direct' | 'selective' | 'open'
  readonly details: string
  readonly median: number
  readonly tenderers: readonly [number, number]
}

/** What is decided of a purchase before anything else: who buys what of whom, how and when. */
export interface Purchase {
  readonly institution: Institution
  readonly category: Category
  readonly method: Method
  /** Pesos, about. */
  readonly amount: number
  readonly published: string
  readonly daysToClose: number
  readonly daysToAward: number
  /** The winner comes first. */
  readonly suppliers: readonly [Party, ...Party[]]
  /** What was planted, without the record's own id. */
  readonly anomaly: Anomaly | undefined
}

/** Which purchases a provider publishes. */
export interface PurchasesOf {
  /** Prefix of the ocids; of no registered publisher. */
  readonly prefix: string
  readonly purchasesOfRegion: number
  buysHere(institution: Institution): boolean
}

const direct: Method = { method: 'direct', details: 'Adjudicación directa', median: 180_000, tenderers: [1, 1] }
const selective: Method = {
  method: 'selective',
  details: 'Invitación a cuando menos tres personas',
  median: 700_000,
  tenderers: [3, 4],
}
const open: Method = { method: 'open', details: 'Licitación pública', median: 4_000_000, tenderers: [1, 6] }

/** Most procedures are direct, most money is tendered: the shape of the published figures. */
const methodOf = (random: Random): Method => {
  const draw = random.next()
  if (draw < 0.66) return direct
  return draw < 0.8 ? selective : open
}

const categoryOf = (random: Random): Category => {
  const draw = random.next()
  if (draw < 0.5) return 'goods'
  return draw < 0.85 ? 'services' : 'works'
}

/** The bodies of a region that buy at a provider; the region's first where none does. */
const buyersOf = (region: Region, { buysHere }: PurchasesOf): readonly [Institution, ...Institution[]] => {
  const [first = region.institutions[0], ...others] = region.institutions.filter(buysHere)
  return [first, ...others]
}

const suppliersOf = (
  random: Random,
  { companiesByCategory, citizens }: Region,
  category: Category,
  count: number,
): readonly [Party, ...Party[]] => {
  const sellers = companiesByCategory[category]
  const seller = (): Party =>
    random.chance(0.15)
      ? personParty(random, citizens[random.rank(citizens.length, 300)] ?? citizens[0])
      : companyParty(sellers[random.rank(sellers.length, 20)] ?? sellers[0])
  const first = seller()
  const found = new Map([[first.reference.id, first]])
  for (let attempt = 1; attempt < count * 3 && found.size < count; attempt++) {
    const next = seller()
    found.set(next.reference.id, next)
  }
  return [first, ...[...found.values()].slice(1)]
}

const usual = (random: Random, region: Region, of: PurchasesOf): Purchase => {
  const buyers = buyersOf(region, of)
  const [method, category] = [methodOf(random), categoryOf(random)]
  const [fewest, most] = method.tenderers
  return {
    institution: buyers[random.rank(buyers.length, 20)] ?? buyers[0],
    category,
    method,
    amount: random.logNormal(method.median, 1),
    published: someDay(random, region.today),
    daysToClose: method.method === 'open' ? random.integer(15, 40) : random.integer(2, 10),
    daysToAward: random.integer(1, 15),
    suppliers: suppliersOf(random, region, category, random.integer(fewest, most)),
    anomaly: undefined,
  }
}

/** The limit under which a purchase needs no tender, in the country's rules. */
const directLimit = 250_000

/** Three purchases of one need within days, each just under the limit; numbers of one set share all but the sum. */
const splitPurchase = (random: Random, region: Region, of: PurchasesOf, number: number): Purchase => {
  const set = createRandom(`${region.seed}/${of.prefix}/split/${Math.floor(number / splitEvery)}`)
  const shared = usual(set, region, of)
  const published = dayAfter(shared.published, number % splitEvery)
  return {
    ...shared,
    method: direct,
    amount: directLimit * (0.9 + random.next() * 0.09),
    published: published > region.today ? region.today : published,
    daysToClose: 2,
    daysToAward: 1,
    suppliers: [shared.suppliers[0]],
    anomaly: { anomaly: 'split-purchase', parts: [shared.institution.id, partyId(shared.suppliers[0])] },
  }
}

const partyId = ({ company, person, reference }: Party): string => {
  if (company !== undefined) return companyId(company)
  return person === undefined ? reference.id : personId(person)
}

/** A company that was debarred, with the day in that time that a contract is awarded to it all the same. */
const debarredCompany = (
  random: Random,
  region: Region,
): { company: Company; day: string; sanction: string } | undefined => {
  for (let attempt = 0; attempt < 12; attempt++) {
    const record = particulares.record(region, random.integer(1, particulares.count(region)))
    const [{ company } = { company: undefined }] = record.companies
    const { inhabilitacion } = record.documents[0]
    if (company === undefined || !isObject(inhabilitacion)) continue
    const day = dayAfter(String(inhabilitacion.fechaInicial), random.integer(0, 60))
    if (day <= String(inhabilitacion.fechaFinal) && day <= region.today) return { company, day, sanction: record.id }
  }
  return undefined
}

const debarredSupplier = (random: Random, region: Region, purchase: Purchase): Purchase => {
  const found = debarredCompany(random, region)
  if (found === undefined) return purchase
  const { company, day, sanction } = found
  return {
    ...purchase,
    published: dayAfter(day, -(purchase.daysToClose + purchase.daysToAward)),
    suppliers: withWinner(companyParty(company), purchase.suppliers),
    anomaly: { anomaly: 'debarred-supplier', parts: [companyId(company), sanction] },
  }
}

const withWinner = (winner: Party, suppliers: readonly Party[]): readonly [Party, ...Party[]] => [
  winner,
  ...suppliers.slice(1).filter(({ reference }) => reference.id !== winner.reference.id),
]

const biddersOfOneOwner = (random: Random, region: Region, purchase: Purchase): Purchase => {
  for (let attempt = 0; attempt < 12; attempt++) {
    const [owner] = random.pick(region.companies).owners
    const [first, second] = region.companiesOf.get(owner.number) ?? []
    if (first === undefined || second === undefined) continue
    return {
      ...purchase,
      method: selective,
      suppliers: [companyParty(first), companyParty(second)],
      anomaly: { anomaly: 'bidders-of-one-owner', parts: [personId(owner), companyId(first), companyId(second)] },
    }
  }
  return purchase
}

/** A company whose owner answers for the purchases of one of the buyers. */
const officialOwnsSupplier = (random: Random, region: Region, of: PurchasesOf, purchase: Purchase): Purchase => {
  const candidates = region.companies.filter(belongsToOfficial)
  for (let attempt = 0; attempt < 12 && candidates.length > 0; attempt++) {
    const company = candidates[random.integer(0, candidates.length - 1)]
    const place = region.officials.findIndex(({ person }) => person.number === company?.owners[0].number)
    const institution = region.institutions[Math.floor(place / ranks.length)]
    if (company === undefined || institution === undefined || !of.buysHere(institution)) continue
    return {
      ...purchase,
      institution,
      category: place % ranks.length === responsibleRanks.works ? 'works' : 'goods',
      suppliers: withWinner(companyParty(company), purchase.suppliers),
      anomaly: { anomaly: 'official-owns-supplier', parts: [personId(company.owners[0]), companyId(company)] },
    }
  }
  return purchase
}

/** Of so many purchases, three are parts of one, and one each is another anomaly. */
const splitEvery = 97
const debarredEvery = 83
const oneOwnerEvery = 89
const ownSupplierEvery = 101

/** True for the purchases from companies of whoever answers for them. */
export const isFromOwner = (number: number): boolean => number % ownSupplierEvery === 9

/** The purchase of that number in a region, from 1. */
export const purchaseOf = (random: Random, region: Region, of: PurchasesOf, number: number): Purchase => {
  const place = number % splitEvery
  if (place >= 10 && place <= 12) return splitPurchase(random, region, of, number)
  const purchase = usual(random, region, of)
  if (number % debarredEvery === 5) return debarredSupplier(random, region, purchase)
  if (number % oneOwnerEvery === 7) return biddersOfOneOwner(random, region, purchase)
  return isFromOwner(number) ? officialOwnsSupplier(random, region, of, purchase) : purchase
}
