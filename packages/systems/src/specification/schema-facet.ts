import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import type { FieldCondition } from './described-field.ts'

/** One schema that speaks of a value: its own, or one of those that it is combined of. */
export interface SchemaFacet {
  readonly node: JsonObject
  /** Names of the definitions that led here, to stop where one leads back to itself. */
  readonly trail: readonly string[]
  /** When it holds; absent where it always does. Without conditions where no words tell when. */
  readonly when?: readonly FieldCondition[]
  readonly isRecursive: boolean
}

/** How deep definitions are followed: far deeper than any standard. */
const deepest = 60

const objectsIn = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : []

const valuesOf = (schema: JsonObject): readonly Json[] | undefined => {
  if (schema.const !== undefined) return [schema.const]
  return Array.isArray(schema.enum) ? schema.enum : undefined
}

const pathOf = (base: string, name: string): string => (base === '' ? name : `${base}.${name}`)

/** What a schema asks of the members of an object, as conditions; undefined where it asks for more than words can tell. */
const conditionsOf = (schema: JsonObject, base: string): readonly FieldCondition[] | undefined => {
  const known = new Set(['properties', 'required', 'not', 'type'])
  if (Object.keys(schema).some(keyword => !known.has(keyword))) return undefined
  const properties = isObject(schema.properties) ? schema.properties : {}
  const found: FieldCondition[] = []
  for (const [name, inner] of Object.entries(properties)) {
    if (!isObject(inner)) return undefined
    const path = pathOf(base, name)
    const values = valuesOf(inner)
    const below = values === undefined ? conditionsOf(inner, path) : [{ path, values, isNot: false }]
    if (below === undefined) return undefined
    found.push(...below)
  }
  for (const name of Array.isArray(schema.required) ? schema.required : []) {
    const path = pathOf(base, String(name))
    const isTold = found.some(condition => condition.path === path || condition.path.startsWith(`${path}.`))
    if (!isTold) found.push({ path, values: [], isNot: false })
  }
  if (!isObject(schema.not)) return found
  const [refused, ...more] = conditionsOf(schema.not, base) ?? []
  return refused === undefined || more.length > 0 ? undefined : [...found, { ...refused, isNot: true }]
}

const opposite = (conditions: readonly FieldCondition[] | undefined): readonly FieldCondition[] => {
  const [only, ...more] = conditions ?? []
  return only === undefined || more.length > 0 ? [] : [{ ...only, isNot: !only.isNot }]
}

/** What tells an alternative from the others: the members that it fixes to values. */
const discriminatorsOf = (branch: JsonObject, base: string): readonly FieldCondition[] =>
  Object.entries(isObject(branch.properties) ? branch.properties : {}).flatMap(([name, inner]) => {
    const values = isObject(inner) && inner.const !== undefined ? [inner.const] : []
    return values.length === 0 ? [] : [{ path: pathOf(base, name), values, isNot: false }]
  })

/** Under what a facet stands. */
interface Place {
  readonly root: JsonObject
  /** Path of the value that it speaks of. */
  readonly path: string
  readonly trail: readonly string[]
  readonly when?: readonly FieldCondition[]
}

/** A place under one more circumstance; what no words tell makes the whole untellable. */
const narrowed = (place: Place, when: readonly FieldCondition[] | undefined): Place => {
  const known = place.when ?? []
  const untold = when === undefined || when.length === 0 || (place.when !== undefined && place.when.length === 0)
  return { ...place, when: untold ? [] : [...known, ...when] }
}

/**
 * Every schema that speaks of one value: references into the same schema followed, combinations (`allOf`, `anyOf`,
 * `oneOf`, `if`) taken apart, each with the circumstances under which it holds.
 */
export const schemaFacets = (schema: Json | undefined, place: Place): readonly SchemaFacet[] => {
  if (!isObject(schema)) return []
  const { root, path, trail } = place
  const own = { node: schema, trail, ...(place.when === undefined ? {} : { when: place.when }) }
  const found: SchemaFacet[] = []
  const reference = schema.$ref
  if (typeof reference === 'string') {
    const isRecursive = trail.includes(reference) || trail.length >= deepest
    found.push({ ...own, isRecursive })
    if (!isRecursive && reference.startsWith('#')) {
      found.push(
        ...schemaFacets(valueAt(root, decodeURIComponent(reference.slice(1))), {
          ...place,
          trail: [...trail, reference],
        }),
      )
    }
  } else found.push({ ...own, isRecursive: false })
  for (const part of objectsIn(schema.allOf)) found.push(...schemaFacets(part, place))
  for (const branch of [...objectsIn(schema.oneOf), ...objectsIn(schema.anyOf)]) {
    found.push(...schemaFacets(branch, narrowed(place, discriminatorsOf(branch, path))))
  }
  if (isObject(schema.if)) {
    const asked = conditionsOf(schema.if, path)
    found.push(...schemaFacets(schema.then, narrowed(place, asked)))
    found.push(...schemaFacets(schema.else, narrowed(place, opposite(asked))))
  }
  return found
}
