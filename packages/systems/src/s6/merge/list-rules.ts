import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { Field } from '../schema/field-tree.ts'
import type { Container } from './notes.ts'

/** The text by which items of a list are told apart. */
export const idOf = ({ id }: JsonObject): string | undefined =>
  typeof id === 'string' || typeof id === 'number' ? String(id) : undefined

/**
 * True for a list that the merge replaces as a whole: one that the schema says so of, one of texts or numbers, and one
 * of objects that have no ids, as the suppliers of version 1.0.
 */
export const isWhole = (list: readonly Json[], field: Field | undefined): boolean => {
  if (field?.wholeListMerge === true || field?.item?.shape === 'leaf') return true
  if (field?.item?.shape === 'object' && field.item.members.size > 0 && !field.item.members.has('id')) return true
  return !list.every(isObject)
}

/** True for what the merge looks into: an object, or a list that is merged by ids. */
export const isFolded = (value: Json, field: Field | undefined): value is Container =>
  typeof value === 'object' && value !== null && !(Array.isArray(value) && isWhole(value, field))

/** True where no item of a list may be a further mention of one before it. */
export const areApart = (items: readonly Json[], field: Field | undefined): boolean => {
  if (items.length < 2) return true
  const ids = new Set<string>()
  for (const item of items) {
    const id = isObject(item) ? idOf(item) : undefined
    if (id === undefined ? field?.uniqueItems === true : ids.has(id)) return false
    if (id !== undefined) ids.add(id)
  }
  return true
}
