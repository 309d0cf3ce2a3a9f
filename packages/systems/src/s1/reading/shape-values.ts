import { isObject, type Json, type JsonObject } from '@pdn/core'
import { codeOf } from '../../reading/codes.ts'
import { draftOf } from '../../reading/draft.ts'
import { sourcePointer } from '../../reading/moves.ts'
import type { Restructuring } from '../../reading/restructuring.ts'
import { isPlaceholder, readTruth } from '../../reading/scalar-readers.ts'
import type { RuleName } from '../../rule-name.ts'
import { listOf } from './listed-values.ts'

/** A draft of an object itself shares what is in it. */
const wholeDepth = Number.POSITIVE_INFINITY

type Shaping = Pick<Restructuring, 'moves' | 'inferred' | 'raw' | 'issues'>

const isGiven = (value: Json | undefined): boolean => value !== undefined && value !== null && !isPlaceholder(value)

const isScalar = (value: Json): value is string | number =>
  (typeof value === 'string' && !isPlaceholder(value)) || typeof value === 'number'

const note = (pointer: string, rule: RuleName, { moves, issues }: Shaping): void => {
  issues.push({ path: sourcePointer(pointer, moves), rule, severity: 'note', repaired: true })
}

const propertiesOf = (schema: Json | undefined): JsonObject | undefined =>
  isObject(schema) && isObject(schema.properties) ? schema.properties : undefined

/** The name of the one member of a section that is a list of entries; none where an object is no section. */
export const entriesOf = (properties: JsonObject): string | undefined =>
  properties.ninguno === undefined
    ? undefined
    : Object.entries(properties).find(([, schema]) => isObject(schema) && schema.items !== undefined)?.[0]

/** Members by which an object is known of which sources write the decisive one alone, and that one. */
const loneMembers = [
  ['clave', 'valor'],
  ['moneda', 'valor'],
  ['unidad', 'valor'],
  ['ubicacion', 'nombre'],
] as const

const asObject = (
  value: string | number,
  properties: JsonObject,
  name: string,
  pointer: string,
  into: Shaping,
): Json => {
  const lone = loneMembers.find(
    ([known, member]) => properties[known] !== undefined && properties[member] !== undefined,
  )
  if (lone === undefined) return value
  const [known, member] = lone
  note(pointer, 'wrong-type', into)
  if (known !== 'clave') return { [member]: value }
  const list = listOf(properties.clave, name)
  const isKey = list === undefined ? /^\d+$/.test(String(value)) : codeOf(String(value), list) !== undefined
  return isKey ? { clave: String(value) } : { valor: value }
}

/** The key of an object that has it wrongly or not at all, from its label where that is one of the list. */
const withKey = (
  value: JsonObject,
  properties: JsonObject,
  name: string,
  pointer: string,
  into: Shaping,
): JsonObject => {
  const list = listOf(properties.clave, name)
  if (list === undefined) return value
  const { clave, valor } = value
  const isKnown = (typeof clave === 'string' || typeof clave === 'number') && codeOf(String(clave), list) !== undefined
  if (isKnown || typeof valor !== 'string') return value
  const code = codeOf(valor, list)
  if (code === undefined || code === '') return value
  const at = `${pointer}/clave`
  if (isGiven(clave) && clave !== undefined) {
    note(at, 'code-repaired', into)
    into.raw.set(at, clave)
  } else {
    note(at, 'code-inferred', into)
    into.inferred.push(at)
  }
  return { ...value, clave: code }
}

/** True for entries that say something; also for one alone that stands in place of their list. */
const holdsEntries = (value: Json | undefined): boolean =>
  Array.isArray(value) ? value.some(holdsEntry) : value !== undefined && holdsEntry(value)

const holdsEntry = (entry: Json): boolean => isObject(entry) && Object.values(entry).some(isGiven)

