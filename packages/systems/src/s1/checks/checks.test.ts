import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { cut } from '../../cut.ts'
import { declarationExample } from '../example/declaration-example.ts'
import { declarationPublicity } from '../publicity/declaration.ts'
import { declarationTypes, initialType, modificationType } from '../schema/declaration-types.ts'
import { declarationChecks } from './index.ts'

/** The document with another value at a path of members and indices. */
const withValue = (value: Json | undefined, path: readonly string[], to: Json): Json => {
  const [step, ...rest] = path
  if (step === undefined) return to
  if (Array.isArray(value))
    return value.map((item: Json, index) => (String(index) === step ? withValue(item, rest, to) : item))
  return { ...(isObject(value) ? value : {}), [step]: withValue(isObject(value) ? value[step] : undefined, rest, to) }
}

const spoilt = (document: JsonObject, path: string, to: Json): JsonObject => {
  const made = withValue(document, path.slice(1).split('/'), to)
  assert.ok(isObject(made))
  return made
}

const failuresOf = (document: JsonObject): readonly string[] =>
  declarationChecks.document.flatMap(({ id, check }) => check(document).failures.map(({ path }) => `${id} ${path}`))

const patrimony = '/declaracion/situacionPatrimonial'

test('a coherent declaration passes every check, and each is applicable to one of the types', () => {
  const outcomes = new Map<string, Set<string>>()
  for (const type of declarationTypes) {
    const document = declarationExample(type)
    for (const { id, check } of declarationChecks.document)
      outcomes.set(id, (outcomes.get(id) ?? new Set()).add(check(document).outcome))
  }
  const simplified = spoilt(declarationExample(initialType), '/metadata/declaracionCompleta', false)
  assert.equal(outcomes.get('coherent.simplified-form')?.has('fail'), false)
  assert.ok(failuresOf(simplified).every(failure => failure.startsWith('coherent.simplified-form ')))
  for (const [id, found] of outcomes) {
    assert.ok(!found.has('fail'), id)
    if (!/simplified-form|none-with-entries/.test(id)) assert.ok(found.has('pass'), id)
  }
})

test('each check tells what cannot be, and where', () => {
  const initial = declarationExample(initialType)
  const modification = declarationExample(modificationType)
  const cases: readonly (readonly [JsonObject, readonly string[]])[] = [
    [
      spoilt(initial, `${patrimony}/vehiculos/ninguno`, true),
      [`coherent.none-with-entries ${patrimony}/vehiculos/ninguno`],
    ],
    [
      spoilt(initial, `${patrimony}/inversiones/inversion/0/saldoFechaConclusion`, { valor: 1, moneda: 'MXN' }),
      [`coherent.members-of-type ${patrimony}/inversiones/inversion/0/saldoFechaConclusion`],
    ],
    [
      spoilt(modification, `${patrimony}/actividadAnualAnterior`, { servidorPublicoAnioAnterior: false }),
      [`coherent.members-of-type ${patrimony}/actividadAnualAnterior`],
    ],
    [
      spoilt(initial, `${patrimony}/adeudos/adeudo/1/tercero`, []),
      [`coherent.joint-owners ${patrimony}/adeudos/adeudo/1/tercero`],
    ],
    [
      spoilt(initial, `${patrimony}/adeudos/adeudo/0/tercero`, [{ tipoPersona: 'MORAL' }]),
      [`coherent.joint-owners ${patrimony}/adeudos/adeudo/0/titular`],
    ],
    [
      spoilt(initial, `${patrimony}/vehiculos/vehiculo/0/motivoBaja`, { clave: 'VNT' }),
      [`coherent.removals ${patrimony}/vehiculos/vehiculo/0/motivoBaja`],
    ],
    [
      spoilt(initial, `${patrimony}/experienciaLaboral/experiencia/0/fechaEgreso`, '2001-01-01'),
      [`coherent.periods ${patrimony}/experienciaLaboral/experiencia/0/fechaEgreso`],
    ],
    [
      spoilt(initial, `${patrimony}/bienesMuebles/bienMueble/0/fechaAdquisicion`, '2030-01-01'),
      [`coherent.acquisitions ${patrimony}/bienesMuebles/bienMueble/0/fechaAdquisicion`],
    ],
    [
      spoilt(initial, `${patrimony}/ingresos/totalIngresosMensualesNetos/valor`, 1),
      [`consistent.income-sums ${patrimony}/ingresos/totalIngresosMensualesNetos/valor`],
    ],
    [
      spoilt(initial, `${patrimony}/ingresos/actividadFinanciera/actividades/0/remuneracion/valor`, 1),
      [`consistent.source-sums ${patrimony}/ingresos/actividadFinanciera/remuneracionTotal/valor`],
    ],
  ]
  for (const [document, expected] of cases) assert.deepEqual(failuresOf(document), expected)
})

test('what the public sees of a coherent declaration is not told to be incoherent', () => {
  for (const type of declarationTypes) {
    const { document } = cut(declarationExample(type), declarationPublicity, 's', () => 'h')
    assert.deepEqual(failuresOf(document), [])
  }
})

test('no document makes a check fail to answer', () => {
  const example = declarationExample(modificationType)
  const paths = fc.constantFrom(
    '/metadata',
    '/declaracion',
    patrimony,
    `${patrimony}/ingresos`,
    `${patrimony}/ingresos/otrosIngresos`,
    `${patrimony}/inversiones/inversion`,
    `${patrimony}/vehiculos/vehiculo/0`,
    `${patrimony}/vehiculos/vehiculo/0/titular`,
  )
  fc.assert(
    fc.property(paths, fc.jsonValue(), (path, value) => {
      const made: Json = JSON.parse(JSON.stringify(value))
      for (const { check } of declarationChecks.document)
        assert.match(check(spoilt(example, path, made)).outcome, /^(?:pass|fail|not-applicable)$/)
    }),
  )
})
