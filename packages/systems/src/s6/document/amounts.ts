import { parseMoney } from '@pdn/core'
import { memberOf, numberOf, type Placed, textOf } from './access.ts'
import type { Process } from './process.ts'

/** An amount in minor units; without currency where the source gave none. */
export interface Amount {
  readonly minor: bigint
  readonly currency: string | undefined
  /** What the source wrote, where it has more decimals than the currency. */
  readonly raw: string | undefined
  readonly path: string
}

/** The amount that a member of the shape {amount, currency} holds. */
export const amountOf = (owner: Placed | undefined, name: string): Amount | undefined => {
  const value = owner === undefined ? undefined : memberOf(owner, name)
  const figure = numberOf(value?.value.amount)
  if (value === undefined || figure === undefined) return undefined
  const currency = textOf(value.value.currency)
  const money = parseMoney(figure, currency ?? 'MXN')
  if (money === undefined) return undefined
  return { minor: money.minor, currency, raw: money.rounded ? String(figure) : undefined, path: `${value.path}/amount` }
}

/** What several amounts make, currency by currency, and how many of those asked for had none. */
export interface Total {
  readonly byCurrency: readonly { readonly currency: string | undefined; readonly minor: bigint }[]
  readonly unknown: number
}

const totalOf = (stages: readonly Placed[]): Total => {
  const sums = new Map<string | undefined, bigint>()
  let unknown = 0
  for (const stage of stages) {
    const amount = amountOf(stage, 'value')
    if (amount === undefined) unknown += 1
    else sums.set(amount.currency, (sums.get(amount.currency) ?? 0n) + amount.minor)
  }
  return { byCurrency: [...sums].map(([currency, minor]) => ({ currency, minor })), unknown }
}

const failed = new Set(['cancelled', 'unsuccessful'])

/** Awards or contracts that stand: the cancelled and unsuccessful ones left out. */
export const standing = (stages: readonly Placed[]): readonly Placed[] =>
  stages.filter(stage => typeof stage.value.status !== 'string' || !failed.has(stage.value.status))

/** What a process is worth: its contracts together, else its awards, else what the tender estimates. */
export const worthOf = (process: Process): Total => {
  const contracts = totalOf(standing(process.contracts))
  if (contracts.byCurrency.length > 0) return contracts
  const awards = totalOf(standing(process.awards))
  if (awards.byCurrency.length > 0) return awards
  return totalOf(process.tender === undefined ? [] : [process.tender])
}

/** The total of what stands among awards or contracts. */
export const totalOfStanding = (stages: readonly Placed[]): Total => totalOf(standing(stages))
