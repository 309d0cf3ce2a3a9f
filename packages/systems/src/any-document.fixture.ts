import assert from 'node:assert/strict'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { cut } from './cut.ts'
import { keyedHash } from './public-answer.fixture.ts'
import type { Kind, System } from './system.ts'

/** Any JSON value of these scalars whose objects have these members, and any document of them. */
export const anythingOf = (scalar: fc.Arbitrary<Json>, memberNames: readonly string[]) => {
  const { value: anyValue } = fc.letrec<{ value: Json }>(tie => ({
    value: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      scalar,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...memberNames), tie('value'), { maxKeys: 8 }),
    ),
  }))
  return { anyValue, anyDocument: fc.dictionary(fc.constantFrom(...memberNames), anyValue) }
}

/** The members of a value; none where it is no object. */
export const asMembers = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

/** The kind of that id. */
export const kindOf = ({ kinds }: Pick<System, 'kinds'>, id: string): Kind => {
  const kind = kinds.find(candidate => candidate.id === id)
  assert.ok(kind !== undefined, id)
  return kind
}

/** Holds that every version of a system gives a reading of a value that it leaves as it was; what is read is cut and handed on. */
export const checkReadings = (
  source: Json,
  system: Pick<System, 'kinds' | 'versions'>,
  reserved: string,
  exercise: (published: JsonObject, kind: Kind, read: JsonObject) => void,
): void => {
  for (const version of system.versions) {
    const before = JSON.stringify(source)
    const reading = version.read(source)
    assert.equal(JSON.stringify(source), before)
    if (!reading.ok) {
      assert.ok(reading.issues.length > 0)
      continue
    }
    const kind = kindOf(system, reading.kind)
    const { document } = cut(reading.document, kind.publicity, 'scope', keyedHash)
    assert.equal(JSON.stringify(document).includes(reserved), false)
    exercise(document, kind, reading.document)
  }
}
