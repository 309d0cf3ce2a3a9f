import { isObject, type Json, type JsonObject, pointerSteps } from '@pdn/core'

/** One field of a schema with its references resolved. */
export interface Field {
  /** `object` and `list` hold other fields; `leaf` holds a value. */
  readonly shape: 'object' | 'list' | 'leaf'
  /** JSON types that a leaf may have, without null. */
  readonly types: ReadonlySet<string>
  readonly format: string | undefined
  /** Codes of a closed list. */
  readonly codes: ReadonlySet<string> | undefined
  readonly required: readonly string[]
  /** True where an empty text is no value. */
  readonly filled: boolean
  /** Fields of an object. */
  readonly members: ReadonlyMap<string, Field>
  /** Members of an object that may also stand once per language, as `member_<language>`. */
  readonly translated: readonly string[]
  /** Field of every item of a list. */
  readonly item: Field | undefined
  /** True where the merge of OCDS drops the field from a compiled release. */
  readonly omitWhenMerged: boolean
  /** True for an object that has such fields. */
  readonly hasOmitted: boolean
  /** True where the merge of OCDS replaces a list as a whole. */
  readonly wholeListMerge: boolean
}

const strings = (value: Json | undefined): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter(item => typeof item === 'string')

const translatedMembers = (patterns: Json | undefined): readonly string[] =>
  isObject(patterns) ? Object.keys(patterns).map(pattern => pattern.slice('^('.length, pattern.indexOf('_('))) : []

const shapeOf = (schema: JsonObject, types: ReadonlySet<string>): Field['shape'] => {
  if (isObject(schema.properties)) return 'object'
  if (isObject(schema.items)) return 'list'
  return types.size === 1 && types.has('object') ? 'object' : 'leaf'
}

/**
 * The fields of a schema whose `$ref`s point into its `$defs`; the field of one definition is made once and shared, so
 * a schema must not contain itself.
 */
export const fieldTree = (schema: JsonObject): Field => {
  const definitions = isObject(schema.$defs) ? schema.$defs : {}
  const known = new Map<string, Field>()

  const named = (reference: string): Field => {
    const [, name = ''] = pointerSteps(reference.slice(1)) ?? []
    const found = known.get(name)
    if (found !== undefined) return found
    const definition = definitions[name]
    if (!isObject(definition)) throw new TypeError(`The schema names a definition that it lacks: ${reference}.`)
    const field = build(definition)
    known.set(name, field)
    return field
  }

  const build = (node: JsonObject): Field => {
    if (typeof node.$ref === 'string') return named(node.$ref)
    const types = new Set(strings(node.type).filter(type => type !== 'null'))
    const properties = isObject(node.properties) ? Object.entries(node.properties) : []
    const members = new Map(properties.flatMap(([name, member]) => (isObject(member) ? [[name, build(member)]] : [])))
    return {
      shape: shapeOf(node, types),
      types,
      format: typeof node.format === 'string' ? node.format : undefined,
      codes: Array.isArray(node.enum) ? new Set(strings(node.enum)) : undefined,
      filled: typeof node.minLength === 'number' && node.minLength > 0,
      required: node.required === undefined ? [] : strings(node.required),
      members,
      translated: translatedMembers(node.patternProperties),
      item: isObject(node.items) ? build(node.items) : undefined,
      omitWhenMerged: node.omitWhenMerged === true,
      hasOmitted: [...members.values()].some(({ omitWhenMerged }) => omitWhenMerged),
      wholeListMerge: node.wholeListMerge === true,
    }
  }

  return build(schema)
}
