import { daysBetween } from '@pdn/core'
import { dayAfter } from '../days.ts'
import type { Account, Belonging, Debt, Gone } from './belongings.ts'
import {
  begin,
  type Householder,
  inherit,
  type Life,
  lifeOf,
  partings,
  personalLoan,
  purchases,
  serve,
  unexplainedHouse,
} from './life.ts'
import { monthlyPay, payBetween, risen, serviceOn } from './services.ts'

/** What came and went in a span of days of one year, both ends included; whole pesos. */
export interface Flows {
  readonly from: string
  readonly until: string
  /** Pay of the declarant's public posts. */
  readonly pay: number
  /** What the declarant's companies gave. */
  readonly business: number
  readonly interest: number
  /** Fees for lessons, and for advice between two posts. */
  readonly fees: number
  /** Rent of what is let. */
  readonly rent: number
  readonly partner: number
  readonly gone: readonly Gone[]
  /** Spent on living, and on interest of loans. */
  readonly spent: number
  /** Value of what was inherited or given. */
  readonly gifts: number
  /** Planted: what was bought with money of which nothing is told. */
  readonly unexplained: number
}

/** What a household has at the end of a day. */
export interface Standing {
  readonly on: string
  readonly belongings: readonly Belonging[]
  /** Those that are paid off are kept, at 0. */
  readonly debts: readonly { readonly debt: Debt; readonly balance: number }[]
  /** Whole pesos in all accounts together. */
  readonly money: number
}

/** A household through time: how it stood at each day that was asked for, and all flows between the first and the last. */
export interface Ledger {
  readonly accounts: readonly Account[]
  readonly standings: ReadonlyMap<string, Standing>
  readonly flows: readonly Flows[]
}

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** Yearly interest of what lies in accounts. */
export const savingsRate = 0.03

/** What comes and goes in a span; everything that happens in it happens here. */
const step = (life: Life, from: string, until: string): Flows => {
  const { random, services, family, companies } = life
  const days = daysBetween(from, until) + 1
  const ofYear = (amount: number): number => Math.round((amount * days) / 365)
  const monthly = monthlyPay(serviceOn(services, until), yearOf(from))
  const pay = payBetween(services, from, until)
  const business = companies === 0 ? 0 : ofYear(companies * monthly * random.integer(2, 6))
  const interest = Math.round((life.money * savingsRate * days) / 365)
  const fees = ofYear((life.givesLessons ? monthly * 1.5 : 0) + (pay === 0 ? monthly * 12 : 0))
  const lets = life.belongings.filter(({ sort, holder }) => sort === 'property' && holder !== 'partner').length > 1
  const rent = lets ? ofYear(monthly * 2) : 0
  const partner = ofYear(risen(family.partner?.pay ?? 0, yearOf(from)) * 12)
  const gone = partings(life, from)
  const proceeds = gone.reduce((sum, one) => sum + one.proceeds, 0)
  const earned = pay + business + interest + fees + rent + partner
  const loans = serve(life, days, life.money + earned)
  const available = life.money + earned - loans.interest - loans.repaid
  const living = Math.min(Math.round(earned * life.living), Math.floor(available * 0.9))
  life.money = available - living + proceeds
  personalLoan(life, from, until, monthly)
  purchases(life, from, until, monthly)
  const gifts = inherit(life, from, until, monthly)
  const unexplained = life.growthOn === until ? unexplainedHouse(life, from, until, monthly) : 0
  const spent = living + loans.interest
  return { from, until, pay, business, interest, fees, rent, partner, gone, spent, gifts, unexplained }
}

/** Ends of the spans of a life: the days that are asked for, and every last day of a year between them. */
const spanEnds = (days: readonly string[]): readonly string[] => {
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const years = Array.from(
    { length: Math.max(0, yearOf(last) - yearOf(first)) },
    (_, at) => `${yearOf(first) + at}-12-31`,
  )
  return [...new Set([...days, ...years])].sort()
}

/**
 * A household's life between the first and the last of some days, in order. What it has grows by what comes in and
 * shrinks by what is spent, to the peso: belongings + money − debts at the end of a span are those at its beginning,
 * plus all income, sales, gifts and what is unexplained, minus what was spent and the value of what is gone.
 */
export const ledgerOf = (householder: Householder, days: readonly string[]): Ledger => {
  const life = lifeOf(householder)
  const [first = '', ...ends] = spanEnds(days)
  const standing = (on: string): Standing => ({
    on,
    belongings: [...life.belongings],
    debts: [...life.debts],
    money: life.money,
  })
  begin(life, first)
  const standings = new Map([[first, standing(first)]])
  const flows: Flows[] = []
  let from = dayAfter(first, 1)
  for (const until of ends) {
    flows.push(step(life, from, until))
    standings.set(until, standing(until))
    from = dayAfter(until, 1)
  }
  return { accounts: life.accounts, standings, flows }
}
