import { isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { some } from '../public-answer.fixture.ts'

/** A reserved value that defects write where it does not belong. */
export const strayRfc = 'QUXA870229HJ5'

/** What a defect puts in place of a value: by type what connectors are known to write, and things that never fit. */
const defects: fc.Arbitrary<(value: Json) => Json | undefined> = some<(value: Json) => Json | undefined>(
  () => undefined,
  () => null,
  () => '',
  () => '-',
  () => `véase ${strayRfc}`,
  () => '2020-01-01',
  () => ({ clave: 'CYG', valor: 'CÓNYUGE' }),
  () => [],
  () => ({}),
  value => (typeof value === 'string' ? value.toLowerCase() : value),
  value => (typeof value === 'number' ? `$${value}.00` : value),
  value => (typeof value === 'boolean' ? (value ? 'SI' : 'NO') : value),
  value => (isObject(value) && typeof value.clave === 'string' ? value.clave : value),
  value => (isObject(value) && typeof value.valor === 'string' ? { valor: value.valor } : value),
  value => (isObject(value) && typeof value.valor === 'number' ? value.valor : value),
  value => (Array.isArray(value) && value.length > 0 ? (value[0] ?? null) : value),
  value => (Array.isArray(value) ? [...value, ...value] : [value]),
)

/** Every place of a document that may be spoilt, the name of its declarant apart. */
const placesIn = (value: Json | undefined, path: readonly string[] = []): readonly (readonly string[])[] => {
  const inner = Array.isArray(value)
    ? value.flatMap((item: Json, index) => placesIn(item, [...path, String(index)]))
    : isObject(value)
      ? Object.entries(value).flatMap(([name, member]) => placesIn(member, [...path, name]))
      : []
  return [...(path.length === 0 ? [] : [path]), ...inner]
}

const spoil = (value: Json, path: readonly string[], defect: (value: Json) => Json | undefined): Json | undefined => {
  const [step, ...rest] = path
  if (step === undefined) return defect(value)
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, index) => {
      const left = String(index) === step ? spoil(item, rest, defect) : item
      return left === undefined ? [] : [left]
    })
  }
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const left = name === step && member !== undefined ? spoil(member, rest, defect) : member
      return left === undefined ? [] : [[name, left]]
    }),
  )
}

/** These declarations with some of their places changed. */
export const changed = (
  examples: readonly JsonObject[],
  changes: fc.Arbitrary<(value: Json) => Json | undefined>,
): fc.Arbitrary<JsonObject> =>
  some(...examples).chain(example =>
    fc
      .array(fc.tuple(some(...placesIn(example)), changes), { maxLength: 12 })
      .map(changes =>
        changes.reduce<Json>((document, [path, change]) => spoil(document, path, change) ?? document, example),
      )
      .filter(isObject),
  )

/** These declarations with some of their places spoilt, as connectors and capture systems spoil them. */
export const spoilt = (examples: readonly JsonObject[]): fc.Arbitrary<JsonObject> => changed(examples, defects)
