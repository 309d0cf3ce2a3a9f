import { isObject, type Json, type JsonObject } from '@pdn/core'
import { valueAt } from './showing/document-view.ts'

/** Keywords that say what a value must be; descriptions and examples say nothing to a validator. */
const keywords = [
  'format',
  'enum',
  'required',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'uniqueItems',
  'pattern',
]

/** What a schema says of one path. */
export interface FlatField {
  readonly types: Set<string>
  readonly rules: Map<string, Json>
}

export const asObject = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

const asList = (value: Json | undefined): readonly Json[] => {
  if (Array.isArray(value)) return value
  return value === undefined ? [] : [value]
}

/**
 * Every path of a schema (`/a/b[]/c`) with its types and rules; references into the specification followed, but never
 * back into themselves.
 */
export const flattenSchema = (
  schema: Json | undefined,
  spec: JsonObject,
  path = '',
  flat = new Map<string, FlatField>(),
  within: readonly string[] = [],
): Map<string, FlatField> => {
  let node = asObject(schema)
  let trail = within
  const reference = node.$ref
  if (typeof reference === 'string') {
    const name = reference.split('/').at(-1) ?? ''
    if (within.includes(name)) return flat
    trail = [...within, name]
    node = asObject(valueAt(spec, 'components', 'schemas', name))
  }
  const here: FlatField = flat.get(path) ?? { types: new Set(), rules: new Map() }
  flat.set(path, here)
  for (const type of asList(node.type)) here.types.add(String(type))
  if (node.nullable === true) here.types.add('null')
  for (const keyword of keywords) {
    const value = node[keyword]
    if (value === undefined) continue
    const list = Array.isArray(value) ? value.filter(item => item !== null).toSorted() : value
    here.rules.set(keyword, list)
  }
  for (const branch of [...asList(node.oneOf), ...asList(node.allOf)]) flattenSchema(branch, spec, path, flat, trail)
  for (const [name, inner] of Object.entries(asObject(node.properties))) {
    flattenSchema(inner, spec, `${path}/${name}`, flat, trail)
  }
  if (node.items !== undefined) flattenSchema(node.items, spec, `${path}[]`, flat, trail)
  return flat
}

/** A flat schema as plain values, to be compared. */
export const describeFields = (flat: Map<string, FlatField>): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    [...flat].map(([path, { types, rules }]) => [path, { types: [...types].toSorted(), ...Object.fromEntries(rules) }]),
  )
