import { daysBetween, type JsonObject } from '@pdn/core'
import type { Category } from './companies.ts'
import { atNoon, dayAfter, someDay } from './days.ts'
import { goods } from './goods.ts'
import type { Institution } from './institutions.ts'
import { companyParty, institutionParty, type Party, personParty } from './parties.ts'
import { createRandom, type Random } from './random.ts'
import { carelessSentence } from './reserved-details.ts'
import type { Society } from './society.ts'

/** What a sample of processes is made from. */
export interface ProcessSample {
  readonly seed: string
  readonly today: string
  readonly society: Society
  /** The bodies that buy here. */
  readonly buyers: readonly [Institution, ...Institution[]]
  /** Prefix of the ocids; of no registered publisher. */
  readonly prefix: string
}

/** How a process ended, or that it goes on. */
export type Outcome = 'open' | 'awarded' | 'contracted' | 'unsuccessful' | 'cancelled'

/** One way to buy: its share, the usual amount in pesos, how many take part. */
interface Method {
  readonly method: 'direct' | 'selective' | 'open'
  readonly details: string
  readonly median: number
  readonly tenderers: readonly [number, number]
}

/** All that is decided of a process before it is written down stage by stage. */
export interface Process extends Method {
  readonly ocid: string
  readonly number: number
  readonly buyer: Party
  readonly category: Category
  readonly title: string
  readonly items: readonly JsonObject[]
  /** Centavos. */
  readonly total: number
  readonly suppliers: readonly [Party, ...Party[]]
  readonly outcome: Outcome
  readonly days: {
    readonly published: string
    readonly closed: string
    readonly awarded: string
    readonly signed: string
    readonly ends: string
  }
  /** True where each stage comes as a release of its own. */
  readonly staged: boolean
  /** What the tender says of itself; at times with what the law reserves, as offices leave it. */
  readonly description: string
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

/** Items that together cost about so much; prices and quantities give the exact total. */
const itemsOf = (random: Random, category: Category, target: number): { items: JsonObject[]; total: number } => {
  const count = random.integer(1, target > 500_000 ? 5 : 3)
  let total = 0
  const items = Array.from({ length: count }, (_, index): JsonObject => {
    const { description, unit, price } = random.pick(goods[category])
    const cents = Math.max(100, Math.round(random.logNormal(price, 0.25) * 100))
    const quantity = Math.max(1, Math.round((target * 100) / count / cents))
    total += cents * quantity
    return {
      id: String(index + 1),
      description,
      quantity,
      unit: { name: unit, value: { amount: cents / 100, currency: 'MXN' } },
    }
  })
  return { items, total }
}

const outcomeOf = (random: Random, awarded: string, signed: string, today: string): Outcome => {
  if (today < awarded) return 'open'
  const draw = random.next()
  if (draw < 0.03) return 'unsuccessful'
  if (draw < 0.05) return 'cancelled'
  return today < signed ? 'awarded' : 'contracted'
}

const suppliersOf = (random: Random, society: Society, category: Category, count: number): [Party, ...Party[]] => {
  const sellers = society.companies.filter(company => company.category === category)
  const seller = (): Party => {
    if (random.chance(0.15)) {
      return personParty(random, society.people[random.rank(society.people.length, 300)] ?? society.people[0])
    }
    return companyParty(sellers[random.rank(sellers.length, 20)] ?? society.companies[0])
  }
  const first = seller()
  const found = new Map([[first.reference.id, first]])
  for (let attempt = 1; attempt < count * 3 && found.size < count; attempt++) {
    const next = seller()
    found.set(next.reference.id, next)
  }
  return [first, ...[...found.values()].slice(1)]
}

/** The process of that number. */
export const createProcess = (sample: ProcessSample, number: number): Process => {
  const random = createRandom(`${sample.seed}/${sample.prefix}/${number}`)
  const institution = sample.buyers[random.rank(sample.buyers.length, 20)] ?? sample.buyers[0]
  const [method, category] = [methodOf(random), categoryOf(random)]
  const { items, total } = itemsOf(random, category, random.logNormal(method.median, 1))
  const published = someDay(random, sample.today)
  const closed = dayAfter(published, method.method === 'open' ? random.integer(15, 40) : random.integer(2, 10))
  const awarded = dayAfter(closed, random.integer(1, 15))
  const signed = dayAfter(awarded, random.integer(1, 15))
  const ends = dayAfter(signed, random.integer(15, 360))
  const [fewest, most] = method.tenderers
  return {
    ...method,
    ocid: `${sample.prefix}-${String(number).padStart(6, '0')}`,
    number,
    buyer: institutionParty(institution),
    category,
    title: titleOf(items, institution),
    items,
    total,
    suppliers: suppliersOf(random, sample.society, category, random.integer(fewest, most)),
    outcome: outcomeOf(random, awarded, signed, sample.today),
    days: { published, closed, awarded, signed, ends },
    staged: random.chance(0.3),
    description: random.chance(0.01)
      ? carelessSentence(random, random.pick(sample.society.people))
      : `Contratación de: ${titleOf(items, institution)}`,
  }
}

const titleOf = (items: readonly JsonObject[], { place }: Institution): string =>
  `${String(items[0]?.description ?? 'Adquisición')}${items.length > 1 ? ' y otros' : ''} para ${place}`

/** Days between two days of a process, as OCDS counts a period. */
export const period = (from: string, until: string): JsonObject => ({
  startDate: atNoon(from),
  endDate: atNoon(until),
  durationInDays: daysBetween(from, until),
})
