import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { checkPublicAnswer, inSnakeCase, part, some } from '../public-answer.fixture.ts'
import { s2 } from './index.ts'
import { firstSpic, spic } from './versions/versions.ts'

const rfc = 'QUXA870229HJ5'
const texts = some<Json>('uno', 'Dos', '-', '', null, 5, `véase ${rfc}`, 'persona@correo.mx')
const names = some<Json>('Ana', 'LÓPEZ', 'de la O', '-', null)
const dates = some<Json>('2025-05-14T10:00:00Z', '14-05-2025', '2025-05-14', '-', null, 'x')
const keys = some<Json>('T', 'RE', 'A', 'R', 'O', 'ZZ', '1', 1, 5, 9, '-', null)
const labels = some<Json>('TÉCNICA', 'OTRO', 'Otra: compras', 'CONTRATACIONES PÚBLICAS', '-', null, `de ${rfc}`)
/** A key with its label, or one of them in their place. */
const keyed = fc.oneof({ weight: 4, arbitrary: part({ clave: keys, valor: labels }) }, keys, labels)
const oneOrMany = fc.oneof({ weight: 4, arbitrary: fc.array(keyed, { maxLength: 3 }) }, keyed)
const post = fc.oneof({ weight: 4, arbitrary: part({ nombre: texts, nivel: texts }) }, texts)
const curp = some<Json>('QUXA870229MDFRRN04', '', null)
const tax = some<Json>(rfc, 'PRU010203AB9', 'quxa 870229', '', null)

/** Documents of 1.1 with the known defects of their providers. */
const document = fc
  .record(
    {
      id: some<Json>('1', 7, rfc),
      nombres: some('Ana', 'JOSÉ LUIS', rfc),
      primerApellido: names,
      segundoApellido: names,
      rfc: tax,
      curp,
      fechaCaptura: dates,
      ejercicioFiscal: some<Json>('2018', 2018, 'dos mil', '-', null),
      ramo: fc.oneof(part({ clave: some<Json>(23, '23', null, 'x'), valor: texts }), texts),
      genero: fc.oneof(part({ clave: some('F', 'M'), valor: texts }), some('F', 'M', '')),
      institucionDependencia: fc.oneof(part({ nombre: texts, siglas: texts, clave: texts }), texts),
      puesto: post,
      tipoArea: oneOrMany,
      nivelResponsabilidad: oneOrMany,
      tipoProcedimiento: oneOrMany,
      superiorInmediato: part({ nombres: names, primerApellido: names, curp, rfc: tax, puesto: post }),
      observaciones: texts,
      // Of values that stand there: what is told of an absent value goes with the cut.
      'pdn:inferred': some<Json>(['/nombres', '/id']),
      unknown: texts,
    },
    { requiredKeys: ['id', 'nombres'] },
  )
  .map((source): JsonObject => JSON.parse(JSON.stringify(source)))

const checkAnswer = (source: JsonObject, version = spic): void => checkPublicAnswer(source, s2, version, rfc)

test('a public client can publish of any official what the publisher could, and nothing reserved', () => {
  fc.assert(
    fc.property(document, source => checkAnswer(source)),
    { numRuns: 500 },
  )
})

test('so it can of version 1.0, whose members are in snake case, published as that or as 1.1', () => {
  fc.assert(
    fc.property(document, some<Json>(7, 'x', null), (source, idRamo) => {
      const { 'pdn:inferred': _, ...early } = source
      const drafted = inSnakeCase({ ...early, fechaCaptura: early.fechaCaptura ?? '', idRamo })
      assert.ok(isObject(drafted))
      checkAnswer(drafted)
      checkAnswer(drafted, firstSpic)
    }),
    { numRuns: 300 },
  )
})
