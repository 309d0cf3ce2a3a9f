import { isObject, type JsonObject } from '@pdn/core'
import { asList, asMember, type Change, keyAlone, within } from '../../reading/changes.ts'
import type { ReadDocument } from '../../system.ts'
import { todaysParticular } from './read-particular.ts'

const stated: Change = value => {
  if (!isObject(value)) return value
  const { clave, valor } = value
  return [clave, valor].find(text => typeof text === 'string') ?? null
}

const party = within(
  ['tipoPersona', stated],
  ['domicilioMexico', within(['entidadFederativa', asMember('valor')])],
  ['domicilioExtranjero', within(['pais', asMember('valor')])],
)

const whole = within(
  ['institucionDependencia', asMember('nombre')],
  ['particularSancionado', party],
  ['tipoSancion', asList(keyAlone)],
  ['documentos', asList()],
  ['multa', within(['moneda', asMember('clave')])],
)

/** A fault written as key and label, or several: the text that reading made of it, and the keys beside it. */
const withFault = (document: JsonObject, read: JsonObject): JsonObject => {
  const { tipoFalta } = read
  if (typeof document.tipoFalta === 'string' || typeof tipoFalta !== 'string') return document
  const { 'pdn:raw': raw } = document
  const keys = isObject(read['pdn:raw']) ? read['pdn:raw']['/tipoFalta'] : undefined
  const kept = keys === undefined ? {} : { 'pdn:raw': { ...(isObject(raw) ? raw : {}), '/tipoFalta': keys } }
  return { ...document, tipoFalta, ...kept }
}

/**
 * A document of the first version as 1.1 writes it: today's names, one id, lists and objects where the standard has
 * them. Its values stay as they are written.
 */
export const standardiseParticulares = (source: JsonObject, { document: read }: ReadDocument): JsonObject => {
  const standard = whole(todaysParticular(source))
  if (!isObject(standard)) return source
  const { id } = read
  return withFault(standard.id === id || id === undefined ? standard : { ...standard, id }, read)
}
