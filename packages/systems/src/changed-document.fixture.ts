import { isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { some } from './public-answer.fixture.ts'

/** Every place of a document. */
const placesIn = (value: Json | undefined, path: readonly string[] = []): readonly (readonly string[])[] => {
  const inner = Array.isArray(value)
    ? value.flatMap((item: Json, index) => placesIn(item, [...path, String(index)]))
    : isObject(value)
      ? Object.entries(value).flatMap(([name, member]) => placesIn(member, [...path, name]))
      : []
  return [...(path.length === 0 ? [] : [path]), ...inner]
}

const changedAt = (
  value: Json,
  path: readonly string[],
  change: (value: Json) => Json | undefined,
): Json | undefined => {
  const [step, ...rest] = path
  if (step === undefined) return change(value)
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, index) => {
      const left = String(index) === step ? changedAt(item, rest, change) : item
      return left === undefined ? [] : [left]
    })
  }
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const left = name === step && member !== undefined ? changedAt(member, rest, change) : member
      return left === undefined ? [] : [[name, left]]
    }),
  )
}

/** These documents with some of their places changed. */
export const changed = (
  examples: readonly JsonObject[],
  changes: fc.Arbitrary<(value: Json) => Json | undefined>,
): fc.Arbitrary<JsonObject> =>
  some(...examples).chain(example =>
    fc
      .array(fc.tuple(some(...placesIn(example)), changes), { maxLength: 12 })
      .map(changes =>
        changes.reduce<Json>((document, [path, change]) => changedAt(document, path, change) ?? document, example),
      )
      .filter(isObject),
  )
