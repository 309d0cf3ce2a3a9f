import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'

const walk = (schema: Json | undefined, root: JsonObject, path: string, found: Map<string, string[]>): void => {
  if (!isObject(schema)) return
  if (typeof schema.$ref === 'string') walk(valueAt(root, schema.$ref.slice(1)), root, path, found)
  if (typeof schema.codelist === 'string') {
    const paths = found.get(schema.codelist) ?? []
    found.set(schema.codelist, [...paths, isObject(schema.items) ? `${path}[]` : path])
  }
  for (const [name, member] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    walk(member, root, path === '' ? name : `${path}.${name}`, found)
  }
  walk(schema.items, root, `${path}[]`, found)
}

/**
 * Where a schema of OCDS has codes of each of its lists, by the file name of the list; paths in the syntax of publicity
 * rules. The schema must not contain itself.
 */
export const codelistPaths = (schema: JsonObject): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  walk(schema, schema, '', found)
  return found
}
