import { isObject, type Json } from '@pdn/core'

/** A text as PostgreSQL can hold it: without the zero character and without halves of surrogate pairs. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\uFFFD')

/** The same at most so many UTF-16 units long. */
export const boundedText = (text: string, units: number): string =>
  storableText(text.length > units ? text.slice(0, units) : text)

/** A shallow JSON value whose texts PostgreSQL can hold; for issues and errors, never for documents of providers. */
export const storableJson = (value: Json): Json => {
  if (typeof value === 'string') return boundedText(value, 2000)
  if (Array.isArray(value)) return value.map(storableJson)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === undefined ? [] : [[boundedText(name, 200), storableJson(member)]],
    ),
  )
}
