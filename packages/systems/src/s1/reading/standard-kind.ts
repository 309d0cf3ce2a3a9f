import { isObject, type JsonObject } from '@pdn/core'
import { type Agreement, standardForm } from '../../reading/standard-form.ts'
import { statedType } from '../document/declaration-type.ts'
import { readingSchema } from '../schema/canonical.ts'
import { codePlaces, listOf } from './listed-values.ts'
import { entriesOf } from './shape-values.ts'

/** A label has its key beside it; a section with entries does not say that there are none. */
const agreement: Agreement = ({ properties }, name) => {
  if (!isObject(properties)) return undefined
  if (listOf(properties.clave, name) !== undefined)
    return ({ clave, valor }) => clave !== undefined || valor === undefined
  const entries = entriesOf(properties)
  return entries === undefined ? undefined : value => value[entries] === undefined || value.ninguno === false
}

const stands = standardForm(readingSchema, codePlaces, agreement)

/** Annotations that reading moves or counts anew. */
const annotations = ['pdn:inferred', 'pdn:raw', 'pdn:withheld'] as const

/**
 * The kind of a declaration that stands as version 2.0 writes it: shaping and normalising it would change and tell
 * nothing. None of any other, sound or not.
 */
export const standardKind = (source: JsonObject): string | undefined => {
  if (typeof source.id !== 'string' || source['pdn:synthetic'] === false) return undefined
  if (annotations.some(name => source[name] !== undefined)) return undefined
  return stands(source) ? statedType(source)?.id : undefined
}
