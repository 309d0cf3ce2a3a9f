import type { JsonObject } from '@pdn/core'
import { atNoon, dayAfter } from '../days.ts'
import type { Region } from '../society/region.ts'
import type { Party } from './parties.ts'
import { createProcess, type Process, period } from './processes.ts'
import type { PurchasesOf } from './purchase.ts'
import type { Anomaly, CompanyMention, PersonMention, RecordDraw, SampleRecord } from './sample-record.ts'

/** The stages in their order, with the tag of the release that tells each. */
const stages = ['planning', 'tender', 'award', 'contract'] as const
type Stage = (typeof stages)[number]

const reached = ({ outcome }: Process): readonly Stage[] => {
  if (outcome === 'contracted') return stages
  return outcome === 'awarded' ? stages.slice(0, 3) : stages.slice(0, 2)
}

const value = (cents: number): JsonObject => ({ amount: cents / 100, currency: 'MXN' })

/** Who takes part up to a stage, each once with all its roles. */
const partiesUntil = (process: Process, last: Stage): readonly JsonObject[] => {
  const sells = last === 'award' || last === 'contract'
  const rolesOf = (index: number): readonly string[] => (index === 0 && sells ? ['tenderer', 'supplier'] : ['tenderer'])
  const sellers: readonly Party[] = sells || process.method.method !== 'direct' ? process.suppliers : []
  return [
    { ...process.buyer.details, roles: ['buyer', 'procuringEntity'] },
    ...sellers.map((party, index) => ({ ...party.details, roles: rolesOf(index) })),
  ]
}

const planningOf = (process: Process): JsonObject => ({
  rationale: `Atender la necesidad de: ${process.title}`,
  budget: {
    id: `P-${process.number}`,
    description: 'Presupuesto de egresos (sintético)',
    amount: value(Math.round(process.total * 1.1)),
  },
})

const tenderStatus = ({ outcome }: Process): string => {
  if (outcome === 'open') return 'active'
  return outcome === 'unsuccessful' || outcome === 'cancelled' ? outcome : 'complete'
}

/** What opens a process: nobody is called to a direct award, whose opinion says why it is made. */
const tenderDocument = ({ method, ocid }: Process): JsonObject =>
  method.method === 'direct'
    ? {
        documentType: 'evaluationReports',
        title: 'Dictamen de adjudicación',
        url: `https://compras.example/${ocid}/dictamen.pdf`,
      }
    : { documentType: 'tenderNotice', title: 'Convocatoria', url: `https://compras.example/${ocid}/convocatoria.pdf` }

const tenderOf = (process: Process, status: string): JsonObject => {
  const { days } = process
  return {
    id: `${process.ocid}-T`,
    title: process.title,
    description: `Contratación de: ${process.title}`,
    status,
    procuringEntity: process.buyer.reference,
    items: process.items,
    value: value(process.total),
    procurementMethod: process.method.method,
    procurementMethodDetails: process.method.details,
    mainProcurementCategory: process.category,
    awardCriteria: 'priceOnly',
    submissionMethod: ['electronicSubmission'],
    tenderPeriod: period(days.published, days.closed),
    ...(status === 'active' ? {} : tenderersOf(process)),
    documents: [
      {
        id: '1',
        ...tenderDocument(process),
        datePublished: atNoon(days.published),
        format: 'application/pdf',
        language: 'es',
      },
    ],
  }
}

const tenderersOf = ({ suppliers }: Process): JsonObject => ({
  numberOfTenderers: suppliers.length,
  tenderers: suppliers.map(party => party.reference),
})

/** What an award says of the tender that it ends, where the tender was told before. */
const completedTender = (process: Process): JsonObject => ({
  id: `${process.ocid}-T`,
  status: 'complete',
  ...tenderersOf(process),
})

const awardOf = (process: Process): JsonObject => ({
  id: `${process.ocid}-A`,
  title: process.title,
  status: 'active',
  date: atNoon(process.days.awarded),
  value: value(process.total),
  suppliers: [process.suppliers[0].reference],
  items: process.items,
})

const contractOf = (process: Process, today: string): JsonObject => {
  const { signed, ends } = process.days
  return {
    id: `${process.ocid}-C`,
    awardID: `${process.ocid}-A`,
    title: process.title,
    status: ends < today ? 'terminated' : 'active',
    period: period(signed, ends),
    value: value(process.total),
    items: process.items,
    dateSigned: atNoon(signed),
    ...(process.number % 5 === 0 ? { implementation: { transactions: [paymentOf(process)] } } : {}),
  }
}

