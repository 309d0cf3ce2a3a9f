import { isObject, type Json } from '@pdn/core'

/** Every path of a schema, in the syntax of publicity rules, that holds a value rather than members or items. */
export const schemaLeaves = (schema: Json | undefined, path = ''): readonly string[] => {
  if (!isObject(schema)) return []
  const { properties, items } = schema
  if (isObject(properties)) {
    return Object.entries(properties).flatMap(([name, inner]) =>
      schemaLeaves(inner, path === '' ? name : `${path}.${name}`),
    )
  }
  if (items !== undefined) return schemaLeaves(items, `${path}[]`)
  return [path]
}