/** A section that holds entries says so, whatever its source said or left unsaid. */
const withNone = (section: JsonObject, entries: string, pointer: string, into: Shaping): JsonObject => {
  if (!holdsEntries(section[entries])) return section
  const { ninguno } = section
  const at = `${pointer}/ninguno`
  const said = readTruth(ninguno)
  if (said === false) return section
  if (isGiven(ninguno) && ninguno !== undefined) into.raw.set(at, ninguno)
  if (said === true) note(at, 'none-contradicted', into)
  else into.inferred.push(at)
  return { ...section, ninguno: false }
}

const shapeMembers = (source: JsonObject, properties: JsonObject, pointer: string, into: Shaping): JsonObject => {
  let changed: Record<string, Json> | undefined
  for (const name of Object.keys(source)) {
    const value = source[name]
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (value === undefined || value === null || !isObject(schema)) continue
    const shaped = shapeValue(value, schema, name, `${pointer}/${name}`, into)
    if (shaped === value) continue
    changed ??= draftOf(source, wholeDepth)
    changed[name] = shaped
  }
  return changed ?? source
}

const shapeObject = (
  source: JsonObject,
  properties: JsonObject,
  name: string,
  pointer: string,
  into: Shaping,
): Json => {
  const shaped = shapeMembers(source, properties, pointer, into)
  const keyed = properties.clave === undefined ? shaped : withKey(shaped, properties, name, pointer, into)
  const entries = entriesOf(properties)
  return entries === undefined ? keyed : withNone(keyed, entries, pointer, into)
}

/** What stands where an object is expected: one alone in a list, the entries of a section without their section, a value alone. */
const toObject = (value: Json, properties: JsonObject, name: string, pointer: string, into: Shaping): Json => {
  if (isObject(value)) return shapeObject(value, properties, name, pointer, into)
  if (isScalar(value)) return asObject(value, properties, name, pointer, into)
  if (!Array.isArray(value)) return value
  const entries = entriesOf(properties)
  if (entries !== undefined) {
    note(pointer, 'wrong-shape', into)
    into.moves.push([sourcePointer(pointer, into.moves), `${pointer}/${entries}`])
    return shapeObject({ [entries]: value }, properties, name, pointer, into)
  }
  const [only, ...others]: readonly Json[] = value
  if (only === undefined || others.length > 0 || !isObject(only)) return value
  note(pointer, 'wrong-type', into)
  return shapeObject(only, properties, name, pointer, into)
}

/** A key or a country where its source has an object of key and label. */
const toText = (value: JsonObject, schema: JsonObject, name: string, pointer: string, into: Shaping): Json => {
  const { clave, valor } = value
  const list = listOf(schema, name)
  const texts = [clave, valor].filter(text => typeof text === 'string' && !isPlaceholder(text))
  const listed = texts.find(text => list !== undefined && typeof text === 'string' && codeOf(text, list) !== undefined)
  const text = listed ?? texts[0]
  if (text === undefined) return value
  note(pointer, 'wrong-type', into)
  return text
}

const shapeItems = (items: readonly Json[], schema: JsonObject, name: string, pointer: string, into: Shaping): Json => {
  const shaped = items.map((item, index) =>
    item === null ? item : shapeValue(item, schema, name, `${pointer}/${index}`, into),
  )
  return shaped.some((item, index) => item !== items[index]) ? shaped : items
}

const shapeValue = (value: Json, schema: JsonObject, name: string, pointer: string, into: Shaping): Json => {
  const properties = propertiesOf(schema)
  if (properties !== undefined) return toObject(value, properties, name, pointer, into)
  if (isObject(schema.items)) {
    return Array.isArray(value)
      ? shapeItems(value, schema.items, name, pointer, into)
      : shapeValue(value, schema.items, name, pointer, into)
  }
  return schema.type === 'string' && isObject(value) ? toText(value, schema, name, pointer, into) : value
}

/**
 * A declaration whose values have the shapes of its schema: keys with their labels, amounts with their currency, lists,
 * sections; keys told by their label alone; `ninguno` as the entries have it. What nothing tells stays. As deep as the
 * schema, no deeper.
 */
export const shapeValues = (document: JsonObject, schema: JsonObject, into: Shaping): JsonObject => {
  const properties = propertiesOf(schema)
  return properties === undefined ? document : shapeMembers(document, properties, '', into)
}
