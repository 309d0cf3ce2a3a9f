import { daysBetween } from '@pdn/core'
import { dayAfter } from '../days.ts'
import { createRandom, type Random } from '../random.ts'
import type { Person } from '../society/people.ts'
import {
  type Account,
  accountsOf,
  type Belonging,
  type Debt,
  type Gone,
  type Holder,
  loanFor,
  type Sort,
} from './belongings.ts'
import type { Family } from './families.ts'
import { type Service, serviceOn } from './services.ts'

/** Whose household it is, and what decides its life. */
export interface Householder {
  readonly seed: string
  readonly person: Person
  readonly services: readonly [Service, ...Service[]]
  readonly family: Family
  /** How many companies the declarant owns. */
  readonly companies: number
  /** Who may have sold something to the household. */
  readonly sellers: readonly [Person, ...Person[]]
  /** A day at which growth that nothing explains is planted. */
  readonly growthOn: string | undefined
}

/** A household while its life is told; it changes with every span. */
export interface Life extends Householder {
  readonly random: Random
  readonly accounts: readonly Account[]
  readonly givesLessons: boolean
  /** Share of what comes in that is lived on. */
  readonly living: number
  belongings: Belonging[]
  debts: { debt: Debt; balance: number }[]
  money: number
  numbers: number
}

const yearOf = (day: string): number => Number(day.slice(0, 4))

const dayIn = (random: Random, from: string, until: string): string =>
  dayAfter(from, random.integer(0, Math.max(0, daysBetween(from, until))))

const holderOf = ({ random, family: { partner } }: Life): Holder => {
  if (partner?.shares === true) return 'both'
  const drawn = random.next()
  if (partner !== undefined && drawn < 0.12) return 'partner'
  return drawn > 0.95 ? 'with-third' : 'declarant'
}

const sellerOf = ({ random, sellers }: Life): Person | undefined =>
  random.chance(0.5) ? random.pick(sellers) : undefined

/** Brings something into the household; what it costs is settled by the caller. */
const acquire = (
  life: Life,
  sort: Sort,
  value: number,
  acquired: string,
  terms: Pick<Belonging, 'way' | 'onCredit'>,
  holder = terms.way === 'CPV' ? holderOf(life) : 'declarant',
): Belonging => {
  life.numbers += 1
  const number = life.numbers
  const seed = `${life.seed}/${sort}/${number}`
  const belonging: Belonging = { number, sort, holder, value, acquired, ...terms, seed, from: sellerOf(life) }
  life.belongings.push(belonging)
  return belonging
}

const borrow = (life: Life, loan: Debt | undefined, balance = loan?.original ?? 0): number => {
  if (loan === undefined) return 0
  life.numbers += 1
  life.debts.push({ debt: { ...loan, number: life.numbers }, balance })
  return balance
}

const rounded = (value: number): number => Math.max(1000, Math.round(value / 1000) * 1000)

/** A household before its life begins: nothing is there yet. */
export const lifeOf = (householder: Householder): Life => {
  const random = createRandom(`${householder.seed}/life`)
  return {
    ...householder,
    random,
    accounts: accountsOf(random, householder.seed, householder.family.partner !== undefined),
    givesLessons: random.chance(0.12),
    living: 0.62 + random.next() * 0.23,
    belongings: [],
    debts: [],
    money: 0,
    numbers: 0,
  }
}

/** What somebody who has worked for some time has when the story begins. */
export const begin = (life: Life, day: string): void => {
  const { random, person, services } = life
  const pay = serviceOn(services, day).pay
  const worked = Math.max(1, yearOf(day) - yearOf(person.birthDate) - 24)
  const since = (years: number): string =>
    `${yearOf(day) - random.integer(1, Math.max(1, Math.min(years, worked)))}-0${random.integer(1, 9)}-15`
  const houses = random.pick([0, 0, 1, 1, 1, 2])
  for (let house = 0; house < houses; house++) {
    const inherited = random.chance(0.15)
    const onCredit = !inherited && random.chance(0.6)
    const way = inherited ? 'HRN' : 'CPV'
    const belonging = acquire(life, 'property', rounded(pay * random.integer(25, 60)), since(25), { way, onCredit })
    const loan = onCredit ? loanFor(belonging, 0) : undefined
    const left = 1 - daysBetween(belonging.acquired, day) / (365 * (loan?.years ?? 1))
    if (loan !== undefined && left > 0) borrow(life, loan, Math.round(loan.original * left))
  }
  const cars = random.pick([0, 1, 1, 2])
  for (let car = 0; car < cars; car++)
    acquire(life, 'vehicle', rounded(pay * random.integer(4, 9)), since(9), { way: 'CPV', onCredit: false })
  if (random.chance(0.25))
    acquire(life, 'movable', rounded(pay * random.integer(1, 3)), since(12), { way: 'CPV', onCredit: false })
  life.money = Math.round(pay * random.integer(1, 9) * (0.5 + random.next()))
}

