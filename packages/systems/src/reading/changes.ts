import { isObject, type Json, type JsonObject } from '@pdn/core'
import { isPlaceholder } from './scalar-readers.ts'

/** How a value that a provider wrote in another shape is written in the standard's. */
export type Change = (value: Json) => Json

/** A member changed where the object has it; without a value it stays away. */
const changed = (source: JsonObject, name: string, change: Change): JsonObject => {
  const value = source[name]
  return value === undefined || value === null ? source : { ...source, [name]: change(value) }
}

/** Changes members of an object; what is none stays. */
export const within =
  (...changes: readonly (readonly [name: string, change: Change])[]): Change =>
  value =>
    isObject(value) ? changes.reduce((now, [name, change]) => changed(now, name, change), value) : value

/** What was written as one text, as the member of an object that the version has for it. */
export const asMember =
  (name: string): Change =>
  value =>
    typeof value === 'string' ? { [name]: value } : value

/** What was written as one value, as a list of it; each item changed. */
export const asList =
  (item: Change = value => value): Change =>
  value => {
    if (Array.isArray(value)) return value.map((one: Json) => item(one))
    const isEmpty = isPlaceholder(value) || (isObject(value) && Object.keys(value).length === 0)
    return isEmpty ? value : [item(value)]
  }

/** What was written as its key alone, as an object that has it. */
export const keyAlone: Change = value =>
  typeof value === 'string' || typeof value === 'number' ? { clave: String(value) } : value
