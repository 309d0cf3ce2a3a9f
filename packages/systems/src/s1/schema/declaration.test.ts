import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type JsonObject } from '@pdn/core'
import { departuresOf } from '../../standards/departures.fixture.ts'
import { flattenSchema } from '../../standards/flat-schema.ts'
import { validateAgainst } from '../../validate.ts'
import { declarationExample } from '../example/declaration-example.ts'
import { declarationSchema, typedSchema } from './declaration.ts'
import { declarationTypes } from './declaration-types.ts'

for (const [place, type] of declarationTypes.entries()) {
  test(`${type.id}: the schema of all types asks of it what its own schema asks, and nothing else`, () => {
    const rule = Array.isArray(declarationSchema.allOf) ? declarationSchema.allOf[place] : undefined
    assert.ok(isObject(rule))
    const whole = flattenSchema({ ...declarationSchema, allOf: [rule.then ?? {}] })
    const own = flattenSchema(typedSchema(type))
    assert.deepEqual(departuresOf(own, whole, 'holds'), [])
    for (const [path, { rules }] of own)
      assert.deepEqual(whole.get(path)?.rules.get('required'), rules.get('required'), path)
  })

  test(`${type.id}: a declaration without the incomes of its own type is told so, by their names`, () => {
    const { declaracion, ...envelope } = declarationExample(type)
    assert.ok(isObject(declaracion) && isObject(declaracion.situacionPatrimonial))
    const { ingresos: _, actividadAnualAnterior: __, ...others } = declaracion.situacionPatrimonial
    const document: JsonObject = {
      ...envelope,
      declaracion: { ...declaracion, situacionPatrimonial: { ...others, ingresos: {} } },
    }
    const section = '/declaracion/situacionPatrimonial'
    assert.deepEqual(
      validateAgainst(declarationSchema, document)
        .map(({ path, rule }) => `${path} ${rule}`)
        .toSorted(),
      [
        ...[type.income.salary, type.income.declarant, type.income.total].map(name => `${section}/ingresos/${name}`),
        ...(type.tellsYearBefore ? [`${section}/actividadAnualAnterior`] : []),
      ]
        .map(path => `${path} missing-required`)
        .toSorted(),
    )
  })
}
