import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { canonicalJson, isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { cut } from './cut.ts'
import type { System, Version } from './system.ts'

/** A keyed hash like those of a provider and of the platform. */
export const keyedHash = (scope: string, value: string): string =>
  createHmac('sha256', 'key').update(`${scope}\0${value}`).digest('hex').slice(0, 32)

/** One of these values. */
export const some = <Value>(...values: readonly Value[]) => fc.constantFrom(...values)

/** An object with any of these members. */
export const part = (members: Record<string, fc.Arbitrary<unknown>>) => fc.record(members, { requiredKeys: [] })

/** The same document as the earliest drafts wrote it: every member in snake case. */
export const inSnakeCase = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(inSnakeCase)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
      inner === undefined ? null : inSnakeCase(inner),
    ]),
  )
}

const publish = (source: Json, system: Pick<System, 'kinds'>, version: Version) => {
  const reading = version.read(source)
  assert.ok(reading.ok)
  const kind = system.kinds.find(({ id }) => id === reading.kind)
  assert.ok(kind !== undefined)
  const result = cut(reading.document, kind.publicity, 's', keyedHash)
  return { text: canonicalJson(result.document), taken: result.cut }
}

/**
 * Holds what a public client is answered for a source document against what is published of the source itself: the same
 * document, from which nothing is left to be cut, and in which `reserved` stands nowhere.
 */
export const checkPublicAnswer = (
  source: JsonObject,
  system: Pick<System, 'kinds'>,
  version: Version,
  reserved: string,
): void => {
  const reading = version.read(source)
  assert.ok(reading.ok)
  const standard = version.standardise?.(source, reading) ?? source
  const answer = cut(standard, version.publicity, 's', keyedHash).document
  assert.ok(!JSON.stringify(answer).includes(reserved))
  assert.deepEqual(publish(answer, system, version), { text: publish(source, system, version).text, taken: [] })
}
