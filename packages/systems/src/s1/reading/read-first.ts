import { isObject, type Json, type JsonObject } from '@pdn/core'
import { putAt, takeAt } from '../../reading/draft.ts'
import { earlyPointer, modernNames } from '../../reading/modern-names.ts'
import type { Shaped } from '../../reading/read-shaped.ts'
import { type Restructuring, restructuringOf } from '../../reading/restructuring.ts'
import { dateAt } from '../../showing/document-view.ts'
import type { Reading } from '../../system.ts'
import { type DeclarationType, initialType, modificationType } from '../schema/declaration-types.ts'
import { shapeFirstEntries } from './first-entries.ts'
import { renamedMembers, sectionMoves } from './first-names.ts'
import { readDeclarationBy } from './read-declaration.ts'
import { shapeDeclaration } from './shape-declaration.ts'

/** True for a declaration of version 1.0, whose sections are in snake case. */
export const isFirstVersion = (source: Json): boolean =>
  isObject(source) && isObject(source.informacion_personal) && !isObject(source.declaracion)

const dayInMilliseconds = 86_400_000
/** Days after taking office in which the initial declaration is due (LGRA, art. 33, I). */
const initialTerm = 60

const general = ['informacionPersonal', 'informacionGeneral'] as const
const post = ['declaracion', 'situacionPatrimonial', 'datosEmpleoCargoComision'] as const

/**
 * Version 1.0 does not say which declaration it is: one made within the term of the initial one after taking office is
 * taken for it, any other for that of every year.
 */
const typeByDates = (document: JsonObject): DeclarationType => {
  const declared = dateAt(document, ...general, 'fechaDeclaracion') ?? dateAt(document, 'metadata', 'actualizacion')
  const tookOffice = dateAt(document, ...post, 'fechaTomaPosesion')
  if (declared === undefined || tookOffice === undefined) return modificationType
  const days = (Date.parse(declared) - Date.parse(tookOffice)) / dayInMilliseconds
  return days >= 0 && days <= initialTerm ? initialType : modificationType
}

/** Parts of version 1.0 that 2.0 has no place for: incomes before tax, and interests that it does not ask for. */
const withoutPlace = [
  ['/ingresos', '/ingresosBrutos', '/ingresos'],
  ['/intereses', '/otrosIntereses', '/intereses'],
] as const

const placeSections = ({ rest, moves, issues }: Restructuring): void => {
  for (const [from, to] of sectionMoves) {
    const value = takeAt(rest, from)
    if (value === undefined) continue
    putAt(rest, to, value)
    moves.push([from, to])
  }
  for (const [from, to, path] of withoutPlace) {
    const value = takeAt(rest, from)
    if (!isObject(value) || Object.keys(value).length === 0) continue
    putAt(rest, to, value)
    moves.push([from, to])
    issues.push({ path, rule: 'no-place', severity: 'warning', repaired: false })
  }
}

const shapeFirst = (source: JsonObject): Shaped => {
  if (!isFirstVersion(source)) return shapeDeclaration(source)
  const restructuring = restructuringOf(modernNames(source, renamedMembers))
  restructuring.issues.push({ path: '', rule: 'early-names', severity: 'note', repaired: true })
  placeSections(restructuring)
  shapeFirstEntries(restructuring)
  return shapeDeclaration(source, restructuring, typeByDates)
}

/** Reads a declaration of version 1.0; one that is of 2.0 already is read as that. */
export const readFirst = (source: Json): Reading => {
  const reading = readDeclarationBy(source, shapeFirst)
  if (!isObject(source) || !isFirstVersion(source)) return reading
  const issues = reading.issues.map(issue => ({ ...issue, path: earlyPointer(source, issue.path, renamedMembers) }))
  return { ...reading, issues }
}
