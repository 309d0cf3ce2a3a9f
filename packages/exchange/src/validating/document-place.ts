import { escapePointerStep, isObject, type Json } from '@pdn/core'

/** JSON Pointer of a document inside the item of a file that it was unpacked from: itself, a member, an item of a list. */
export const documentPlace = (item: Json, document: Json): string => {
  if (item === document || !isObject(item)) return ''
  for (const [name, value] of Object.entries(item)) {
    if (value === document) return `/${escapePointerStep(name)}`
    const index = Array.isArray(value) ? value.indexOf(document) : -1
    if (index !== -1) return `/${escapePointerStep(name)}/${index}`
  }
  return ''
}
