import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeVersion } from '../../specification/describe-version.ts'
import { validate, validateAgainst } from '../../validate.ts'
import { typedSchema } from '../schema/declaration.ts'
import { declarationTypes } from '../schema/declaration-types.ts'
import { declarations } from '../versions/declarations.ts'
import { declarationExample } from './declaration-example.ts'

for (const type of declarationTypes) {
  test(`${type.id}: the example is valid by the version and by its own type, and fills every field of it`, t => {
    const example = declarationExample(type)
    assert.deepEqual(validate(declarations, example), [])
    const schema = typedSchema(type)
    assert.deepEqual(validateAgainst(schema, example), [])
    const { leaves } = describeVersion({ schema, publicity: [], example })
    const empty = [...leaves.values()].filter(field => field.example === undefined)
    assert.deepEqual(
      empty.map(({ path }) => path),
      [],
    )
    t.diagnostic(`${leaves.size} fields filled`)
  })

  test(`${type.id}: the example is read without a fault, as that kind`, () => {
    const reading = declarations.read(declarationExample(type))
    assert.deepEqual(
      reading.issues.filter(({ severity }) => severity !== 'note'),
      [],
    )
    assert.ok(reading.ok && reading.kind === type.id)
  })
}
