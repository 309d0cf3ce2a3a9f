import { addTerm, isObject, type JsonObject } from '@pdn/core'
import { atNoon } from './days.ts'
import type { SampleRecord } from './records/sample-record.ts'

/** What a provider changes after it was first read. */
export interface Later {
  /** Documents that are new or take the place of the one with their id. */
  readonly put: readonly JsonObject[]
  /** Ids of documents that are gone. */
  readonly remove: readonly string[]
}

/** What becomes of some records later. */
export interface Correction {
  /** Whether anything becomes of the record of that number. */
  concerns(number: number): boolean
  correct(record: SampleRecord, number: number, today: string): Partial<Later>
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const withPaidFine = (document: JsonObject, today: string): JsonObject => ({
  ...document,
  fechaCaptura: atNoon(today),
  observaciones: isObject(document.multa) ? `Multa pagada el ${today}.` : 'Se corrige la captura.',
})

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

const isWithdrawn = (number: number): boolean => number % 112 === 50
const isPaid = (number: number): boolean => number % 150 === 33

/** Of sanctions, one in 32 is corrected (a debarment's end, a fine paid) and one in 112 withdrawn. */
export const sanctionCorrections: Correction = {
  concerns: number => isWithdrawn(number) || isPaid(number) || number % 40 === 7,
  correct: ({ id, documents: [document] }, number, today) => {
    if (isWithdrawn(number)) return { remove: [id] }
    return { put: [isPaid(number) ? withPaidFine(document, today) : withLaterEnd(document, today)] }
  },
}

/** Of officials, one in 120 gets another area of the procedure. */
export const officialCorrections: Correction = {
  concerns: number => number % 120 === 17,
  correct: ({ documents: [document] }, _number, today) => ({
    put: [
      {
        ...document,
        fechaCaptura: atNoon(today),
        tipoArea: [{ clave: 'O', valor: 'OTRA' }],
        observaciones: 'Se corrige el área que interviene.',
      },
    ],
  }),
}

const withTitle = (release: JsonObject): JsonObject => ({
  ...release,
  ...(isObject(release.tender) ? { tender: { ...release.tender, title: corrected(release.tender.title) } } : {}),
})

const corrected = (title: unknown): string => `${textOf(title)} (título corregido)`.trim()

/** A release that prolongs a contract by amendment. */
const amendment = ({ id, documents }: SampleRecord, today: string): JsonObject | undefined => {
  const last = documents.at(-1)
  const [contract] = Array.isArray(last?.contracts) ? last.contracts : []
  if (!isObject(contract) || !isObject(contract.period)) return undefined
  const { startDate, endDate } = contract.period
  const later = addTerm(textOf(endDate).slice(0, 10), { years: 0, months: 2, days: 0 })
  if (later === undefined) return undefined
  const change = { id: '1', date: atNoon(today), description: 'Convenio modificatorio: se amplía el plazo.' }
  return {
    ocid: id,
    id: `${id}-amendment-1`,
    date: atNoon(today),
    tag: ['contractAmendment'],
    initiationType: 'tender',
    language: 'es',
    contracts: [{ ...contract, period: { startDate, endDate: atNoon(later) }, amendments: [change] }],
    'pdn:synthetic': true,
  }
}

const isRetitled = (number: number): boolean => number % 150 === 11

/** Of processes, one in 150 gets another title in place, and one in 300 a contract prolonged by a release of its own. */
export const processCorrections: Correction = {
  concerns: number => isRetitled(number) || number % 300 === 29,
  correct: (record, number, today) => {
    if (isRetitled(number)) return { put: [withTitle(record.documents[0])] }
    const amended = amendment(record, today)
    return amended === undefined ? {} : { put: [amended] }
  },
}

const isReserved = (number: number): boolean => number % 400 === 123

/** The area of the post corrected. */
const withNote = (document: JsonObject): JsonObject => {
  const { declaracion } = document
  const situation = isObject(declaracion) ? declaracion.situacionPatrimonial : undefined
  if (!isObject(declaracion) || !isObject(situation) || !isObject(situation.datosEmpleoCargoComision)) return document
  const post = { ...situation.datosEmpleoCargoComision, areaAdscripcion: 'Administración (corregida)' }
  const corrected = { ...situation, datosEmpleoCargoComision: post }
  return { ...document, declaracion: { ...declaracion, situacionPatrimonial: corrected } }
}

/**
 * Of declarations, one in 150 is corrected by a note, and one in 400 reserved whole by a committee of transparency
 * (norms of the declaration formats); when it was filed does not change.
 */
export const declarationCorrections: Correction = {
  concerns: number => isReserved(number) || number % 150 === 61,
  correct: ({ id, documents: [document] }, number) =>
    isReserved(number) ? { remove: [id] } : { put: [withNote(document)] },
}
