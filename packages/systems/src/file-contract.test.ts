import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { canonicalJson, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { cut } from './cut.ts'
import { kindOf, systems } from './systems.ts'

const keyedHash = (scope: string, value: string): string =>
  createHmac('sha256', 'key').update(`${scope}\0${value}`).digest('hex').slice(0, 32)

const some = <Value>(...values: readonly Value[]) => fc.constantFrom(...values)
const part = (members: Record<string, fc.Arbitrary<unknown>>) => fc.record(members, { requiredKeys: [] })

const rfc = 'QUXA870229HJ5'
const texts = some<Json>('uno', 'Dos', '-', '', null, 5, `véase ${rfc}`, 'consta de Zutanita Perengano')
const dates = some<Json>('2025-05-14', '14-05-2025', '2025-05-14T10:00:00Z', '-', null, 'x')
const faults = some<Json>('PECULADO', 'NEPOTISMO', 'OTRO', 'INHABILITACION', 'CUMPLIR_FUNCIONES', 'SOBORNO', 'ZZ', null)
const sanctions = some<Json>('INHABILITACION', 'SUSPENSION', 'AMONESTACION', 'OTRO', 'otro', 'ZZ', 'I')
/** Each says something: an empty item stays beside one that is cut, and goes where it is left alone. */
const norm = fc.record(
  { articulo: some<Json>('66', 'de Zutanita'), nombreNormatividad: texts, fraccion: texts },
  { requiredKeys: ['articulo'] },
)
const branch = part({
  continuaParticipando: some<Json>('SI', 'NO', null),
  tipoArea: some<Json>('AREA_TECNICA', ['AREA_REQUIRENTE', 'ZZ'], null),
  nivelesResponsabilidad: part({ autorizacion: some<Json>('A', ['A', 'C'], null), autorizacionDictamen: texts }),
  datosGeneralesProcedimientos: fc.oneof(
    part({ numeroExpedienteFolio: texts, fechaInicioProcedimiento: dates, inicioProcedimiento: dates }),
    fc.array(part({ numeroExpedienteFolio: texts, fechaConclusionProcedimiento: dates, materia: texts }), {
      maxLength: 2,
    }),
  ),
})

/** Records of version 2 of S2 and S3 in all writings that are known, with members of each other and of nobody. */
const record = fc
  .record(
    {
      id: some<Json>('1', 7, rfc),
      fecha: dates,
      fechaCaptura: dates,
      expediente: texts,
      observaciones: texts,
      Observaciones: texts,
      ejercicio: some<Json>(2025, '2025', null),
      datosGenerales: fc.record(
        {
          nombres: some<Json>('Zutanita'),
          nombre: some<Json>('Zutanita', 'ZUTANITA '),
          primerApellido: some<Json>('Perengano', '-', null),
          nombreRazonSocial: some<Json>('Muestra SA de CV', 'Zutanita Perengano'),
          rfc: some<Json>(rfc, 'PRU010203AB9', '', null),
          curp: some<Json>('QUXA870229MDFRRN04', null),
          telefono: some<Json>('5512345678', null),
        },
        { requiredKeys: ['nombres', 'nombre'] },
      ),
      empleoCargoComision: part({
        nombreEntePublico: texts,
        denominacion: texts,
        nivelJerarquico: part({ clave: some<Json>('DIRECCION_HOMOLOGO', 'ZZ', null), valor: texts }),
      }),
      dondeCometioLaFalta: part({ nombreEntePublico: texts, entidadFederativa: some<Json>('09', 'x') }),
      faltaCometida: fc.array(
        part({
          clave: faults,
          valor: texts,
          descripcionHechos: texts,
          nombreNormatividad: texts,
          articuloFraccion: texts,
          normatividadInfringida: fc.array(norm, { maxLength: 1 }),
        }),
        { maxLength: 2 },
      ),
      tipoSancion: fc.array(
        fc.record(
          {
            clave: sanctions,
            denominacionSancion: texts,
            inhabilitacion: part({ plazoFechaInicial: dates, fechaFinal: dates, plazoAnios: some<Json>(1, '1', null) }),
            sancionEconomica: part({
              monto: some<Json>(5, '21577.00', null),
              sancionEfectivamenteCobrada: part({ monto: some<Json>(5) }),
            }),
          },
          { requiredKeys: ['clave'] },
        ),
        { minLength: 1, maxLength: 2 },
      ),
      resolucion: part({
        tituloDocumento: texts,
        fechaResolucion: dates,
        urlResolucion: texts,
        autoridadSubstanciadora: texts,
      }),
      tipoProcedimiento: some<Json>('CONTRATACION_PUBLICA', 'OTORGAMIENTO_CONCESIONES', 'SIN_CLASIFICAR', null),
      tipoContratacion: fc.array(
        part({
          clave: some<Json>('CONTRATACION_OBRAS', ' CONTRATACION_ADQUISICIONES', 'ZZ'),
          contratacionObra: branch,
          contratacionAdquisicion: branch,
        }),
        { maxLength: 2 },
      ),
      otorgamientoConcesion: branch,
      enajenacionBienes: branch,
      'pdn:synthetic': some<Json>(true),
      desconocido: texts,
    },
    { requiredKeys: ['id', 'datosGenerales', 'tipoSancion'] },
  )
  .map((source): JsonObject => JSON.parse(JSON.stringify(source)))

// Early versions are shaped otherwise: the tests of their systems hold theirs.
for (const system of systems) {
  const inOwnWords = system.versions.filter(({ standardisedAs }) => standardisedAs === undefined)
  for (const version of inOwnWords.filter(({ contract }) => contract?.id === 'files')) {
    const published = (source: Json) => {
      const reading = version.read(source)
      assert.ok(reading.ok, JSON.stringify(reading))
      const kind = kindOf(system.id, reading.kind)
      assert.ok(kind !== undefined)
      const result = cut(reading.document, kind.publicity, 's', keyedHash)
      return { reading, kind: kind.id, text: canonicalJson(result.document), taken: result.cut }
    }

    test(`${version.id}: it stands at a path of its own, and a public client can publish what the publisher could`, () => {
      assert.equal(version.contract?.path, `/files/${version.collection}`)
      fc.assert(
        fc.property(record, source => {
          const { reading, ...direct } = published(source)
          const standard = version.standardise?.(source, reading) ?? source
          const answer = cut(standard, version.publicity, 's', keyedHash).document
          assert.ok(!JSON.stringify(answer).includes(rfc))
          const { kind, text, taken } = published(answer)
          assert.deepEqual({ kind, text, taken }, { kind: direct.kind, text: direct.text, taken: [] })
        }),
        { numRuns: 400 },
      )
    })
  }
}
