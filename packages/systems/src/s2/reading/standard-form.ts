import { isObject, type Json, type JsonObject } from '@pdn/core'
import { asList, asMember, type Change, within } from '../../reading/changes.ts'
import { isPlaceholder } from '../../reading/scalar-readers.ts'
import type { ReadDocument } from '../../system.ts'
import { firstWriting } from './first-writing.ts'

const keyForm = /^(?:\d+|[A-Z]{1,2})$/

/** A bare key or a bare label, as the object of both that version 1.1 has for it. */
const keyed: Change = value => {
  if (typeof value === 'number') return { clave: value }
  if (typeof value !== 'string' || isPlaceholder(value)) return value
  const text = value.trim()
  return keyForm.test(text) ? { clave: text } : { valor: text }
}

/** A procedure told by its number alone, also where a file has the number as text. */
const procedure: Change = value =>
  typeof value === 'string' && /^\s*\d\s*$/.test(value) ? { clave: Number(value) } : keyed(value)

/** Keys with their labels, one or several; items that say nothing are none. */
const listOf = (item: Change): Change => {
  const items = asList(item)
  return value => {
    const list = items(value)
    return Array.isArray(list) ? list.filter((one: Json) => one !== null && !isPlaceholder(one)) : list
  }
}

const whole = within(
  ['ramo', keyed],
  ['genero', keyed],
  ['institucionDependencia', asMember('nombre')],
  ['puesto', asMember('nombre')],
  ['tipoArea', listOf(keyed)],
  ['nivelResponsabilidad', listOf(keyed)],
  ['tipoProcedimiento', listOf(procedure)],
  ['superiorInmediato', within(['puesto', asMember('nombre')])],
)

/**
 * A document of the first version as 1.1 writes it: today's names, keys with labels, lists and objects where the
 * standard has them. Its values stay as they are written.
 */
export const standardForm = (source: JsonObject): JsonObject => {
  const standard: Json = whole(firstWriting.rewrite(source))
  return isObject(standard) ? standard : source
}

/** The standard form of a document that could be read, under the one id that reading found. */
export const standardiseOfficial = (source: JsonObject, { document: { id } }: ReadDocument): JsonObject => {
  const standard = standardForm(source)
  return id === undefined || standard.id === id ? standard : { ...standard, id }
}
