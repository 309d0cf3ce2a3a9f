import { canonicalJson, isObject, type Json, type JsonObject } from '@pdn/core'

/** Definitions under construction: the place of each by its text, so that what is the same is made once. */
interface Parts {
  readonly places: Map<string, string>
  readonly definitions: Record<string, Json>
}

const prefix = 'part'

const membersOf = (schema: JsonObject, parts: Parts): JsonObject => {
  const { properties, items } = schema
  return {
    ...schema,
    ...(isObject(properties)
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, inner]): [string, Json] => [name, referred(inner ?? true, parts)]),
          ),
        }
      : {}),
    ...(isObject(items) ? { items: referred(items, parts) } : {}),
  }
}

/** A schema of an object as a reference to its definition; any other with its own members so. */
const referred = (schema: Json, parts: Parts): Json => {
  if (!isObject(schema)) return schema
  if (!isObject(schema.properties)) return membersOf(schema, parts)
  const text = canonicalJson(schema)
  const known = parts.places.get(text)
  if (known !== undefined) return { $ref: `#/$defs/${known}` }
  const place = `${prefix}${parts.places.size}`
  parts.places.set(text, place)
  parts.definitions[place] = membersOf(schema, parts)
  return { $ref: `#/$defs/${place}` }
}

/**
 * The same schema with each object that its members hold as a definition of its own, what is repeated once: a compiler
 * then makes many small functions of it and not one that takes a machine's compiler hundreds of megabytes. What it allows,
 * and the places that are told of a document, stay as they are.
 */
export const schemaInParts = (schema: JsonObject): JsonObject => {
  const parts: Parts = { places: new Map(), definitions: {} }
  const whole = membersOf(schema, parts)
  const { $defs: given } = schema
  const own = isObject(given) ? given : {}
  return parts.places.size === 0 ? whole : { ...whole, $defs: { ...own, ...parts.definitions } }
}
