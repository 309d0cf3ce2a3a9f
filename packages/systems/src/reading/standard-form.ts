import { currencyExponent, isObject, type Json, type JsonObject, parseDate } from '@pdn/core'
import type { CodeList, CodePlace } from './codes.ts'
import { type Shape, shapeOf } from './normalise.ts'
import {
  instantForm,
  isCurrency,
  isPlaceholder,
  isTrimmed,
  readBoolean,
  readDate,
  readInstant,
  readInteger,
  readText,
  type ScalarReader,
} from './scalar-readers.ts'

type Holds = (value: Json) => boolean

/** What values of a place must be for reading to leave them as they are. */
interface Form {
  readonly shape: Shape
  readonly members: ReadonlyMap<string, Form>
  readonly item: Form | undefined
  /** Of a scalar. */
  readonly holds: Holds
  readonly codes: CodeList | undefined
  /** What else must hold of an object. */
  readonly agrees: (value: JsonObject) => boolean
}

/** What must hold of an object of this schema, met under this name, beside what its schema says. */
export type Agreement = (schema: JsonObject, name: string) => ((value: JsonObject) => boolean) | undefined

/** As deep as the standards go: what lies deeper is read. */
const deepest = 14

const isDate = (value: Json): boolean => typeof value === 'string' && parseDate(value)?.date === value

const isInstant = (value: Json): boolean =>
  typeof value === 'string' && instantForm.test(value) && parseDate(value) !== undefined

const isText = (value: Json): boolean => typeof value === 'string' && isTrimmed(value) && !isPlaceholder(value)

/** What each reader of values leaves alone. */
const leftAlone: ReadonlyMap<ScalarReader, Holds> = new Map([
  [readText, isText],
  [readDate, isDate],
  [readInstant, isInstant],
  [readInteger, value => Number.isSafeInteger(value)],
  [readBoolean, value => typeof value === 'boolean'],
])

const scalarForm = (shape: Shape, name: string): Holds => {
  if (name === 'moneda') return isCurrency
  return (shape.read === undefined ? undefined : leftAlone.get(shape.read)) ?? (() => false)
}

const always = (): boolean => true

interface Making {
  readonly codes: ReadonlyMap<string, CodeList>
  readonly agreement: Agreement
}

const formOf = (schema: JsonObject, name: string, path: string, depth: number, making: Making): Form => {
  const shape = shapeOf(schema)
  const { properties, items } = schema
  const below = depth < deepest && isObject(properties) ? Object.entries(properties) : []
  const inner = (member: JsonObject, memberName: string, memberPath: string) =>
    formOf(member, memberName, memberPath, depth + 1, making)
  return {
    shape,
    members: new Map(
      below.flatMap(([member, held]) =>
        isObject(held) ? [[member, inner(held, member, path === '' ? member : `${path}.${member}`)] as const] : [],
      ),
    ),
    item: depth < deepest && isObject(items) ? inner(items, name, `${path}[]`) : undefined,
    holds: scalarForm(shape, name),
    codes: making.codes.get(path),
    agrees: making.agreement(schema, name) ?? always,
  }
}

/** Amounts with at most the two decimals that most currencies have. */
const isAmount = (value: Json, { moneda }: JsonObject): boolean => {
  if (typeof value !== 'number' || Math.abs(value) > 1e12 || Object.is(value, -0)) return false
  if (Number.isInteger(value)) return true
  return currencyExponent(typeof moneda === 'string' ? moneda : 'MXN') === 2 && Number(value.toFixed(2)) === value
}

const membersStand = (value: JsonObject, { members, agrees }: Form): boolean => {
  let isHollow = true
  for (const name in value) {
    const form = members.get(name)
    const held = value[name]
    if (form === undefined || held === undefined || held === null) return false
    if (!stands(held, form, value)) return false
    isHollow = false
  }
  return !isHollow && agrees(value)
}

const itemsStand = (items: readonly Json[], form: Form | undefined): boolean => {
  if (form === undefined || items.length === 0) return false
  for (const item of items) if (item === null || Array.isArray(item) || !stands(item, form, {})) return false
  return true
}

const stands = (value: Json, form: Form, holder: JsonObject): boolean => {
  const { holds } = form.shape
  if (holds === 'items') return Array.isArray(value) && itemsStand(value, form.item)
  if (holds === 'members') return isObject(value) && membersStand(value, form)
  if (holds === 'amount') return isAmount(value, holder)
  return form.holds(value) && (form.codes === undefined || typeof value !== 'string' || isCode(value, form.codes))
}

const isCode = (text: string, { names }: CodeList): boolean => Object.hasOwn(names, text)

/**
 * Makes the test whether reading would leave a document as it is: every member known, none empty, each value as the
 * canonical schema and the lists have it. True only where `normalise` and `repairCodes` change and tell nothing; a
 * document that fails it may be sound all the same.
 */
export const standardForm = (
  schema: JsonObject,
  places: readonly CodePlace[],
  agreement: Agreement,
): ((document: JsonObject) => boolean) => {
  const codes = new Map(places.map(({ path, list }) => [path, list]))
  const form = formOf(schema, '', '', 0, { codes, agreement })
  return document => membersStand(document, form)
}
