import { isObject, type Json } from '@pdn/core'

/** One value of a document that holds no others, with where it stands in the syntax of publicity rules. */
export interface FlatValue {
  readonly path: string
  readonly value: Json
}

const collect = (value: Json, pointer: string, path: string, found: Map<string, FlatValue>): void => {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, `${pointer}/${index}`, `${path}[]`, found)
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (member !== undefined) collect(member, `${pointer}/${name}`, path === '' ? name : `${path}.${name}`, found)
    }
  } else found.set(pointer, { path, value })
}

/** Every value of a document by its place; the places of two documents of one shape are the same texts. */
export const flatValues = (document: Json): ReadonlyMap<string, FlatValue> => {
  const found = new Map<string, FlatValue>()
  collect(document, '', '', found)
  return found
}
