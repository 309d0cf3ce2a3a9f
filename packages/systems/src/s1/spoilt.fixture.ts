import { isObject, type Json, type JsonObject } from '@pdn/core'
import type fc from 'fast-check'
import { changed } from '../changed-document.fixture.ts'
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

/** These declarations with some of their places spoilt, as connectors and capture systems spoil them. */
export const spoilt = (examples: readonly JsonObject[]): fc.Arbitrary<JsonObject> => changed(examples, defects)
