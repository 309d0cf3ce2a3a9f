import { isObject, type Json, type JsonObject } from '@pdn/core'
import { mergeInto, putAt, takeAt, withoutEmpty } from '../../reading/draft.ts'
import { placeCapture, placeInstitution } from '../../reading/first-version.ts'
import type { Move } from '../../reading/moves.ts'
import { moveAll, type Restructured, type Restructuring, restructuringOf } from '../../reading/restructuring.ts'
import { type PersonType, readPersonType } from '../document/person-type.ts'
import { placeSanctions } from './place-sanctions.ts'
import { privateSanctions } from './sanction-keys.ts'

/** A sanction of a private party in canonical shape, its values still as written. */
export interface RestructuredParticular extends Restructured {
  readonly personType: PersonType
}

const party = '/particularSancionado'
const identity = '/datosGenerales'
const officers = '/datosDirGeneralReprLegal'

const addressMoves = (from: string, to: string): readonly Move[] => [
  [`${from}/vialidad/clave`, `${to}/tipoVialidad`],
  [`${from}/vialidad/valor`, `${to}/nombreVialidad`],
  [`${from}/localidad/valor`, `${to}/coloniaLocalidad`],
  [`${from}/municipio/valor`, `${to}/municipioAlcaldia`],
]

const foreignAddressMoves = (from: string, to: string): readonly Move[] => [
  [`${from}/ciudadLocalidad`, `${to}/ciudad`],
  [`${from}/estadoProvincia`, `${to}/provincia`],
]

/** Where the second version has a place for what the first holds; all else keeps its published name and place. */
const renames: readonly Move[] = [
  [`${party}/nombreRazonSocial`, `${identity}/nombreRazonSocial`],
  [`${party}/objetoSocial`, `${identity}/objetoSocial`],
  [`${party}/rfc`, `${identity}/rfc`],
  [`${party}/telefono`, `${identity}/telefono`],
  ...addressMoves(`${party}/domicilioMexico`, `${identity}/domicilioMexico`),
  ...foreignAddressMoves(`${party}/domicilioExtranjero`, `${identity}/domicilioExtranjero`),
  [`${party}/directorGeneral/nombres`, `${officers}/directorGeneral/nombre`],
  [`${party}/apoderadoLegal/nombres`, `${officers}/representanteLegal/nombre`],
  ['/resolucion/url', '/resolucion/urlResolucion'],
]

/** Where the rest of these objects goes, once its renamed members are taken. */
const containers: readonly Move[] = [
  [`${party}/domicilioMexico`, `${identity}/domicilioMexico`],
  [`${party}/domicilioExtranjero`, `${identity}/domicilioExtranjero`],
  [`${party}/directorGeneral`, `${officers}/directorGeneral`],
  [`${party}/apoderadoLegal`, `${officers}/representanteLegal`],
]

/** A code and its label: where both stand, the second version keeps the first named and the other is its raw form. */
const labels: readonly (readonly [first: string, second: string, to: string])[] = [
  [
    `${party}/domicilioMexico/entidadFederativa/clave`,
    `${party}/domicilioMexico/entidadFederativa/valor`,
    `${identity}/domicilioMexico/entidadFederativa`,
  ],
  [
    `${party}/domicilioExtranjero/pais/valor`,
    `${party}/domicilioExtranjero/pais/clave`,
    `${identity}/domicilioExtranjero/pais`,
  ],
]

const textOf = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

const placeLabels = ({ rest, document, raw, moves }: Restructuring): void => {
  for (const [first, second, to] of labels) {
    const [chosen, other] = [takeAt(rest, first), takeAt(rest, second)]
    moves.push([first, to], [second, to])
    if (chosen !== undefined) putAt(document, to, chosen)
    else if (other !== undefined) putAt(document, to, other)
    if (chosen !== undefined && textOf(other) !== undefined) raw.set(to, textOf(other) ?? null)
  }
}

/** A fault as the first version has it, a free text, also where a provider wrote key and label, or several. */
const faultText = (value: Json): string | undefined => {
  if (typeof value === 'string') return value
  if (!isObject(value)) return undefined
  const { valor, descripcion, clave } = value
  return [valor, descripcion, clave].map(textOf).find(text => text !== undefined && text.trim() !== '')
}

/** The key of a fault beside the label that stands for it. */
const faultKey = (value: Json): string | undefined => {
  const key = isObject(value) ? textOf(value.clave) : undefined
  return key === undefined || key.trim() === '' || key === faultText(value) ? undefined : key
}

const placeFault = ({ rest, document, issues, raw }: Restructuring): void => {
  const value = takeAt(rest, '/tipoFalta')
  if (value === undefined) return
  const faults: readonly Json[] = Array.isArray(value) ? value : [value]
  const texts = faults.map(faultText)
  const keys = faults.map(faultKey).filter(key => key !== undefined)
  if (keys.length > 0) raw.set('/tipoFalta', keys.join('; '))
  const isWhole = texts.every(text => text !== undefined)
  putAt(document, '/tipoFalta', isWhole ? texts.join('; ') : value)
  if (typeof value !== 'string') {
    issues.push({ path: '/tipoFalta', rule: 'wrong-type', severity: 'note', repaired: isWhole })
  }
}

const placePersonType = ({ rest, document, inferred, issues, raw, moves }: Restructuring): PersonType => {
  const from = `${party}/tipoPersona`
  const given = takeAt(rest, from)
  const stated = isObject(given) ? (textOf(given.clave) ?? textOf(given.valor)) : textOf(given)
  const { datosGenerales } = document
  const rfc = isObject(datosGenerales) ? datosGenerales.rfc : undefined
  const { type, basis } = readPersonType(stated, rfc)
  putAt(document, '/pdn:personType', type)
  moves.push([from, '/pdn:personType'])
  if (basis === 'inferred') inferred.push('/pdn:personType')
  if (basis === 'stated') return type
  if (stated !== undefined) raw.set('/pdn:personType', stated)
  issues.push({ path: from, rule: `person-type-${basis}`, severity: 'warning', repaired: basis !== 'absent' })
  return type
}

/** Puts a document of the first version into canonical shape; what has no place there keeps its own. */
export const restructureParticulares = (source: JsonObject): RestructuredParticular => {
  const restructuring = restructuringOf(source)
  const { rest, document } = restructuring
  placeLabels(restructuring)
  moveAll(renames, restructuring)
  withoutEmpty(rest)
  moveAll(containers, restructuring)
  const personType = placePersonType(restructuring)
  placeFault(restructuring)
  placeInstitution(restructuring)
  placeCapture(restructuring)
  placeSanctions(privateSanctions, restructuring)
  mergeInto(document, withoutEmpty(rest))
  return { ...restructuring, personType }
}
