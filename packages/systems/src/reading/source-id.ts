import { isObject, type JsonObject } from '@pdn/core'

/** The id that a source gives a document, as text; also Mongo's own, which some providers let through in its place. */
export const sourceIdOf = (source: JsonObject): string | undefined => {
  const { id, _id: inner } = source
  const found = [id, inner, isObject(inner) ? inner.$oid : undefined].find(
    value => (typeof value === 'string' && value.trim() !== '') || typeof value === 'number',
  )
  return found === undefined ? undefined : String(found).trim()
}
