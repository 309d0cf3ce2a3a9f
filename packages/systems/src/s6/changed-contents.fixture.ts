import { changedPointers, isObject, type Json } from '@pdn/core'

const withoutEmpty = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]): [string, Json] => [name, withoutEmpty(member ?? null)])
      .filter(([, member]) => member !== null && !(typeof member === 'object' && Object.keys(member).length === 0)),
  )
}

/** Pointers of what differs in content: a publisher may write out what is empty, and that is no difference. */
export const changedContents = (before: Json, after: Json): readonly string[] =>
  changedPointers(withoutEmpty(before), withoutEmpty(after), 100)
