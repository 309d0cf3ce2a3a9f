import type { Localized } from '@pdn/core'
import { dateOf, itemsOf, memberOf, type Placed } from './access.ts'
import { standing } from './amounts.ts'
import type { Process } from './process.ts'

/** States of a contracting process, in order. */
export const statuses = {
  planning: { es: 'En planeación', en: 'Planning' },
  tender: { es: 'En procedimiento', en: 'Tender' },
  awarded: { es: 'Adjudicado', en: 'Awarded' },
  contracted: { es: 'Contratado', en: 'Contracted' },
  terminated: { es: 'Terminado', en: 'Terminated' },
  cancelled: { es: 'Cancelado', en: 'Cancelled' },
  unsuccessful: { es: 'Desierto', en: 'Unsuccessful' },
} as const satisfies Readonly<Record<string, Localized>>

/** Code of a process's state. */
export type Status = keyof typeof statuses

const have = (stages: readonly Placed[], status: string): boolean =>
  stages.length > 0 && stages.every(stage => stage.value.status === status)

const tenderStatus = (tender: Placed | undefined): Status | undefined => {
  switch (tender?.value.status) {
    case 'cancelled':
    case 'withdrawn':
      return 'cancelled'
    case 'unsuccessful':
      return 'unsuccessful'
    case 'planning':
    case 'planned':
      return 'planning'
    default:
      return tender === undefined ? undefined : 'tender'
  }
}

/** The state that the document itself tells, whatever today's date is; undefined where it tells no stage at all. */
export const statusOf = (process: Process): Status | undefined => {
  const { contracts, awards, tender, planning } = process
  if (have(contracts, 'terminated')) return 'terminated'
  if (standing(contracts).length > 0) return 'contracted'
  if (contracts.length > 0) return 'cancelled'
  if (standing(awards).length > 0) return 'awarded'
  if (have(awards, 'cancelled')) return 'cancelled'
  if (awards.length > 0) return 'unsuccessful'
  return tenderStatus(tender) ?? (planning === undefined ? undefined : 'planning')
}

const earliest = (dates: readonly (string | undefined)[]): string | undefined =>
  dates.filter(date => date !== undefined).sort()[0]

/** When each stage of a process began, as far as the document tells. */
export interface StageDates {
  readonly tender: string | undefined
  readonly award: string | undefined
  readonly contract: string | undefined
  readonly implementation: string | undefined
}

/** The first date of each stage. */
export const stageDates = (process: Process): StageDates => {
  const start = (owner: Placed | undefined, name: string): string | undefined =>
    owner === undefined ? undefined : dateOf(memberOf(owner, name)?.value.startDate)
  const transactions = process.contracts.flatMap(contract =>
    itemsOf(memberOf(contract, 'implementation'), 'transactions'),
  )
  return {
    tender: start(process.tender, 'tenderPeriod') ?? start(process.tender, 'enquiryPeriod'),
    award: earliest(process.awards.map(award => dateOf(award.value.date))),
    contract: earliest(
      process.contracts.map(contract => dateOf(contract.value.dateSigned) ?? start(contract, 'period')),
    ),
    implementation: earliest(transactions.map(transaction => dateOf(transaction.value.date))),
  }
}

/** The date that a process is listed under: of its tender, award or contract, else of its newest release. */
export const mainDate = (process: Process): string | undefined => {
  const dates = stageDates(process)
  return dates.tender ?? dates.award ?? dates.contract ?? dateOf(process.root.value.date)
}

/** From the first beginning to the last end of its contracts, or of those that awards and tender foresee. */
export const contractPeriod = (
  process: Process,
): { from: string | undefined; until: string | undefined } | undefined => {
  const periods = (stages: readonly Placed[], name: string) => stages.flatMap(stage => memberOf(stage, name) ?? [])
  const groups = [
    periods(standing(process.contracts), 'period'),
    periods(standing(process.awards), 'contractPeriod'),
    periods(process.tender === undefined ? [] : [process.tender], 'contractPeriod'),
  ]
  for (const group of groups) {
    const from = earliest(group.map(period => dateOf(period.value.startDate)))
    const until = group
      .flatMap(period => dateOf(period.value.endDate) ?? [])
      .sort()
      .at(-1)
    if (from !== undefined || until !== undefined) return { from, until }
  }
  return undefined
}
