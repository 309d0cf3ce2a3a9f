import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import type { FlatField, FlatSchema } from './flat-schema.ts'

const asObject = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

const items = (value: Json | undefined): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** Fields that say nothing of the record: separators of the form, who typed it, the way back into the whole. */
const isTechnical = (name: string): boolean => /^(?:divider|notice|links|fk_|user_)/.test(name)

const typesOf: Readonly<Record<string, readonly string[]>> = {
  integer: ['integer'],
  decimal: ['number', 'string'],
  float: ['number'],
  boolean: ['boolean'],
  date: ['string'],
  timestamp: ['string'],
  string: ['string'],
  text: ['string'],
  uuid: ['string'],
  json: ['array'],
}

interface Relation {
  readonly collection: string
  readonly isMany: boolean
}

const relationOf = (tool: JsonObject, collection: string, name: string): Relation | undefined => {
  const relations = items(tool.relations)
  const many = relations.find(
    ({ related_collection: one, meta }) => one === collection && asObject(meta).one_field === name,
  )
  if (typeof many?.collection === 'string') return { collection: many.collection, isMany: true }
  const one = relations.find(relation => relation.collection === collection && relation.field === name)
  const related = one?.related_collection
  return typeof related === 'string' && related !== 'directus_users'
    ? { collection: related, isMany: false }
    : undefined
}

const fieldOf = (types: readonly string[], choices: readonly Json[], required: readonly string[]): FlatField => {
  const rules = new Map<string, Json>()
  if (choices.length > 0) rules.set('enum', choices.toSorted())
  if (required.length > 0) rules.set('required', required.toSorted())
  return { types: new Set(types), rules }
}

const fieldsOf = (tool: JsonObject, collection: string): readonly JsonObject[] =>
  items(tool.fields).filter(field => field.collection === collection && !isTechnical(String(field.field)))

const requiredOf = (fields: readonly JsonObject[]): readonly string[] =>
  fields.flatMap(field => (valueAt(field, '/meta/required') === true ? [String(field.field)] : []))

const walk = (
  tool: JsonObject,
  collection: string,
  path: string,
  within: readonly string[],
  flat: Map<string, FlatField>,
): void => {
  for (const field of fieldsOf(tool, collection)) {
    const name = String(field.field)
    const at = `${path}/${name}`
    const relation = relationOf(tool, collection, name)
    if (relation !== undefined && !within.includes(relation.collection)) {
      const inside = relation.isMany ? `${at}[]` : at
      if (relation.isMany) flat.set(at, fieldOf(['array'], [], []))
      flat.set(inside, fieldOf(['object'], [], requiredOf(fieldsOf(tool, relation.collection))))
      walk(tool, relation.collection, inside, [...within, relation.collection], flat)
      continue
    }
    const options = asObject(valueAt(field, '/meta/options'))
    const choices = options.allowOther === true ? [] : items(options.choices).flatMap(({ value }) => value ?? [])
    const isList = field.type === 'json'
    flat.set(at, fieldOf(typesOf[String(field.type)] ?? [String(field.type)], isList ? [] : choices, []))
    if (isList && choices.length > 0) flat.set(`${at}[]`, fieldOf(['string'], choices, []))
  }
}

/** Every path of a collection of a Directus snapshot (`colecciones.yaml`), its relations followed. */
export const flattenCollection = (snapshot: JsonObject, collection: string): FlatSchema => {
  const flat = new Map<string, FlatField>([['', fieldOf(['object'], [], requiredOf(fieldsOf(snapshot, collection)))]])
  walk(snapshot, collection, '', [collection], flat)
  return flat
}
