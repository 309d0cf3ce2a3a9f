import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { firstVersionFields, releaseFields } from '../schema/fields.ts'
import { mergeReleases } from './merge-releases.ts'

const name = fc.constantFrom('id', 'title', 'documents', 'suppliers', 'value', 'unknown', '__proto__', 'constructor')

const { value } = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('null', '"a"', '"b"', '1', '"1"', '[]', '{}'),
    tie('object'),
    tie('list'),
  ),
  object: fc
    .uniqueArray(fc.tuple(name, tie('value')), { maxLength: 4, selector: ([member]) => member })
    .map(members => `{${members.map(([member, text]) => `"${member}":${text}`).join(',')}}`),
  list: fc.array(fc.oneof(tie('object'), tie('object'), tie('value')), { maxLength: 3 }).map(items => `[${items}]`),
}))

/** Releases as texts, so that a member called `__proto__` is one. */
const releases = fc.array(
  fc
    .record({ tender: value, awards: value, planning: value })
    .map(
      ({ tender, awards, planning }): JsonObject =>
        JSON.parse(
          `{"ocid":"o","id":"1","date":"2020-01-01","tag":["tender"],"tender":${tender},"awards":${awards},"planning":${planning}}`,
        ),
    ),
  { minLength: 1, maxLength: 5 },
)

test('what is taken over as it stands is what would be made value by value', () => {
  fc.assert(
    fc.property(releases, fc.constantFrom(undefined, releaseFields, firstVersionFields), (given, fields) => {
      const options = fields === undefined ? {} : { fields }
      // Whoever wants to be told of places has every value looked at.
      const told = mergeReleases(given, { ...options, tell: () => undefined })
      assert.deepEqual(mergeReleases(given, options), told)
    }),
    { numRuns: 2000 },
  )
})
