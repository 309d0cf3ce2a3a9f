import { addTerm, isObject, type JsonObject } from '@pdn/core'
import { atNoon } from './days.ts'
import { createProcess, type ProcessSample } from './processes.ts'
import { releasesOf } from './releases.ts'
import { type SanctionSample, sanctionDocument, sanctionId } from './sanctions.ts'

/** What a provider changes after it was first read. */
export interface Later {
  /** Documents that are new or take the place of the one with their id. */
  readonly put: readonly JsonObject[]
  /** Ids of documents that are gone. */
  readonly remove: readonly string[]
}

/** Every so manieth number up to a count, beginning at the first. */
const every = (step: number, first: number, count: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.ceil((count - first + 1) / step)) }, (_, index) => first + index * step)

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The end of a debarment moved by three months, as after an appeal. */
const withLaterEnd = (document: JsonObject, today: string): JsonObject => {
  const debarment = isObject(document.inhabilitacion) ? document.inhabilitacion : undefined
  if (debarment === undefined) return withPaidFine(document, today)
  const until = addTerm(textOf(debarment.fechaFinal), { years: 0, months: 3, days: 0 }) ?? textOf(debarment.fechaFinal)
  return {
    ...document,
    fechaCaptura: atNoon(today),
    inhabilitacion: { ...debarment, fechaFinal: until },
    observaciones: 'Se corrige la fecha final por resolución de un medio de impugnación.',
  }
}

const withPaidFine = (document: JsonObject, today: string): JsonObject => ({
  ...document,
  fechaCaptura: atNoon(today),
  observaciones: isObject(document.multa) ? `Multa pagada el ${today}.` : 'Se corrige la captura.',
})

/** Sanctions corrected (a debarment's end, a fine paid) and 40 of every 4,500 withdrawn. */
export const laterSanctions = (sample: SanctionSample, count: number): Later => ({
  put: [
    ...every(150, 7, count).map(number => withLaterEnd(sanctionDocument(sample, number), sample.today)),
    ...every(150, 33, count).map(number => withPaidFine(sanctionDocument(sample, number), sample.today)),
  ],
  remove: every(112, 50, count).map(sanctionId),
})

const withTitle = (release: JsonObject): JsonObject => ({
  ...release,
  ...(isObject(release.tender) ? { tender: { ...release.tender, title: corrected(release.tender.title) } } : {}),
})

const corrected = (title: unknown): string => `${textOf(title)} (título corregido)`

/** A release that prolongs a contract by amendment. */
const amendment = (sample: ProcessSample, number: number): JsonObject | undefined => {
  const process = createProcess(sample, number)
  const last = releasesOf(sample, number).at(-1)
  const [contract] = Array.isArray(last?.contracts) ? last.contracts : []
  if (process.outcome !== 'contracted' || !isObject(contract)) return undefined
  const endDate = atNoon(addTerm(process.days.ends, { years: 0, months: 2, days: 0 }) ?? process.days.ends)
  const change = { id: '1', date: atNoon(sample.today), description: 'Convenio modificatorio: se amplía el plazo.' }
  return {
    ocid: process.ocid,
    id: `${process.ocid}-amendment-1`,
    date: atNoon(sample.today),
    tag: ['contractAmendment'],
    initiationType: 'tender',
    language: 'es',
    contracts: [{ ...contract, period: { startDate: atNoon(process.days.signed), endDate }, amendments: [change] }],
    'pdn:synthetic': true,
  }
}

/** Processes corrected: titles in the release that had them, and contracts prolonged by releases of their own. */
export const laterProcesses = (sample: ProcessSample, count: number): Later => ({
  put: [
    ...every(150, 11, count).map(number => withTitle(releasesOf(sample, number)[0])),
    ...every(300, 29, count)
      .map(number => amendment(sample, number))
      .filter(release => release !== undefined),
  ],
  remove: [],
})
