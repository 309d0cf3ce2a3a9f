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

const typesOf = (schema: JsonObject): readonly Json[] => {
  const { type } = schema
  return Array.isArray(type) ? type : [type ?? null]
}

const scalarReader = (schema: JsonObject, currency: string): ScalarReader | undefined => {
  const types = typesOf(schema)
  if (types.includes('number')) return readAmount(currency)
  if (types.includes('integer')) return readInteger
  if (types.includes('boolean')) return readBoolean
  if (!types.includes('string')) return undefined
  if (schema.format === 'date') return readDate
  return schema.format === 'date-time' ? readInstant : readText
}

/** The currency in which a block states its amounts; the peso where it names none that is known. */
const currencyIn = (block: JsonObject): string => {
  const { moneda } = block
  return (typeof moneda === 'string' ? currencyOf(moneda) : undefined) ?? 'MXN'
}

/** True for objects and lists that hold nothing: whatever was in them said nothing. */
export const isHollow = (value: Json): boolean =>
  Array.isArray(value) ? value.every(isHollow) : isObject(value) && Object.keys(value).length === 0

const normaliseMembers = (schema: JsonObject, source: JsonObject, pointer: string, notes: ReadingNotes): JsonObject => {
  const properties = isObject(schema.properties) ? schema.properties : {}
  const currency = currencyIn(source)
  const members: Record<string, Json> = {}
  for (const name of Object.keys(source)) {
    const value = source[name]
    if (value === undefined || value === null) continue
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined
    const place = `${pointer}/${name}`
    const left = isObject(property) ? normalisePlace(property, value, { name, place, currency, notes }) : value
    if (left === undefined || (isObject(property) && isHollow(left))) continue
    // A source may call a member `__proto__`: plain assignment would not make a member of it.
    if (name === '__proto__') Object.defineProperty(members, name, { ...plain, value: left })
    else members[name] = left
  }
  return members
}

const plain = { enumerable: true, configurable: true, writable: true }

interface Place {
  readonly name: string
  readonly place: string
  readonly currency: string
  readonly notes: ReadingNotes
}

const normaliseItems = (schema: JsonObject, items: readonly Json[], { place, notes }: Place): readonly Json[] => {
  const item = isObject(schema.items) ? schema.items : {}
  return items.map((value, index) =>
    isObject(value) ? normaliseMembers(item, value, `${place}/${index}`, notes) : value,
  )
}

const normalisePlace = (schema: JsonObject, value: Json, at: Place): Json | undefined => {
  const { name, place, currency, notes } = at
  if (isPlaceholder(value)) {
    if (value !== '')
      notes.issues.push({ path: notes.sourceOf(place), rule: 'placeholder', severity: 'note', repaired: true })
    return undefined
  }
  const types = typesOf(schema)
  if (types.includes('array')) {
    if (Array.isArray(value)) return normaliseItems(schema, value, at)
    notes.issues.push({ path: notes.sourceOf(place), rule: 'not-an-array', severity: 'note', repaired: true })
    return normaliseItems(schema, [value], at)
  }
  if (types.includes('object')) return isObject(value) ? normaliseMembers(schema, value, place, notes) : value
  if (name === 'moneda') return readCurrency(value, place, notes)
  const read = scalarReader(schema, currency)
  return read === undefined ? value : read(value, place, notes)
}

/**
 * A document of canonical shape with its values mended by the canonical schema: placeholders and nulls dropped, dates,
 * amounts, currencies and numbers in their one form, what the source wrote kept in the notes. Members that the schema
 * does not know, and values of another shape, stay as they are: the cut counts them. As deep as the schema, no deeper.
 */
export const normalise = (schema: JsonObject, document: JsonObject, notes: ReadingNotes): JsonObject =>
  normaliseMembers(schema, document, '', notes)
