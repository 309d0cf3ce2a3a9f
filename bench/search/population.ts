import { type JsonObject, states } from '@pdn/core'
import { createPersonDraw, createRandom, type Random } from '@pdn/synthetic'
import { withSlip } from './slips.ts'
import { caseNumberOf, officialDocument, sanctionDocument } from './source-documents.ts'

/** One of the generated people, and the source document that tells of them. */
export interface GeneratedRecord {
  readonly system: 's2' | 's3'
  /** The name as it was meant, given names first. */
  readonly name: string
  /** True where the source writes it otherwise. */
  readonly misspelt: boolean
  /** Case number, of the sanctioned. */
  readonly caseNumber: string | undefined
  readonly source: JsonObject
}

const seed = 'search'

const personOf = createPersonDraw(seed)

/** Of all people in such records, those who were sanctioned; the others take part in procurement. */
const sanctioned = 0.1

/** Of all people, those whose surname is written with a slip: real registers have them. */
const slips = 0.01

/** Records of one page of a provider: one state's. */
export const pageLength = 1000

const bodies = [
  'Secretaría de Salud',
  'Secretaría de Educación',
  'Secretaría de Finanzas',
  'Secretaría de Obras Públicas',
  'Secretaría de Seguridad',
  'Secretaría del Campo',
  'Secretaría de Turismo',
  'Secretaría de Bienestar',
  'Instituto de la Vivienda',
  'Instituto de las Mujeres',
  'Instituto de Pensiones',
  'Comisión del Agua',
  'Junta de Caminos',
  'Fiscalía General',
  'Congreso',
  'Poder Judicial',
  'Universidad Autónoma',
  'Universidad Tecnológica',
  'Sistema para el Desarrollo Integral de la Familia',
  'Colegio de Bachilleres',
] as const

/** The state that publishes the record of that number, from 0 to 31. */
export const stateOfRecord = (number: number): number => Math.floor(number / pageLength) % states.length

/** A state has the bodies above and 55 municipalities: 2,400 institutions in all, the first of each state the largest. */
const institutionOf = (random: Random, number: number): string => {
  const place = random.rank(bodies.length + 55, 8)
  const state = states[stateOfRecord(number)]?.name
  const body = bodies[place]
  return body === undefined ? `Ayuntamiento ${place - bodies.length + 1} de Muestra, ${state}` : `${body} de ${state}`
}

/** The generated person of that number, the same at every call. */
export const recordOf = (number: number): GeneratedRecord => {
  const random = createRandom(`${seed}/${number}`)
  const { name, given, surname1, surname2 } = personOf(number)
  const written = random.chance(slips) ? withSlip(surname1, random) : surname1
  const subject = { number, given, surname1: written, surname2, institution: institutionOf(random, number) }
  const person = { name, misspelt: written !== surname1 }
  return random.chance(sanctioned)
    ? { ...person, system: 's3', caseNumber: caseNumberOf(number), source: sanctionDocument(random, subject) }
    : { ...person, system: 's2', caseNumber: undefined, source: officialDocument(random, subject) }
}
