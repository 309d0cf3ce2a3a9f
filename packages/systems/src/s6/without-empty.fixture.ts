import { isObject, type Json } from '@pdn/core'

/** A value without what is empty: a publisher may write that out, and it is no difference of content. */
export const withoutEmpty = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]): [string, Json] => [name, withoutEmpty(member ?? null)])
      .filter(([, member]) => member !== null && !(typeof member === 'object' && Object.keys(member).length === 0)),
  )
}
