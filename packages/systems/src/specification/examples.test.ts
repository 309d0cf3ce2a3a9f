import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systems } from '../systems.ts'
import { validate } from '../validate.ts'
import { describeVersion } from './describe-version.ts'

/** What an early version has otherwise than the next, or does not tell: read into that one, it is told of every document. */
const ownToEarly: Readonly<Record<string, readonly string[]>> = {
  's1-declaraciones-1.0': ['code-unknown', 'no-place', 'declaration-type-inferred'],
  's3-particulares-1.0': ['person-type-inferred'],
  's3-contratistas-1.0': ['person-type-inferred', 'id-from-case-number'],
}

for (const { kinds, versions } of systems) {
  for (const version of versions) {
    test(`${version.id}: its example is valid, is read without a fault and fills every field`, t => {
      const { example } = version
      assert.ok(example, 'every version has an example')
      assert.deepEqual(validate(version, example), [])
      const reading = version.read(example)
      assert.deepEqual(
        reading.issues.filter(
          ({ severity, rule }) => severity !== 'note' && ownToEarly[version.id]?.includes(rule) !== true,
        ),
        [],
      )
      assert.ok(reading.ok)
      const kind = kinds.find(({ id }) => id === reading.kind)
      assert.ok(kind?.versions.includes(version), 'it is of a kind that the version publishes')
      const { leaves } = describeVersion(version)
      const empty = [...leaves.values()].filter(field => field.example === undefined && !field.isDeprecated)
      // What stands only below a member that the standard no longer wants is as unwanted.
      const wanted = empty.filter(({ path }) => !isBelowDeprecated(describeVersion(version).fields, path))
      assert.deepEqual(
        wanted.map(({ path }) => path),
        [],
      )
      t.diagnostic(`${leaves.size - empty.length} of ${leaves.size} fields filled`)
    })
  }
}

const isBelowDeprecated = (fields: ReturnType<typeof describeVersion>['fields'], path: string): boolean =>
  fields.some(
    field =>
      (path.startsWith(`${field.path}.`) || path === field.path) &&
      (field.isDeprecated || isBelowDeprecated(field.members, path)),
  )
