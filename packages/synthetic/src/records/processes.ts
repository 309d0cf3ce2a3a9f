import { daysBetween, type JsonObject } from '@pdn/core'
import { atNoon, dayAfter } from '../days.ts'
import { createRandom, type Random } from '../random.ts'
import type { Category } from '../society/companies.ts'
import type { Institution } from '../society/institutions.ts'
import { type Region, responsibleOfficial } from '../society/region.ts'
import { type Good, goods } from './goods.ts'
import { institutionParty, type Party } from './parties.ts'
import { type Purchase, type PurchasesOf, purchaseOf } from './purchase.ts'

/** How a process ended, or that it goes on. */
export type Outcome = 'open' | 'awarded' | 'contracted' | 'unsuccessful' | 'cancelled'

/** All that is decided of a process before it is written down stage by stage. */
export interface Process extends Purchase {
  readonly ocid: string
  readonly number: number
  readonly buyer: Party
  readonly title: string
  readonly items: readonly JsonObject[]
  /** Centavos. */
  readonly total: number
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
}

/** What half of a sum buys one of, or else the cheapest of the list. */
const affordable = (list: readonly [Good, ...Good[]], pesos: number): readonly [Good, ...Good[]] => {
  const [first, ...others] = list.filter(({ price }) => price <= pesos / 2)
  const cheapest = list.reduce((one, other) => (other.price < one.price ? other : one))
  return [first ?? cheapest, ...others]
}

/** Items that together cost so much or a little less; prices and quantities give the exact total. */
const itemsOf = (random: Random, category: Category, target: number): { items: JsonObject[]; total: number } => {
  const count = random.integer(1, target > 500_000 ? 5 : 3)
  let total = 0
  const items = Array.from({ length: count }, (_, index): JsonObject => {
    const { description, unit, price } = random.pick(affordable(goods[category], target / count))
    const cents = Math.max(100, Math.round(random.logNormal(price, 0.25) * 100))
    const quantity = Math.max(1, Math.floor((target * 100) / count / cents))
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

/** What was planted comes to its award, or nobody could find it. */
const settledOutcome = (outcome: Outcome, { anomaly }: Purchase, signed: string, today: string): Outcome => {
  if (anomaly === undefined || outcome === 'open') return outcome
  return today < signed ? 'awarded' : 'contracted'
}

const titleOf = (items: readonly JsonObject[], { place }: Institution): string =>
  `${String(items[0]?.description ?? 'Adquisición')}${items.length > 1 ? ' y otros' : ''} para ${place}`

/** The process of that number in a region, from 1. */
export const createProcess = (region: Region, of: PurchasesOf, place: number): Process => {
  const number = region.number * of.purchasesOfRegion + place
  const random = createRandom(`${region.seed}/${of.prefix}/${number}`)
  const purchase = purchaseOf(random, region, of, place)
  const { institution, category, amount, published } = purchase
  const { items, total } = itemsOf(random, category, amount)
  const closed = dayAfter(published, purchase.daysToClose)
  const awarded = dayAfter(closed, purchase.daysToAward)
  const signed = dayAfter(awarded, random.integer(1, 15))
  const ends = dayAfter(signed, random.integer(15, 360))
  const title = titleOf(items, institution)
  const outcome = outcomeOf(random, awarded, signed, region.today)
  return {
    ...purchase,
    ocid: `${of.prefix}-${String(number).padStart(6, '0')}`,
    number,
    buyer: institutionParty(institution, responsibleOfficial(region, institution, category).person),
    title,
    items,
    total,
    outcome: settledOutcome(outcome, purchase, signed, region.today),
    days: { published, closed, awarded, signed, ends },
    staged: random.chance(0.3),
  }
}

/** Days between two days of a process, as OCDS counts a period. */
export const period = (from: string, until: string): JsonObject => ({
  startDate: atNoon(from),
  endDate: atNoon(until),
  durationInDays: daysBetween(from, until),
})
