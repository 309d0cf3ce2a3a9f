import type { Fact } from '../../system.ts'
import { numberOf, type Placed, textOf } from '../document/access.ts'
import type { Process } from '../document/process.ts'
import { stageDates } from '../document/status.ts'
import { awardStatusWords, categoryWords, methodWords } from '../document/words.ts'
import { companyRfc } from './company-rfc.ts'

const codeFact = (field: string, value: string | undefined, allowed: object): readonly Fact[] =>
  value !== undefined && Object.hasOwn(allowed, value) ? [{ field, code: value }] : []

const dateFact = (field: string, date: string | undefined): readonly Fact[] =>
  date === undefined ? [] : [{ field, date }]

const numberFact = (field: string, number: number | undefined): readonly Fact[] =>
  number === undefined ? [] : [{ field, number }]

const statusesOf = (stages: readonly Placed[]): readonly string[] => [
  ...new Set(stages.flatMap(stage => textOf(stage.value.status) ?? [])),
]

/** Most facts of one field. */
const factLimit = 500

/** What a search can filter and count a process by. */
export const factsOf = (process: Process): readonly Fact[] => {
  const tender = process.tender?.value
  const dates = stageDates(process)
  const suppliers = process.actors.filter(actor => actor.role === 'supplier')
  const rfcs = new Set(suppliers.flatMap(actor => companyRfc(actor.party) ?? []))
  return [
    ...codeFact('procurementMethod', textOf(tender?.procurementMethod), methodWords),
    ...codeFact('mainProcurementCategory', textOf(tender?.mainProcurementCategory), categoryWords),
    ...statusesOf(process.awards).flatMap(status => codeFact('awardStatus', status, awardStatusWords)),
    ...[...rfcs].slice(0, factLimit).map(code => ({ field: 'supplierRfc', code })),
    ...numberFact('numberOfTenderers', numberOf(tender?.numberOfTenderers)),
    ...numberFact('contracts', process.contracts.length),
    ...dateFact('tenderDate', dates.tender),
    ...dateFact('awardDate', dates.award),
    ...dateFact('contractDate', dates.contract),
  ]
}
