import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { firstVersionFields, releaseFields } from '../schema/fields.ts'
import { mergeByPaths, versionByPaths } from './merge-by-paths.fixture.ts'
import { mergeReleases, versionReleases } from './merge-releases.ts'

const value = fc.constantFrom<Json>('a', 'b', 1, 2.5, false, '', null)
const id = fc.constantFrom('1', '2', '3')
const texts = fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 })

/** An object with some of its members. */
const some = <Members extends object>(members: { [Name in keyof Members]: fc.Arbitrary<Members[Name]> }) =>
  fc.record(members, { requiredKeys: [] })

/** A list in which items repeat, lack their id, or say nothing. */
const list = <Item extends object>(item: fc.Arbitrary<Item>) =>
  fc.array(item, { maxLength: 3 }).chain(items => fc.shuffledSubarray([...items, ...items.slice(0, 1), {}]))

const money = some({ amount: value, currency: value })
const classifications = list(some({ id, scheme: value }))
const inner = some({ id, y: money, sub: classifications })
const unit = some({ id: value, name: value, value: money })
const item = some({
  id,
  description: value,
  quantity: value,
  unit,
  additionalClassifications: classifications,
  unknown: list(inner),
  unknownObject: some({ money, constructor: value }),
})
const suppliers = list(some({ id, name: value, details: some({ x: value }) }))
const award = some({ id, title: value, value: money, items: list(item), suppliers })
const party = some({ id, roles: texts, additionalIdentifiers: classifications, contactPoint: some({ name: value }) })
const tender = some({
  id: value,
  title: value,
  value: money,
  items: list(item),
  submissionMethod: texts,
  unknown: texts,
})

const processes = fc
  .array(some({ tender, awards: list(award), parties: list(party), buyer: unit, language: value, planning: inner }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((given): readonly JsonObject[] =>
    given.map((members, index) => ({
      ocid: 'ocds-213czf-1',
      id: `${index}`,
      date: `2024-01-0${index + 1}`,
      tag: ['tender'],
      ...JSON.parse(JSON.stringify(members)),
    })),
  )

for (const [version, fields] of Object.entries({ '1.0': firstVersionFields, '1.1': releaseFields })) {
  test(`releases of version ${version} are merged as path by path`, () => {
    fc.assert(
      fc.property(processes, releases => {
        const { id: _, date: __, tag: ___, ...compiled } = mergeReleases(releases, { fields })
        assert.deepEqual(compiled, mergeByPaths(releases, fields))
        assert.deepEqual(versionReleases(releases, { fields }), versionByPaths(releases, fields))
      }),
      { numRuns: 500 },
    )
  })
}