const paymentOf = (process: Process): JsonObject => ({
  id: `${process.ocid}-P1`,
  date: atNoon(process.days.signed),
  value: value(Math.round(process.total * 0.3)),
  payer: process.buyer.reference,
  payee: process.suppliers[0].reference,
})

const stageDay = ({ days }: Process, stage: Stage): string =>
  ({ planning: days.published, tender: days.published, award: days.awarded, contract: days.signed })[stage]

const release = (process: Process, tags: readonly Stage[], today: string, sequence: number): JsonObject => {
  const last = tags.at(-1) ?? 'tender'
  const told = stageDay(process, last)
  const closed = last !== 'tender' || !process.staged ? tenderStatus(process) : 'active'
  return {
    ocid: process.ocid,
    id: `${process.ocid}-${sequence}`,
    date: atNoon(told > today ? today : told),
    tag: tags,
    initiationType: 'tender',
    language: 'es',
    parties: partiesUntil(process, last),
    buyer: process.buyer.reference,
    ...(tags.includes('planning') ? { planning: planningOf(process) } : {}),
    ...(tags.includes('tender') ? { tender: tenderOf(process, closed) } : {}),
    ...(last === 'award' && process.staged ? { tender: completedTender(process) } : {}),
    ...(tags.includes('award') ? { awards: [awardOf(process)] } : {}),
    ...(tags.includes('contract') ? { contracts: [contractOf(process, today)] } : {}),
    'pdn:synthetic': true,
  }
}

/** The releases of a process, valid against OCDS 1.1: one that tells all, or one for the tender and one for each later stage. */
const releasesOf = (process: Process, today: string): readonly [JsonObject, ...JsonObject[]] => {
  const stagesReached = reached(process)
  if (!process.staged) return [release(process, stagesReached, today, 1)]
  const first = release(process, ['planning', 'tender'], today, 1)
  const later = stagesReached.slice(2).map((stage, at) => release(process, [stage], today, at + 2))
  return later.length === 0 && process.outcome !== 'open' ? [first, closingRelease(process, today)] : [first, ...later]
}

/** The release that says that a tender ended without award. */
const closingRelease = (process: Process, today: string): JsonObject => ({
  ocid: process.ocid,
  id: `${process.ocid}-2`,
  date: atNoon(dayAfter(process.days.closed, 1) > today ? today : dayAfter(process.days.closed, 1)),
  tag: [process.outcome === 'cancelled' ? 'tenderCancellation' : 'tenderUpdate'],
  initiationType: 'tender',
  language: 'es',
  tender: { id: `${process.ocid}-T`, status: tenderStatus(process) },
  'pdn:synthetic': true,
})

/** The sellers that the releases name: those of a direct purchase only once it is awarded. */
const namedSellers = (process: Process): readonly (readonly [Party, string, string])[] => {
  const awarded = process.outcome === 'awarded' || process.outcome === 'contracted'
  if (!awarded && process.method.method === 'direct') return []
  return process.suppliers.map((party, at) => [
    party,
    at === 0 && awarded ? 'supplier' : 'tenderer',
    `/parties/${at + 1}/name`,
  ])
}

const personsOf = (process: Process): readonly PersonMention[] => [
  ...(process.buyer.person === undefined
    ? []
    : [{ person: process.buyer.person, role: 'contact', path: '/parties/0/contactPoint/name' }]),
  ...namedSellers(process).flatMap(([{ person }, role, path]) =>
    person === undefined ? [] : [{ person, role, path }],
  ),
]

const companiesOf = (process: Process): readonly CompanyMention[] =>
  namedSellers(process).flatMap(([{ company }, role, path]) => (company === undefined ? [] : [{ company, role, path }]))

const anomaliesOf = ({ anomaly, ocid }: Process): readonly Anomaly[] =>
  anomaly === undefined ? [] : [{ ...anomaly, parts: [...anomaly.parts, ocid] }]

/** A process as a record, with the releases that tell it. */
const processRecord = (process: Process, today: string): SampleRecord => ({
  id: process.ocid,
  documents: releasesOf(process, today),
  persons: personsOf(process),
  companies: companiesOf(process),
  anomalies: anomaliesOf(process),
})

/** Contracting processes of the bodies that buy at a provider, as OCDS 1.1 releases. */
export const processes = (of: PurchasesOf): RecordDraw<Region> => ({
  count: ({ share }) => Math.max(1, Math.round(of.purchasesOfRegion * share)),
  record: (region, number) => processRecord(createProcess(region, of, number), region.today),
})
