import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { checkPublicAnswer, inSnakeCase, part, some } from '../public-answer.fixture.ts'
import { s3 } from './index.ts'
import { contratistas, firstParticulares, particulares } from './versions/particulares.ts'

const rfc = 'QUXA870229HJ5'
const texts = some<Json>('uno', 'dos', '-', '', null, 5, `véase ${rfc}`, 'persona@correo.mx')
const dates = some<Json>('2025-05-14', '14-05-2025', '2025-05-14T00:00:00Z', '-', null, 'x')
/** A code and its label, or one text in their place. A number there becomes its digits: the answer has texts alone. */
const keyed = fc.oneof({ weight: 4, arbitrary: part({ clave: texts, valor: texts }) }, some('uno', `véase ${rfc}`))
const officer = part({ nombres: texts, primerApellido: texts, curp: some('QUXA870229MDFRRN04') })
const home = part({
  pais: keyed,
  entidadFederativa: keyed,
  municipio: keyed,
  localidad: keyed,
  vialidad: keyed,
  codigoPostal: texts,
  numeroExterior: texts,
})
const abroad = part({ pais: keyed, calle: texts, ciudadLocalidad: texts, estadoProvincia: texts, codigoPostal: texts })
const party = fc
  .tuple(
    part({
      rfc: some<Json>('PRU010203AB9', rfc, 'quxa 870228', '', null),
      tipoPersona: fc.oneof(some<Json>('F', 'M', 'moral', 'Física', 'x', null), part({ clave: some('F', 'M') })),
      telefono: texts,
      objetoSocial: texts,
      domicilioMexico: home,
      domicilioExtranjero: abroad,
      directorGeneral: officer,
      apoderadoLegal: officer,
    }),
    some('Prueba', 'Prueba, S.A. de C.V.', rfc),
  )
  .map(([members, nombreRazonSocial]) => ({ ...members, nombreRazonSocial }))
const sanction = fc.oneof(
  { weight: 4, arbitrary: part({ clave: some('I', 'M', 'IND', 'ZZ', '-'), valor: texts, descripcion: texts }) },
  some<Json>('I', 'M', 'x'),
)
const oneOrMany = <Value>(item: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.array(item, { maxLength: 3 }) }, item)

/** Documents of 1.1 with the known defects of their providers. */
const document = fc
  .record(
    {
      id: some<Json>('1', 7, rfc),
      particularSancionado: party,
      fechaCaptura: dates,
      expediente: texts,
      institucionDependencia: fc.oneof(part({ nombre: texts, siglas: texts }), texts),
      tipoFalta: fc.oneof(texts, part({ clave: some('a'), valor: some('b', `de ${rfc}`) })),
      tipoSancion: oneOrMany(sanction),
      causaMotivoHechos: texts,
      responsableSancion: part({ nombres: texts, primerApellido: texts }),
      resolucion: part({ sentido: texts, url: texts, fechaNotificacion: dates }),
      multa: part({ monto: some<Json>(1, '$1,000.50', 0, null), moneda: keyed }),
      inhabilitacion: part({ plazo: some<Json>('2 años', 'x', null), fechaInicial: dates, fechaFinal: dates }),
      documentos: oneOrMany(part({ id: texts, tipo: texts, fecha: dates, url: texts })),
      // Of values that stand there: what is told of an absent value goes with the cut.
      'pdn:inferred': some<Json>(['/particularSancionado/nombreRazonSocial', '/id']),
      unknown: texts,
    },
    { requiredKeys: ['id', 'particularSancionado'] },
  )
  .map((source): JsonObject => JSON.parse(JSON.stringify(source)))

const checkAnswer = (source: JsonObject, version = particulares): void => checkPublicAnswer(source, s3, version, rfc)

test('a public client can publish of any sanction what its publisher could, and nothing reserved', () => {
  fc.assert(
    fc.property(document, source => checkAnswer(source)),
    { numRuns: 500 },
  )
})

test('so it can of version 1.0, whose members are in snake case, published as that or as 1.1', () => {
  fc.assert(
    fc.property(document, source => {
      const { 'pdn:inferred': _, ...early } = source
      const drafted = inSnakeCase(early)
      assert.ok(isObject(drafted))
      checkAnswer(drafted)
      checkAnswer(drafted, firstParticulares)
    }),
    { numRuns: 300 },
  )
})

test('so it can of the draft before it, whose party stands at the root and which gives no ids', () => {
  fc.assert(
    fc.property(document, some<Json>('E-1', ' E-2', 7), texts, (source, numeroExpediente, responsable) => {
      const { particularSancionado, resolucion, multa } = source
      assert.ok(isObject(particularSancionado))
      const { nombreRazonSocial, rfc: taxId, telefono, objetoSocial } = particularSancionado
      const { 'pdn:inferred': _, id: __, ...rest } = source
      const { particularSancionado: ___, expediente: ____, ...members } = rest
      const drafted = inSnakeCase({
        ...members,
        ...{ nombreRazonSocial, rfc: taxId, telefono, objetoSocial, numeroExpediente, responsable },
        ...(isObject(resolucion) ? { resolucion: { ...resolucion, fecha: '2019-11-20' } } : {}),
        ...(isObject(multa) ? { multa: { monto: multa.monto, unidadMoneda: 'MXN' } } : {}),
      })
      assert.ok(isObject(drafted))
      checkAnswer(drafted)
      checkAnswer(drafted, contratistas)
    }),
    { numRuns: 300 },
  )
})
