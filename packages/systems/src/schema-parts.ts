import type { JsonObject } from '@pdn/core'

/** Schema of a text, with its limits. */
export const text = (limits: JsonObject = {}): JsonObject => ({ type: 'string', ...limits })

/** Schema of a calendar date (RFC 3339). */
export const date: JsonObject = { type: 'string', format: 'date' }

/** Schema of an object with these members. */
export const object = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({
  type: 'object',
  ...(required.length > 0 ? { required } : {}),
  properties,
})

/** Schema of an array of these items. */
export const list = (items: JsonObject, limits: JsonObject = {}): JsonObject => ({ type: 'array', items, ...limits })

/** The same schema, where its one type may also be null. */
export const nullable = (schema: JsonObject): JsonObject => {
  const { type, enum: values } = schema
  const types = Array.isArray(type) ? type : [type ?? 'object']
  return { ...schema, type: [...types, 'null'], ...(Array.isArray(values) ? { enum: [...values, null] } : {}) }
}

/** Every member nullable, as the second version of the standard has them all. */
export const allNullable = (properties: Readonly<Record<string, JsonObject>>): Readonly<Record<string, JsonObject>> =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, nullable(schema)]))
