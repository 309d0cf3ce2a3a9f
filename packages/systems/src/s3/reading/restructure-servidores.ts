import { isObject, type Json, type JsonObject } from '@pdn/core'
import { type Draft, mergeInto, putAt, takeAt, withoutEmpty } from '../../reading/draft.ts'
import { placeCapture, placeInstitution } from '../../reading/first-version.ts'
import type { Move } from '../../reading/moves.ts'
import { moveAll, type Restructured, type Restructuring, restructuringOf } from '../../reading/restructuring.ts'
import { textAt } from '../../showing/document-view.ts'
import { faultOf, type Severity } from '../document/servant-faults.ts'
import { faultMembers, severityOfFirst } from '../document/severity.ts'
import { placeSanctions } from './place-sanctions.ts'
import { servantSanctions } from './sanction-keys.ts'

/** A sanction of a public servant in canonical shape, its values still as written. */
export interface RestructuredServidor extends Restructured {
  readonly severity: Severity
}

const servant = '/servidorPublicoSancionado'
const identity = '/datosGenerales'
const post = '/empleoCargoComision'

/** Where the second version has a place for what the first holds; all else keeps its published name and place. */
const renames: readonly Move[] = [
  [`${servant}/nombres`, `${identity}/nombres`],
  [`${servant}/primerApellido`, `${identity}/primerApellido`],
  [`${servant}/segundoApellido`, `${identity}/segundoApellido`],
  [`${servant}/rfc`, `${identity}/rfc`],
  [`${servant}/curp`, `${identity}/curp`],
  [`${servant}/puesto`, `${post}/denominacion`],
  [`${servant}/nivel`, `${post}/nivel`],
  ['/resolucion/url', '/resolucion/urlResolucion'],
]

const sexes: Readonly<Record<string, string>> = {
  F: 'MUJER',
  FEMENINO: 'MUJER',
  M: 'HOMBRE',
  MASCULINO: 'HOMBRE',
  O: 'OTRO',
}

/** The servant's gender in the words of the second version, and its third in the first's. */
const placeGender = ({ rest, document, moves, raw }: Restructuring): void => {
  const from = `${servant}/genero`
  const to = `${identity}/sexo`
  const given = takeAt(rest, from)
  if (given === undefined) return
  const members = isObject(given) ? given : { clave: given }
  const [code, label] = [textAt(members, 'clave'), textAt(members, 'valor')]
  const stated = code ?? label
  moves.push([from, to], [`${from}/clave`, to], [`${from}/valor`, to])
  if (stated === undefined) return
  const sex = [code, label].map(text => sexes[text?.toUpperCase() ?? '']).find(text => text !== undefined)
  putAt(document, to, sex ?? stated)
  if (sex !== undefined) raw.set(to, stated)
}

/** One fault of the first version as the second has it; what the source wrote stays beside a key that is another. */
const placeFault = (given: Json, from: string, at: number, into: Restructuring): Json => {
  const { clave, valor, ...members } = faultMembers(given)
  const [key, label] = [textAt({ clave: clave ?? null }, 'clave'), textAt({ valor: valor ?? null }, 'valor')]
  const fault = faultOf(key, label)
  const to = `/faltaCometida/${at}`
  const placed: Draft = { clave: fault?.key ?? 'OTRO' }
  for (const [name, value] of Object.entries(members)) if (value !== undefined) placed[name] = value
  if (valor !== undefined && valor !== null) placed.valor = valor
  if (key !== undefined && key !== placed.clave) into.raw.set(`${to}/clave`, key)
  into.moves.push([from, to])
  if (fault === undefined) {
    const rule = key === undefined && label === undefined ? 'fault-missing' : 'fault-unknown'
    into.issues.push({ path: from, rule, severity: 'warning', repaired: false })
  }
  return placed
}

const placeFaults = (into: Restructuring): void => {
  const given = takeAt(into.rest, '/tipoFalta')
  if (given === undefined) {
    into.issues.push({ path: '/tipoFalta', rule: 'fault-missing', severity: 'warning', repaired: false })
    return
  }
  const isList = Array.isArray(given)
  const faults: readonly Json[] = isList ? given : [given]
  if (isList || !isObject(given)) {
    into.issues.push({ path: '/tipoFalta', rule: 'wrong-type', severity: 'note', repaired: true })
  }
  const placed = faults.map((fault, at) => placeFault(fault, isList ? `/tipoFalta/${at}` : '/tipoFalta', at, into))
  if (placed.length > 0) into.document.faltaCometida = placed
}

/** How serious the fault is, so that what follows from it needs no second look at keys and labels. */
const placeSeverity = (source: JsonObject, { document, inferred }: Restructuring): Severity => {
  const severity = severityOfFirst(source)
  putAt(document, '/pdn:severity', severity)
  inferred.push('/pdn:severity')
  return severity
}

/** Puts a servant's sanction of the first version into canonical shape; what has no place there keeps its own. */
export const restructureServidores = (source: JsonObject): RestructuredServidor => {
  const restructuring = restructuringOf(source)
  const { rest, document } = restructuring
  const severity = placeSeverity(source, restructuring)
  placeGender(restructuring)
  moveAll(renames, restructuring)
  placeFaults(restructuring)
  withoutEmpty(rest)
  placeInstitution(restructuring)
  placeCapture(restructuring)
  placeSanctions(servantSanctions, restructuring)
  mergeInto(document, withoutEmpty(rest))
  return { ...restructuring, severity }
}
