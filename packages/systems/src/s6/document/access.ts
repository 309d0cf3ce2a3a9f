import { isObject, type Json, type JsonObject } from '@pdn/core'
import { child } from '../reading/pointer.ts'

/** An object of a document and the JSON Pointer that leads to it. */
export interface Placed {
  readonly value: JsonObject
  readonly path: string
}

/** Text without spaces around it and runs of spaces inside; undefined where there is none. */
export const textOf = (value: Json | undefined): string | undefined => {
  if (typeof value === 'number') return String(value)
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
  return text === '' ? undefined : text
}

/** Languages whose translations stand in for a text that a publisher gave in no language of its own, best first. */
const fallbackLanguages = ['es', 'en', 'fr', 'pt'] as const

/** The text of a member, else of its first translation: `title`, `title_es`, `title_en` … */
export const textIn = (owner: JsonObject | undefined, name: string): string | undefined => {
  if (owner === undefined) return undefined
  const own = textOf(owner[name])
  if (own !== undefined) return own
  for (const language of fallbackLanguages) {
    const text = textOf(owner[`${name}_${language}`])
    if (text !== undefined) return text
  }
  return undefined
}

/** The first `length` characters of a text; an ellipsis says that there are more. */
export const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`

/** A number that is one. */
export const numberOf = (value: Json | undefined): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** The calendar date that a date or date-time was written with, `YYYY-MM-DD`. */
export const dateOf = (value: Json | undefined): string | undefined => {
  const match =
    typeof value === 'string' ? /^((?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))/.exec(value) : null
  return match?.[1]
}

/** The object that a member holds. */
export const memberOf = (owner: Placed, name: string): Placed | undefined => {
  const value = owner.value[name]
  return isObject(value) ? { value, path: child(owner.path, name) } : undefined
}

/** The objects that a member lists, with their places. */
export const itemsOf = (owner: Placed | undefined, name: string): readonly Placed[] => {
  const list = owner?.value[name]
  if (owner === undefined || !Array.isArray(list)) return []
  const path = child(owner.path, name)
  return list.flatMap((value: Json, index) => (isObject(value) ? [{ value, path: child(path, index) }] : []))
}

/** The texts that a member lists. */
export const textsOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.flatMap((item: Json) => textOf(item) ?? []) : []
