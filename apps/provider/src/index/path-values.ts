import { isObject, type Json } from '@pdn/core'

/** Gives the values that stand at a path of a document; one or none where the path has no array. */
export type PathReader = (document: Json) => readonly Json[]

/**
 * Compiles a path in the syntax of publicity rules (`awards[].suppliers[].name`).
 *
 * Documents bend their own standard: an array where the path has none is read item by item, and an object where the
 * path has an array is read as its only item. Values are given in document order; `null` is no value.
 */
export const pathReader = (path: string): PathReader => {
  const members = path.split('.').map(step => step.replace(/(\[\])+$/, ''))
  return document => {
    let found: Json[] = items(document)
    for (const member of members) {
      found = found.flatMap(value => (isObject(value) && Object.hasOwn(value, member) ? items(value[member]) : []))
    }
    return found
  }
}

const items = (value: Json | undefined): Json[] => {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return [value]
  return value.flat(Number.POSITIVE_INFINITY).filter(item => item !== null)
}
