import type { Random } from '../random.ts'
import type { Person } from '../society/people.ts'

/** To whom something belongs: the declarant, the partner, both, or the declarant and somebody else. */
export type Holder = 'declarant' | 'partner' | 'both' | 'with-third'

export type Sort = 'property' | 'vehicle' | 'movable'

/** How something came: bought, inherited or given. */
export type Way = 'CPV' | 'HRN' | 'DNC'

/** How something went: sold, or lost in an accident. */
export type Exit = 'VNT' | 'SNT'

/** Something that was bought or came to a household; its facts never change. */
export interface Belonging {
  /** Place in the household's life, from 1. */
  readonly number: number
  readonly sort: Sort
  readonly holder: Holder
  /** Whole pesos, at which it came and by which it is counted ever after. */
  readonly value: number
  readonly acquired: string
  readonly way: Way
  readonly onCredit: boolean
  /** Decides what it looks like. */
  readonly seed: string
  /** From whom it came, where that was a natural person. */
  readonly from: Person | undefined
}

/** Something sold or lost. */
export interface Gone {
  readonly belonging: Belonging
  readonly exit: Exit
  /** Whole pesos; 0 for what was lost. */
  readonly proceeds: number
}

/** A loan. */
export interface Debt {
  readonly number: number
  readonly type: 'CHIP' | 'CAUT' | 'CPER'
  readonly holder: Holder
  readonly opened: string
  /** Whole pesos. */
  readonly original: number
  readonly years: number
  readonly seed: string
}

/** Where the money of a household lies; the shares of all its accounts make one. */
export interface Account {
  readonly number: number
  readonly type: 'BANC' | 'FINV'
  readonly subtype: 'CNOM' | 'CAHO' | 'SOIN'
  readonly holder: Holder
  readonly share: number
  readonly seed: string
}

const loanTerms = {
  property: { type: 'CHIP', years: 20, lent: 0.8 },
  vehicle: { type: 'CAUT', years: 4, lent: 0.6 },
} as const

/** The loan for something bought on credit: the share of the price that is lent for its sort. */
export const loanFor = ({ sort, value, holder, acquired, seed }: Belonging, number: number): Debt | undefined => {
  if (sort === 'movable') return undefined
  const { type, years, lent } = loanTerms[sort]
  return { number, type, holder, opened: acquired, original: Math.round(value * lent), years, seed: `${seed}/loan` }
}

/** The accounts of a household: one into which pay goes, and for most one of savings or more. */
export const accountsOf = (random: Random, seed: string, hasPartner: boolean): readonly Account[] => {
  const account = (number: number, share: number, rest: Pick<Account, 'type' | 'subtype' | 'holder'>): Account => ({
    number,
    share,
    seed: `${seed}/account/${number}`,
    ...rest,
  })
  const payroll = { type: 'BANC', subtype: 'CNOM', holder: 'declarant' } as const
  const savings = {
    type: 'BANC',
    subtype: 'CAHO',
    holder: hasPartner && random.chance(0.3) ? 'partner' : 'declarant',
  } as const
  const fund = { type: 'FINV', subtype: 'SOIN', holder: 'declarant' } as const
  const drawn = random.next()
  if (drawn < 0.3) return [account(1, 1, payroll)]
  if (drawn < 0.75) return [account(1, 0.3, payroll), account(2, 0.7, savings)]
  return [account(1, 0.2, payroll), account(2, 0.4, savings), account(3, 0.4, fund)]
}

/** What lies in each account of a sum; nothing is lost by rounding. */
export const spread = (accounts: readonly Account[], sum: number): readonly { account: Account; balance: number }[] => {
  let left = sum
  return accounts.map((account, at) => {
    const balance = at === accounts.length - 1 ? left : Math.floor(sum * account.share)
    left -= balance
    return { account, balance }
  })
}
