import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systems } from '../systems.ts'
import { validate } from '../validate.ts'
import { describeVersion } from './describe-version.ts'

/** A version whose lists and parts are its own: read into the next one, what has no equal there is told. */
const isOld = ({ id }: { readonly id: string }): boolean => id === 's1-declaraciones-1.0'
const ownToOld: ReadonlySet<string> = new Set(['code-unknown', 'no-place', 'declaration-type-inferred'])

for (const { kinds, versions } of systems) {
  for (const version of versions) {
    test(`${version.id}: its example is valid, is read without a fault and fills every field`, t => {
      const { example } = version
      assert.ok(example, 'every version has an example')
      assert.deepEqual(validate(version, example), [])
      const reading = version.read(example)
      assert.deepEqual(
        reading.issues.filter(({ severity, rule }) => severity !== 'note' && !(isOld(version) && ownToOld.has(rule))),
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
