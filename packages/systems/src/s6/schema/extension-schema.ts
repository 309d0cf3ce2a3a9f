import { isObject, type Json, type JsonObject, jsonPointer } from '@pdn/core'
import type { RuleName } from '../../rule-name.ts'

/** Why an extension cannot be applied. */
export interface ExtensionFault {
  /** `extension-not-a-schema`, `extension-too-deep`, `extension-remote-reference`, `extension-unknown-reference`, `extension-circular`. */
  readonly rule: RuleName
  /** JSON Pointer into the extension’s schema, or into the patched one. */
  readonly path: string
  /** The reference that leads nowhere, or elsewhere. */
  readonly reference?: string
}

/** Words of JSON Schema, and annotations of OCDS, that a patch may use; others say nothing to a validator. */
const keywords = new Set([
  'type',
  'properties',
  'patternProperties',
  'required',
  'items',
  'enum',
  'const',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'oneOf',
  'anyOf',
  'allOf',
  'default',
  '$ref',
  '$defs',
  'definitions',
  'codelist',
  'openCodelist',
  'deprecated',
  'omitWhenMerged',
  'wholeListMerge',
  'versionId',
])

const types = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'])
const namedSchemas = new Set(['properties', 'patternProperties', '$defs'])
const schemaLists = new Set(['oneOf', 'anyOf', 'allOf'])
const strings = new Set(['format', 'pattern', 'codelist', '$ref'])
const numbers = new Set([
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
])
const flags = new Set(['uniqueItems', 'openCodelist', 'omitWhenMerged', 'wholeListMerge', 'versionId'])

const isTexts = (value: Json): boolean => Array.isArray(value) && value.every(item => typeof item === 'string')

const isTypes = (value: Json): boolean =>
  (Array.isArray(value) ? value : [value]).every(type => typeof type === 'string' && types.has(type))

/** The words of a schema of draft 4, in which extensions are written, as 2020-12 has them. */
class Modernising {
  readonly faults: ExtensionFault[] = []

  #fault(steps: readonly string[]): undefined {
    this.faults.push({ rule: 'extension-not-a-schema', path: jsonPointer(steps) })
    return undefined
  }

  /** A schema or a part of a patch of one; null in a patch takes away. */
  schema(value: Json, steps: readonly string[]): Json | undefined {
    if (value === null) return null
    if (!isObject(value)) return this.#fault(steps)
    const members = Object.entries(value).flatMap(([name, member]): readonly (readonly [string, Json])[] => {
      if (member === undefined || !keywords.has(name)) return []
      const present = name === 'definitions' ? '$defs' : name
      const read = member === null ? null : this.#keyword(present, member, [...steps, name])
      return read === undefined ? [] : [[present, read]]
    })
    return Object.fromEntries(members)
  }

  #keyword(name: string, value: Json, steps: readonly string[]): Json | undefined {
    if (namedSchemas.has(name)) return this.#named(value, steps)
    if (schemaLists.has(name)) return this.#list(value, steps)
    if (name === 'items') return this.schema(value, steps)
    // What OCDS says of a deprecated field is an object; 2020-12 knows only that it is.
    if (name === 'deprecated') return value === true || isObject(value) ? true : this.#fault(steps)
    if (name === '$ref')
      return typeof value === 'string' ? value.replace('#/definitions/', '#/$defs/') : this.#fault(steps)
    const isWell =
      (name === 'type' && isTypes(value)) ||
      (name === 'required' && isTexts(value)) ||
      (name === 'enum' && Array.isArray(value) && value.length > 0) ||
      (strings.has(name) && typeof value === 'string') ||
      (numbers.has(name) && typeof value === 'number') ||
      (flags.has(name) && typeof value === 'boolean') ||
      name === 'default' ||
      name === 'const'
    return isWell && (name !== 'pattern' || isPattern(value)) ? value : this.#fault(steps)
  }

  #named(value: Json, steps: readonly string[]): Json | undefined {
    if (!isObject(value)) return this.#fault(steps)
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, member]) => {
        const read = member === undefined ? undefined : this.schema(member, [...steps, name])
        return read === undefined ? [] : [[name, read]]
      }),
    )
  }

  #list(value: Json, steps: readonly string[]): Json | undefined {
    if (!Array.isArray(value)) return this.#fault(steps)
    return value.map((item, index) => this.schema(item, [...steps, String(index)]) ?? {})
  }
}

const isPattern = (value: Json): boolean => {
  try {
    return typeof value === 'string' && new RegExp(value, 'u') !== undefined
  } catch {
    return false
  }
}

/** An extension’s `release-schema.json` in words of 2020-12; prose and words that no validator knows are left out. */
export const modernSchema = (
  patch: Json,
): { readonly schema: JsonObject; readonly faults: readonly ExtensionFault[] } => {
  const modernising = new Modernising()
  const schema = modernising.schema(patch, [])
  return { schema: isObject(schema) ? schema : {}, faults: modernising.faults }
}

/** Every reference in a schema, with its place. */
export function* referencesIn(
  value: Json,
  steps: readonly string[] = [],
): Generator<{ reference: string; path: string }> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) {
    if (name === '$ref' && typeof member === 'string') yield { reference: member, path: jsonPointer([...steps, name]) }
    else if (member !== undefined) yield* referencesIn(member, [...steps, name])
  }
}

/** The types of values that a word of JSON Schema speaks of. */
const typesOfWord: Readonly<Record<string, readonly string[]>> = {
  properties: ['object'],
  patternProperties: ['object'],
  required: ['object'],
  minProperties: ['object'],
  maxProperties: ['object'],
  items: ['array'],
  minItems: ['array'],
  maxItems: ['array'],
  uniqueItems: ['array'],
  minLength: ['string'],
  maxLength: ['string'],
  pattern: ['string'],
  format: ['string'],
  minimum: ['number', 'integer'],
  maximum: ['number', 'integer'],
  exclusiveMinimum: ['number', 'integer'],
  exclusiveMaximum: ['number', 'integer'],
}

const typesIn = ({ type }: JsonObject): readonly Json[] | undefined =>
  type === undefined ? undefined : Array.isArray(type) ? type : [type]

/**
 * A schema in which each word speaks of a type that the schema names, as strict validators want it: a type that words
 * imply is written, and a word about other types, which says nothing, is left out.
 */
export const typedSchema = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(typedSchema)
  if (!isObject(value)) return value
  const implied = Object.keys(value).flatMap(name =>
    Object.hasOwn(typesOfWord, name) ? (typesOfWord[name]?.[0] ?? []) : [],
  )
  const types = typesIn(value) ?? (implied.length > 0 ? [...new Set(implied)] : undefined)
  const entries = Object.entries(value).flatMap(([name, member]): readonly (readonly [string, Json])[] => {
    if (member === undefined) return []
    const about = Object.hasOwn(typesOfWord, name) ? typesOfWord[name] : undefined
    if (about !== undefined && types !== undefined && !about.some(type => types.includes(type))) return []
    if (!namedSchemas.has(name))
      return [[name, name === 'enum' || name === 'default' || name === 'const' ? member : typedSchema(member)]]
    const named = isObject(member) ? Object.entries(member) : []
    return [[name, Object.fromEntries(named.map(([each, schema]) => [each, typedSchema(schema ?? {})]))]]
  })
  const typed =
    value.type === undefined && types !== undefined ? { type: types.length === 1 ? (types[0] ?? null) : types } : {}
  return { ...typed, ...Object.fromEntries(entries) }
}
