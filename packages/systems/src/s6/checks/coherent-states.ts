import type { DocumentCheck } from '../../system.ts'
import { releaseCheck } from './release-check.ts'
import { byId, idOf, itemsOf, memberOf } from './survey.ts'

const incompleteTender = new Set(['planning', 'planned', 'active', 'cancelled', 'unsuccessful', 'withdrawn'])
const inactiveAward = new Set(['pending', 'cancelled', 'unsuccessful'])
const unsignedContract = new Set(['pending', 'cancelled'])
const unmetMilestone = new Set(['scheduled', 'notMet'])

const holds = (codes: ReadonlySet<string>, value: unknown): boolean => typeof value === 'string' && codes.has(value)

const tenderStatus = releaseCheck(
  'coherent.tender-status',
  {
    es: 'Una licitación que no ha concluido no tiene adjudicaciones ni contratos',
    en: 'A tender that is not complete has no awards and no contracts',
  },
  {
    es: 'Si ya se adjudicó, el estado de la licitación es `complete`.',
    en: 'Once something was awarded, the status of the tender is `complete`.',
  },
  ({ tender, awards, contracts }, tally) => {
    if (tender === undefined || !holds(incompleteTender, tender.value.status)) return
    tally.see(awards.length === 0 && contracts.length === 0, '/tender/status', { es: '`complete`', en: '`complete`' })
  },
)

const awardsStatus = releaseCheck(
  'coherent.awards-status',
  {
    es: 'De una adjudicación que no está activa no hay contrato',
    en: 'No contract comes from an award that is not active',
  },
  {
    es: 'Si hay contrato, la adjudicación está `active`; si no, revise su awardID.',
    en: 'Where there is a contract the award is `active`; otherwise look at its awardID.',
  },
  ({ awards, contracts }, tally) => {
    const contractsByAward = byId(contracts, 'awardID')
    for (const award of awards) {
      const id = idOf(award.value.id)
      if (id === undefined || !holds(inactiveAward, award.value.status)) continue
      tally.see(!contractsByAward.has(id), `${award.path}/status`, { es: '`active`', en: '`active`' })
    }
  },
)

const contractsStatus = releaseCheck(
  'coherent.contracts-status',
  {
    es: 'De un contrato sin firmar o cancelado no hay pagos',
    en: 'A contract that is pending or cancelled has no payments',
  },
  {
    es: 'Si ya se pagó, el contrato está `active` o `terminated`.',
    en: 'Once something was paid, the contract is `active` or `terminated`.',
  },
  ({ contracts }, tally) => {
    for (const contract of contracts) {
      if (!holds(unsignedContract, contract.value.status)) continue
      const paid = itemsOf(memberOf(contract, 'implementation'), 'transactions').length > 0
      tally.see(!paid, `${contract.path}/status`, { es: '`active` o `terminated`', en: '`active` or `terminated`' })
    }
  },
)

const milestoneStatus = releaseCheck(
  'coherent.milestone-status',
  {
    es: 'Un hito programado o incumplido no tiene fecha de cumplimiento',
    en: 'A milestone that is scheduled or not met has no date on which it was met',
  },
  {
    es: 'Si se cumplió, su estado es `met`; si no, quite dateMet. La fecha prevista va en dueDate.',
    en: 'If it was met its status is `met`; if not, take dateMet away. The planned date goes into dueDate.',
  },
  ({ milestones }, tally) => {
    for (const { value, path } of milestones) {
      if (!holds(unmetMilestone, value.status)) continue
      const met = value.dateMet !== undefined && value.dateMet !== null && value.dateMet !== ''
      tally.see(!met, `${path}/dateMet`)
    }
  },
)

const methodAndTenderers = releaseCheck(
  'coherent.procurement-method-and-number-of-tenderers',
  {
    es: 'Una adjudicación directa tiene a lo sumo un licitante',
    en: 'A direct award has at most one tenderer',
  },
  {
    es: 'Con varios participantes el método es `selective` u `open`; las cotizaciones previas van en la planeación.',
    en: 'With several participants the method is `selective` or `open`; quotes asked for before go into planning.',
  },
  ({ tender }, tally) => {
    const number = tender?.value.numberOfTenderers
    if (tender?.value.procurementMethod !== 'direct' || typeof number !== 'number') return
    tally.see(number === 0 || number === 1, '/tender/numberOfTenderers', { es: '0 o 1', en: '0 or 1' })
  },
)

/** Checks of states against what stands beside them. */
export const coherentStates: readonly DocumentCheck[] = [
  tenderStatus,
  awardsStatus,
  contractsStatus,
  milestoneStatus,
  methodAndTenderers,
]
