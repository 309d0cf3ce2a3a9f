import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { anythingOf, asMembers, checkReadings } from '../any-document.fixture.ts'
import { cut } from '../cut.ts'
import { keyedHash } from '../public-answer.fixture.ts'
import { branches } from './document/branches.ts'
import { s2 } from './index.ts'
import { procurementOfficial as kind } from './kinds.ts'

const memberNames = [
  'id _id fecha fechaCaptura ejercicio ejercicioFiscal ramo genero nombres primerApellido segundoApellido rfc curp sexo',
  'datosGenerales nombre institucionDependencia siglas clave valor puesto nivel tipoArea nivelResponsabilidad otro nombe',
  'tipoProcedimiento superiorInmediato observaciones Observaciones empleoCargoComision nivelJerarquico entidadFederativa',
  'tipoContratacion contratacionAdquisiones contratacionObras datosGeneralesProcedimientos nivelesResponsabilidad monto',
  'materia numeroExpedienteFolio fechaInicioProcedimiento fechaConclusionProcedimiento datosBeneficiariosFinales id_ramo',
  'informacionPersonasBeneficiarias razonSocial continuaParticipando sectorActo otorgamientoConcesiones fecha_captura',
  'pdn:tipoProcedimiento pdn:inferred pdn:raw pdn:synthetic __proto__ nombrePersonaSolicitaOtorga entePublico',
  ...branches.map(({ at, levels, data, others, steps }) =>
    [at, levels, data.at, data.start, others.list, others.member, steps[0]?.name, steps[1]?.specified].join(' '),
  ),
].flatMap(line => line.split(' '))

const scalar = fc.oneof(
  fc.constantFrom<Json>(
    'A',
    'T',
    'RE',
    'SI',
    'ELABORAR (A)',
    '09',
    'Jalisco',
    'CONTRATACION_PUBLICA',
    'MUNICIPAL',
    '-',
  ),
  fc.constantFrom<Json>('2025-05-14', '14-05-2025', '$1,000.00', 'CONTRATACION_OBRAS', 'SIN_CLASIFICAR', '2019', 1, 2),
  fc.constantFrom<Json>('QUXA870229HJ5', 'Dato no proporcionado', null, true, 0, 12.345, '/id', '/tipoArea/0'),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

const { anyValue, anyDocument } = anythingOf(scalar, memberNames)

/** Documents that have what makes them readable in either version, and anything else besides. */
const readable = fc.tuple(anyDocument, fc.string({ minLength: 1 })).map(([members, name]): JsonObject => {
  const identity = { ...asMembers(members.datosGenerales), nombre: `N${name}` }
  return { ...members, nombres: `N${name}`, datosGenerales: identity }
})

const exercise = (document: JsonObject): void => {
  const entry = kind.index(document)
  assert.ok(entry.title !== '')
  if (entry.status !== undefined) assert.ok(Object.hasOwn(kind.statuses, entry.status))
  if (entry.state !== undefined) assert.match(entry.state, /^(?:0[1-9]|[12]\d|3[0-2])$/)
  if (entry.year !== undefined) assert.ok(Number.isSafeInteger(entry.year))
  const declared = new Map([...kind.filters, ...kind.facets].map(field => [field.id, field]))
  for (const { field, code, date } of entry.facts) {
    const type = declared.get(field)?.type
    assert.ok(type === 'code' ? code !== undefined : type === 'date' && date !== undefined, field)
  }
  for (const { path, name, identifier } of kind.mentions(document)) {
    assert.ok(path.startsWith('/'))
    assert.ok(name !== undefined || identifier !== undefined)
  }
  const { blocks } = kind.present(document, '2026-11-21')
  assert.equal(blocks[0]?.type, 'verdict')
  for (const block of blocks) {
    if (block.type === 'table') for (const row of block.rows) assert.equal(row.length, block.columns.length)
  }
}

test('any JSON value gives a reading, and a document that is read survives every later step', () => {
  fc.assert(
    fc.property(fc.oneof(anyValue, readable), source => {
      checkReadings(source, s2, 'QUXA870229HJ5', exercise)
    }),
    { numRuns: 500 },
  )
})

test('index and page are total over any document', () => {
  fc.assert(fc.property(anyDocument, exercise), { numRuns: 500 })
})

test('what can be read can be identified, and two people under one id are two records', () => {
  fc.assert(
    fc.property(readable, source => {
      for (const version of s2.versions) {
        const reading = version.read(source)
        if (!reading.ok) continue
        const origin = { provider: 'p', collection: 'c' }
        const identity = kind.identify(reading.document, origin)
        assert.ok(identity !== undefined)
        assert.ok(identity.sourceId !== '' && identity.recordKey.includes(identity.sourceId))
        const other = { ...reading.document, datosGenerales: { nombre: 'Alguien', primerApellido: 'Más' } }
        assert.notDeepEqual(kind.identify(other, origin)?.recordKey, identity.recordKey)
      }
    }),
  )
})

test('of a list without end page and index take a bounded part', () => {
  const keyed = Array.from(
    { length: 50_000 },
    (_, n): Json => (n % 3 === 0 ? null : { clave: `Z${n}`, valor: `v${n}` }),
  )
  const levels = keyed.map((_, n): Json => (n % 2 === 0 ? 'A' : `nivel ${n}`))
  for (const version of s2.versions) {
    const reading = version.read({
      id: '1',
      nombres: 'Ana',
      tipoArea: keyed,
      nivelResponsabilidad: keyed,
      tipoProcedimiento: version.id === 's2-spic-1.1' ? keyed : 'CONTRATACION_PUBLICA',
      tipoContratacion: keyed,
      otorgamientoConcesion: { nivelResponsabilidadConcesiones: { convocatoria: levels, otroEspecifique: keyed } },
      'pdn:inferred': keyed.map((_, n) => `/tipoArea/${n}/clave`),
    })
    assert.ok(reading.ok)
    const { document } = cut(reading.document, kind.publicity, 's', keyedHash)
    exercise(document)
    assert.ok(kind.index(document).facts.length < 1_000)
    assert.ok(kind.index(document).subtitle.length < 500)
  }
})

test('a source nested without end is read and not climbed', () => {
  let deep: Json = 'x'
  for (let level = 0; level < 100_000; level += 1) deep = { superiorInmediato: deep, tipoContratacion: deep }
  for (const version of s2.versions) {
    const reading = version.read({
      id: '1',
      nombres: 'Ana',
      superiorInmediato: deep,
      tipoContratacion: [deep],
      enajenacionBien: deep,
      extra: deep,
    })
    assert.ok(reading.ok)
    assert.ok(JSON.stringify(cut(reading.document, kind.publicity, 's', keyedHash).document).length < 1_000)
  }
})
