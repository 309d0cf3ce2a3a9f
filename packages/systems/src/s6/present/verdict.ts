import type { Localized } from '@pdn/core'
import type { Block } from '../../presentation.ts'
import { dateOf, memberOf, shortened } from '../document/access.ts'
import { standing, totalOfStanding } from '../document/amounts.ts'
import { namesIn, type Process } from '../document/process.ts'
import { contractPeriod, statusOf } from '../document/status.ts'
import { writtenDate, writtenTotal } from './written.ts'

type Verdict = Extract<Block, { readonly type: 'verdict' }>

const verdict = (before: Localized, strong: Localized, after: Localized, tone: Verdict['tone']): Verdict => ({
  type: 'verdict',
  before,
  strong,
  after,
  tone,
})

const same = (text: string): Localized => ({ es: text, en: text })
const full = same('.')
const nothing = same('')

/** With whom: the supplier's name, or how many there are. */
const withWhom = (process: Process): Localized | undefined => {
  const suppliers = namesIn(process, 'supplier')
  const [only] = suppliers
  if (only === undefined) return undefined
  return suppliers.length === 1
    ? same(shortened(only, 200))
    : { es: `${suppliers.length} proveedores`, en: `${suppliers.length} suppliers` }
}

const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

/** `… por <amount> con <supplier>.`; what is not published is said so. */
const priced = (
  what: Localized,
  total: Localized | undefined,
  whom: Localized | undefined,
  link: Localized,
  tone: Verdict['tone'],
): Verdict => {
  const after: Localized =
    whom === undefined
      ? { es: '; no se publicó con quién.', en: '; with whom is not published.' }
      : { es: ` ${link.es} ${ended(whom.es)}`, en: ` ${link.en} ${ended(whom.en)}` }
  if (total !== undefined) {
    return verdict({ es: `${what.es} por `, en: `${what.en} for ` }, total, after, tone)
  }
  return verdict(
    what,
    { es: ' por un importe que no se publicó', en: ' for an amount that is not published' },
    after,
    tone,
  )
}

const contractedVerdict = (process: Process, today: string): Verdict => {
  const contracts = standing(process.contracts)
  const period = contractPeriod(process)
  const inForce = period?.until !== undefined && period.until >= today && (period.from ?? today) <= today
  const what: Localized =
    contracts.length === 1
      ? { es: 'Contratado', en: 'Contracted' }
      : { es: `${contracts.length} contratos`, en: `${contracts.length} contracts` }
  const total = writtenTotal(totalOfStanding(contracts))
  return priced(what, total, withWhom(process), { es: 'con', en: 'with' }, inForce ? 'active' : 'neutral')
}

const terminatedVerdict = (process: Process): Verdict => {
  const total = writtenTotal(totalOfStanding(process.contracts))
  const what: Localized =
    process.contracts.length === 1
      ? { es: 'Contrato terminado', en: 'Contract ended' }
      : { es: `${process.contracts.length} contratos terminados`, en: `${process.contracts.length} contracts ended` }
  return priced(what, total, withWhom(process), { es: 'con', en: 'with' }, 'ended')
}

const awardedVerdict = (process: Process): Verdict => {
  const total = writtenTotal(totalOfStanding(process.awards))
  return priced({ es: 'Adjudicado', en: 'Awarded' }, total, withWhom(process), { es: 'a', en: 'to' }, 'neutral')
}

const tenderVerdict = (process: Process, today: string): Verdict => {
  const period = process.tender === undefined ? undefined : memberOf(process.tender, 'tenderPeriod')
  const until = dateOf(period?.value.endDate)
  if (until === undefined) {
    return verdict(
      nothing,
      { es: 'En procedimiento', en: 'Under way' },
      {
        es: ', sin adjudicación publicada.',
        en: ', without a published award.',
      },
      'neutral',
    )
  }
  const date = writtenDate(until)
  return until >= today
    ? verdict(
        { es: 'En licitación ', en: 'Open for bids ' },
        { es: `hasta el ${date.es}`, en: `until ${date.en}` },
        full,
        'active',
      )
    : verdict(
        { es: 'Recibió propuestas ', en: 'Took bids ' },
        { es: `hasta el ${date.es}`, en: `until ${date.en}` },
        {
          es: '; no hay adjudicación publicada.',
          en: '; no award is published.',
        },
        'neutral',
      )
}

const process = (es: string, en: string): Verdict =>
  verdict({ es: 'Procedimiento ', en: 'Process ' }, { es, en }, full, 'ended')

/** How a process stands, in a sentence. */
export const verdictOf = (shown: Process, today: string): Verdict => {
  switch (statusOf(shown)) {
    case 'contracted':
      return contractedVerdict(shown, today)
    case 'terminated':
      return terminatedVerdict(shown)
    case 'awarded':
      return awardedVerdict(shown)
    case 'tender':
      return tenderVerdict(shown, today)
    case 'planning':
      return verdict(
        nothing,
        { es: 'En planeación', en: 'In planning' },
        {
          es: ', sin convocatoria publicada.',
          en: ', without a published call for bids.',
        },
        'neutral',
      )
    case 'cancelled':
      return process('cancelado', 'cancelled')
    case 'unsuccessful':
      return process('desierto', 'unsuccessful')
    default:
      return verdict(nothing, { es: 'Sin etapas publicadas', en: 'No stage is published' }, full, 'neutral')
  }
}
