import { isObject, type Json, type JsonObject, parseDate, parseMoney } from '@pdn/core'
import { isPlaceholder } from '../reading/scalar-readers.ts'

/** The value at a path of members and indices; `undefined` where any step is missing. Total. */
export const valueAt = (document: Json | undefined, ...path: readonly (string | number)[]): Json | undefined => {
  let value: Json | undefined = document
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }
  return value
}

/** The text at a path, where one stands there and says something. */
export const textAt = (document: Json | undefined, ...path: readonly (string | number)[]): string | undefined => {
  const value = valueAt(document, ...path)
  return typeof value === 'string' && !isPlaceholder(value) ? value.trim() : undefined
}

/** The calendar date at a path, `YYYY-MM-DD`. */
export const dateAt = (document: Json | undefined, ...path: readonly (string | number)[]): string | undefined => {
  const text = textAt(document, ...path)
  return text === undefined ? undefined : parseDate(text)?.date
}

/** More sanctions, faults or documents than any record has: pages and indexes stop here, the document keeps them all. */
const mostItems = 200

/** The objects in the array at a path, each with its index: the first 200. */
export const itemsAt = (
  document: Json | undefined,
  ...path: readonly (string | number)[]
): readonly (readonly [index: number, item: JsonObject])[] => {
  const value = valueAt(document, ...path)
  if (!Array.isArray(value)) return []
  return [...value.slice(0, mostItems).entries()].flatMap(([index, item]: [number, Json]) =>
    isObject(item) ? [[index, item] as const] : [],
  )
}

/** An amount of money; the currency is absent where the source gave none. */
export interface Amount {
  readonly minor: bigint
  readonly currency: string | undefined
}

/** The amount that a block of `monto` and `moneda` states. */
export const amountIn = (block: Json | undefined): Amount | undefined => {
  const value = valueAt(block, 'monto')
  const currency = textAt(block, 'moneda')
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  const known = currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : undefined
  const parsed = parseMoney(value, known ?? 'MXN')
  return parsed === undefined ? undefined : { minor: parsed.minor, currency: known }
}
