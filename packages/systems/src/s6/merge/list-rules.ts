import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { Field } from '../schema/field-tree.ts'

/** The text by which items of a list are told apart. */
export const idOf = ({ id }: JsonObject): string | undefined =>
  typeof id === 'string' || typeof id === 'number' ? String(id) : undefined

const areObjects = (list: readonly Json[]): list is readonly JsonObject[] => {
  for (const item of list) if (!isObject(item)) return false
  return true
}

/** The field of an item of a list. The rules of a field hold for an object that stands where a list should, and for a list where an object should. */
export const itemField = (field: Field | undefined): Field | undefined => field?.item ?? field

/** The field of a member of an object. */
export const memberField = (field: Field | undefined, name: string): Field | undefined =>
  field === undefined ? undefined : (field.members.get(name) ?? field.item?.members.get(name))

/** True for what the schema has replaced as a whole: items of a list without ids are no more than values. */
const isWholeBySchema = ({ wholeListMerge, item }: Field): boolean => {
  if (wholeListMerge || item?.shape === 'leaf') return true
  return item?.shape === 'object' && item.members.size > 0 && !item.members.has('id')
}

/**
 * True for a list whose items are merged by their ids. Others the merge replaces as a whole: those that the schema says
 * so of, those of texts or numbers, and those of objects that have no ids, as the suppliers of version 1.0.
 */
export const isKeyed = (list: readonly Json[], field: Field | undefined): list is readonly JsonObject[] =>
  (field === undefined || !isWholeBySchema(field)) && areObjects(list)

/** True for what the merge looks into: an object, or a list whose items are merged by their ids. */
export const isContainer = (value: Json, field: Field | undefined): value is JsonObject | readonly JsonObject[] => {
  if (Array.isArray(value)) return isKeyed(value, field)
  return isObject(value) && (field === undefined || !isWholeBySchema(field))
}

/** True where no item of a list may be a further mention of one before it. */
export const areApart = (items: readonly JsonObject[]): boolean => {
  if (items.length < 2) return true
  const ids = new Set<string>()
  let nameless = 0
  for (const item of items) {
    const id = idOf(item)
    if (id === undefined) nameless += 1
    else ids.add(id)
  }
  return ids.size + nameless === items.length
}
