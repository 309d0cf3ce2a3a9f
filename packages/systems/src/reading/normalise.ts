import { currencyOf, isObject, type Json, type JsonObject } from '@pdn/core'
import type { ReadingNotes } from './reading-notes.ts'
import {
  isPlaceholder,
  readAmount,
  readBoolean,
  readCurrency,
  readDate,
  readInstant,
  readInteger,
  readText,
  type ScalarReader,
} from './scalar-readers.ts'

/** What a schema says of a value, as normalising needs it: found out once a schema. */
export interface Shape {
  readonly holds: 'items' | 'members' | 'amount' | 'scalar' | 'anything'
  readonly members: ReadonlyMap<string, Shape>
  readonly item: Shape | undefined
  readonly read: ScalarReader | undefined
}

const typesOf = (schema: JsonObject): readonly Json[] => {
  const { type } = schema
  return Array.isArray(type) ? type : [type ?? null]
}

const scalarReader = (types: readonly Json[], format: Json | undefined): ScalarReader | undefined => {
  if (types.includes('integer')) return readInteger
  if (types.includes('boolean')) return readBoolean
  if (!types.includes('string')) return undefined
  if (format === 'date') return readDate
  return format === 'date-time' ? readInstant : readText
}

const holdsOf = (types: readonly Json[], read: ScalarReader | undefined): Shape['holds'] => {
  if (types.includes('array')) return 'items'
  if (types.includes('object')) return 'members'
  if (types.includes('number')) return 'amount'
  return read === undefined ? 'anything' : 'scalar'
}

const shapes = new WeakMap<JsonObject, Shape>()

/** The shape that a schema gives its values. */
export const shapeOf = (schema: JsonObject): Shape => {
  const known = shapes.get(schema)
  if (known !== undefined) return known
  const types = typesOf(schema)
  const read = scalarReader(types, schema.format)
  const members = new Map<string, Shape>()
  const item = isObject(schema.items) ? schema.items : undefined
  const shape: Shape = {
    holds: holdsOf(types, read),
    members,
    get item() {
      return item === undefined ? undefined : shapeOf(item)
    },
    read,
  }
  // Before its members, so that a schema that holds itself is met as known.
  shapes.set(schema, shape)
  for (const [name, property] of Object.entries(isObject(schema.properties) ? schema.properties : {}))
    if (isObject(property)) members.set(name, shapeOf(property))
  return shape
}

const noMembers: Shape = { holds: 'members', members: new Map(), item: undefined, read: undefined }

/** The currency in which a block states its amounts; the peso where it names none that is known. */
const currencyIn = (block: JsonObject): string => {
  const { moneda } = block
  return (typeof moneda === 'string' ? currencyOf(moneda) : undefined) ?? 'MXN'
}

const hasMember = (value: JsonObject): boolean => {
  for (const name in value) if (Object.hasOwn(value, name)) return true
  return false
}

/** True for objects and lists that hold nothing: whatever was in them said nothing. */
export const isHollow = (value: Json): boolean =>
  Array.isArray(value) ? value.every(isHollow) : isObject(value) && !hasMember(value)

const normaliseMembers = (shape: Shape, source: JsonObject, pointer: string, notes: ReadingNotes): JsonObject => {
  const currency = currencyIn(source)
  const members: Record<string, Json> = {}
  for (const name of Object.keys(source)) {
    const value = source[name]
    if (value === undefined || value === null) continue
    const member = shape.members.get(name)
    const left =
      member === undefined ? value : normalisePlace(member, value, name, `${pointer}/${name}`, currency, notes)
    if (left === undefined || (member !== undefined && typeof left === 'object' && isHollow(left))) continue
    // A source may call a member `__proto__`: plain assignment would not make a member of it.
    if (name === '__proto__') Object.defineProperty(members, name, { ...plain, value: left })
    else members[name] = left
  }
  return members
}

const plain = { enumerable: true, configurable: true, writable: true }

const normaliseItems = (
  { item = noMembers }: Shape,
  items: readonly Json[],
  place: string,
  notes: ReadingNotes,
): readonly Json[] =>
  items.map((value, index) => (isObject(value) ? normaliseMembers(item, value, `${place}/${index}`, notes) : value))

const normalisePlace = (
  shape: Shape,
  value: Json,
  name: string,
  place: string,
  currency: string,
  notes: ReadingNotes,
): Json | undefined => {
  if (isPlaceholder(value)) {
    if (value !== '')
      notes.issues.push({ path: notes.sourceOf(place), rule: 'placeholder', severity: 'note', repaired: true })
    return undefined
  }
  if (shape.holds === 'items') {
    if (Array.isArray(value)) return normaliseItems(shape, value, place, notes)
    notes.issues.push({ path: notes.sourceOf(place), rule: 'not-an-array', severity: 'note', repaired: true })
    return normaliseItems(shape, [value], place, notes)
  }
  if (shape.holds === 'members') return isObject(value) ? normaliseMembers(shape, value, place, notes) : value
  if (name === 'moneda') return readCurrency(value, place, notes)
  if (shape.holds === 'amount') return readAmount(currency)(value, place, notes)
  return shape.read === undefined ? value : shape.read(value, place, notes)
}

/**
 * A document of canonical shape with its values mended by the canonical schema: placeholders and nulls dropped, dates,
 * amounts, currencies and numbers in their one form, what the source wrote kept in the notes. Members that the schema
 * does not know, and values of another shape, stay as they are: the cut counts them. As deep as the schema, no deeper.
 */
export const normalise = (schema: JsonObject, document: JsonObject, notes: ReadingNotes): JsonObject =>
  normaliseMembers(shapeOf(schema), document, '', notes)
