import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'

/** Keywords that say what a value must be; descriptions and examples say nothing to a validator. */
const keywords = [
  'format',
  'enum',
  'required',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'uniqueItems',
  'pattern',
] as const

/** What a schema says of one path. */
export interface FlatField {
  readonly types: Set<string>
  readonly rules: Map<string, Json>
}

/** Paths (`/a/b[]/c`) with what a schema says of each. */
export type FlatSchema = ReadonlyMap<string, FlatField>

const asObject = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

const asList = (value: Json | undefined): readonly Json[] => {
  if (Array.isArray(value)) return value
  return value === undefined ? [] : [value]
}

interface Walk {
  readonly root: JsonObject
  readonly flat: Map<string, FlatField>
}

/** The schema that a reference of the same file names; a reference to elsewhere leads nowhere. */
const referred = (reference: string, root: JsonObject): JsonObject =>
  reference.startsWith('#/') ? asObject(valueAt(root, reference.slice(1))) : {}

const walkSchema = (schema: Json | undefined, path: string, within: readonly string[], walk: Walk): void => {
  const given = asObject(schema)
  const { $ref: reference } = given
  if (typeof reference === 'string') {
    // Followed, but never back into itself.
    if (!within.includes(reference)) walkSchema(referred(reference, walk.root), path, [...within, reference], walk)
    return
  }
  const { flat } = walk
  const here: FlatField = flat.get(path) ?? { types: new Set(), rules: new Map() }
  flat.set(path, here)
  for (const type of asList(given.type)) here.types.add(String(type))
  if (given.nullable === true) here.types.add('null')
  for (const keyword of keywords) {
    const value = given[keyword]
    if (value === undefined) continue
    // What several schemas of one place require is required together.
    const before = keyword === 'required' ? asList(here.rules.get(keyword)) : []
    // Null among the values of a list says only that the value may be null, which its types say.
    const values = Array.isArray(value) ? new Set([...before, ...value.filter(item => item !== null)]) : undefined
    here.rules.set(keyword, values === undefined ? value : [...values].toSorted())
  }
  for (const combination of ['oneOf', 'anyOf', 'allOf'] as const)
    for (const branch of asList(given[combination])) walkSchema(branch, path, within, walk)
  for (const [name, inner] of Object.entries(asObject(given.properties)))
    walkSchema(inner, `${path}/${name}`, within, walk)
  if (given.items !== undefined) walkSchema(given.items, `${path}[]`, within, walk)
}

/**
 * Every path of a schema with its types and rules. References into `root` are followed, but none to what the schema is
 * itself, by its JSON Pointer there.
 */
export const flattenSchema = (
  schema: Json | undefined,
  root: JsonObject = asObject(schema),
  pointer?: string,
): FlatSchema => {
  const flat = new Map<string, FlatField>()
  walkSchema(schema, '', pointer === undefined ? [] : [`#${pointer}`], { root, flat })
  return flat
}

/** How much a schema says: fields, values of closed lists, and marks of what is required. */
export interface SchemaCounts {
  readonly fields: number
  readonly values: number
  readonly required: number
}

const sizeOf = (value: Json | undefined): number => (Array.isArray(value) ? value.length : 0)

/** Counts what a schema says; its root, and the items of a list beside the list, are no fields of their own. */
export const countSchema = (flat: FlatSchema): SchemaCounts => {
  const entries = [...flat]
  const sum = (keyword: string): number =>
    entries.reduce((total, [, { rules }]) => total + sizeOf(rules.get(keyword)), 0)
  return {
    fields: entries.filter(([path]) => path !== '' && !path.endsWith('[]')).length,
    values: sum('enum'),
    required: sum('required'),
  }
}
