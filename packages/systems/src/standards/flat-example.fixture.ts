import { isObject, type Json } from '@pdn/core'
import type { FlatField, FlatSchema } from './flat-schema.ts'

const typeOf = (value: Json): string => {
  if (Array.isArray(value)) return 'array'
  if (isObject(value)) return 'object'
  return Number.isInteger(value) ? 'integer' : typeof value
}

const walk = (value: Json, path: string, flat: Map<string, FlatField>): void => {
  const field = flat.get(path) ?? { types: new Set<string>(), rules: new Map<string, Json>() }
  flat.set(path, field)
  field.types.add(typeOf(value))
  if (Array.isArray(value)) for (const item of value) walk(item, `${path}[]`, flat)
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) if (member !== undefined) walk(member, `${path}/${name}`, flat)
}

/** Every path of a document with the types of its values: all that an example says of its schema. */
export const flattenExample = (document: Json | undefined): FlatSchema => {
  const flat = new Map<string, FlatField>()
  if (document !== undefined) walk(document, '', flat)
  return flat
}