/** Yearly interest of loans. */
const loanRate = 0.11

/** Of what a household has, no more than this share goes to interest, and as much to paying back: lenders wait for the rest. */
const largestService = 0.4

/** Pays interest on the loans and pays a part of them back, out of so many pesos; gives both. */
export const serve = (life: Life, days: number, means: number): { interest: number; repaid: number } => {
  let [interest, repaid] = [0, 0]
  const most = Math.floor(means * largestService)
  life.debts = life.debts.map(({ debt, balance }) => {
    const due = Math.round(((debt.original / debt.years) * days) / 365)
    const part = Math.min(balance, due, most - repaid)
    interest += Math.round((balance * loanRate * days) / 365)
    repaid += part
    return { debt, balance: balance - part }
  })
  return { interest: Math.min(interest, most), repaid }
}

const sellOne = (life: Life, sort: Sort, olderThan: string): Gone | undefined => {
  const { random } = life
  const belonging = life.belongings.find(one => one.sort === sort && one.acquired < olderThan)
  if (belonging === undefined) return undefined
  life.belongings = life.belongings.filter(one => one !== belonging)
  const isLost = sort === 'vehicle' && random.chance(0.08)
  const share = sort === 'vehicle' ? 0.35 + random.next() * 0.2 : 1 + random.next() * 0.6
  return { belonging, exit: isLost ? 'SNT' : 'VNT', proceeds: isLost ? 0 : rounded(belonging.value * share) }
}

/** What is sold or lost in a span. */
export const partings = (life: Life, from: string): readonly Gone[] => {
  const { random } = life
  const older = (years: number): string => `${yearOf(from) - years}${from.slice(4)}`
  const gone: (Gone | undefined)[] = []
  if (random.chance(0.22)) gone.push(sellOne(life, 'vehicle', older(6)))
  const houses = life.belongings.filter(({ sort, onCredit }) => sort === 'property' && !onCredit)
  if (houses.length > 1 && random.chance(0.05)) gone.push(sellOne(life, 'property', older(5)))
  return gone.filter(one => one !== undefined)
}

/** What is bought in a span with the money that is there, and how much of it is paid at once. */
export const purchases = (life: Life, from: string, until: string, pay: number): void => {
  const { random } = life
  const buy = (sort: Sort, months: number): void => {
    const value = rounded(pay * months)
    const onCredit = sort === 'property' || (sort === 'vehicle' && random.chance(0.5))
    const paid = Math.round(value * (onCredit ? (sort === 'property' ? 0.2 : 0.4) : 1))
    const owes = life.debts.some(({ debt, balance }) => balance > 0 && debt.type !== 'CPER')
    if (paid > life.money * 0.8 || (onCredit && owes)) return
    const belonging = acquire(life, sort, value, dayIn(random, from, until), { way: 'CPV', onCredit })
    const lent = borrow(life, onCredit ? loanFor(belonging, 0) : undefined)
    life.money -= value - lent
  }
  if (random.chance(0.14)) buy('vehicle', random.integer(4, 8))
  if (random.chance(0.07)) buy('property', random.integer(22, 40))
  if (random.chance(0.06)) buy('movable', random.integer(1, 2))
}

/** Money that was lent for no thing. */
export const personalLoan = (life: Life, from: string, until: string, pay: number): void => {
  const { random } = life
  if (!random.chance(0.06)) return
  const original = rounded(pay * random.integer(2, 4))
  const seed = `${life.seed}/loan/${life.numbers + 1}`
  const opened = dayIn(random, from, until)
  life.money += borrow(life, { number: 0, type: 'CPER', holder: 'declarant', opened, original, years: 3, seed })
}

/** For some a house that nobody paid for; gives its value. */
export const inherit = (life: Life, from: string, until: string, pay: number): number => {
  const { random } = life
  if (!random.chance(0.012)) return 0
  const value = rounded(pay * random.integer(20, 45))
  acquire(life, 'property', value, dayIn(random, from, until), { way: 'HRN', onCredit: false })
  return value
}

/** Planted: a house paid at once that no income explains; it is worth many years of pay. */
export const unexplainedHouse = (life: Life, from: string, until: string, pay: number): number => {
  const value = rounded(pay * life.random.integer(120, 260))
  acquire(life, 'property', value, dayIn(life.random, from, until), { way: 'CPV', onCredit: false }, 'declarant')
  return value
}
