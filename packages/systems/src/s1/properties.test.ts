import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { anythingOf, asMembers, checkReadings, kindOf } from '../any-document.fixture.ts'
import { cut } from '../cut.ts'
import type { Kind } from '../system.ts'
import { s1 } from './index.ts'
import { readingSchema } from './schema/canonical.ts'

const keyedHash = (scope: string, value: string): string =>
  createHmac('sha256', 'key').update(`${scope}\0${value}`).digest('hex')

const namesIn = (schema: Json | undefined): readonly string[] => {
  if (!isObject(schema)) return []
  const members = isObject(schema.properties) ? Object.entries(schema.properties) : []
  return [...members.flatMap(([name, inner]) => [name, ...namesIn(inner)]), ...namesIn(schema.items)]
}

const memberNames = [
  ...new Set(namesIn(readingSchema)),
  ...'inversionesCuentasValores adeudosPasivos prestamoComodato representaciones datosDependientesEconomicos'.split(
    ' ',
  ),
  ...'situacionPatrimonial interes intereses tipoDeclaracion anioEjercicio firmada _id __proto__ nombres'.split(' '),
  ...'informacion_personal informacion_general datos_encargo_actual activos pasivos bienes_inmuebles codigo'.split(' '),
]

const scalar = fc.oneof(
  fc.constantFrom<Json>('DEC', 'CYG', 'DECLARANTE', 'PAREJA', 'FISICA', 'MORAL', 'MODIFICACION', 'CASA', 'MXN', 'm2'),
  fc.constantFrom<Json>('2024-05-14', '14/05/2024', '$1,000.00', 'Sí', 'ninguno', '09', 'Jalisco', '2020-01-01', 1, 2),
  fc.constantFrom<Json>('QUXA870229HJ5', 'PRU010203AB9', 'Dato no proporcionado', null, true, false, 0, 12.345, -5),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

const { anyValue, anyDocument } = anythingOf(scalar, memberNames)

/** Documents that have what makes them a declaration, and anything else besides. */
const readable = fc
  .tuple(anyDocument, anyDocument, anyDocument, fc.string({ minLength: 1 }), fc.constantFrom('INICIAL', 'MODIFICACION'))
  .map(([members, assets, interests, name, tipo]): JsonObject => {
    const datosGenerales = { ...asMembers(assets.datosGenerales), nombre: `N${name}` }
    return {
      ...members,
      metadata: { ...asMembers(members.metadata), tipo },
      declaracion: { situacionPatrimonial: { ...assets, datosGenerales }, interes: interests },
    }
  })

const exercise = (document: JsonObject, kind: Kind): void => {
  const entry = kind.index(document)
  assert.ok(entry.title !== '')
  if (entry.status !== undefined) assert.ok(Object.hasOwn(kind.statuses, entry.status))
  if (entry.state !== undefined) assert.match(entry.state, /^(?:0[1-9]|[12]\d|3[0-2])$/)
  if (entry.year !== undefined) assert.ok(Number.isSafeInteger(entry.year))
  const declared = new Map([...kind.filters, ...kind.facets].map(field => [field.id, field]))
  for (const { field, code, number } of entry.facts) {
    const type = declared.get(field)?.type
    if (type === 'number' || type === 'money') assert.ok(number !== undefined && Number.isFinite(number), field)
    else assert.ok((type === 'code' || type === 'text') && code !== undefined && code !== '', field)
  }
  for (const { path, name, identifier } of kind.mentions(document)) {
    assert.ok(path.startsWith('/'))
    assert.ok(name !== undefined || identifier !== undefined)
    if (identifier !== undefined) assert.equal(identifier.value.length, 12)
  }
  const { blocks } = kind.present(document, '2026-11-21')
  assert.equal(blocks[0]?.type, 'verdict')
  const titles = blocks.flatMap(block => ('title' in block ? [block.title.es] : []))
  assert.equal(new Set(titles).size, titles.length)
  for (const block of blocks) {
    if (block.type === 'table') for (const row of block.rows) assert.equal(row.length, block.columns.length)
  }
  kind.measures?.(document)
  kind.identified?.person(document)
}

test('any JSON value gives a reading, and a declaration that is read survives every later step', () => {
  fc.assert(
    fc.property(fc.oneof(anyValue, readable), source => {
      checkReadings(source, s1, 'QUXA870229HJ5', (published, kind, read) => {
        exercise(published, kind)
        exercise(read, kind)
      })
    }),
    { numRuns: 400 },
  )
})

test('index and page are total over any document', () => {
  fc.assert(
    fc.property(fc.oneof(anyDocument, readable), document => {
      for (const kind of s1.kinds) exercise(document, kind)
    }),
    { numRuns: 300 },
  )
})

test('what can be read can be identified, and two people under one id are two records', () => {
  fc.assert(
    fc.property(readable, source => {
      for (const version of s1.versions) {
        const reading = version.read(source)
        if (!reading.ok) continue
        const kind = kindOf(s1, reading.kind)
        const origin = { provider: 'p', collection: 'c' }
        const identity = kind.identify(reading.document, origin)
        assert.ok(identity !== undefined)
        assert.ok(identity.sourceId !== '' && identity.recordKey.includes(identity.sourceId))
        const other = { datosGenerales: { nombre: 'Alguien', primerApellido: 'Más' } }
        const document = { ...reading.document, declaracion: { situacionPatrimonial: other } }
        assert.notDeepEqual(kind.identify(document, origin)?.recordKey, identity.recordKey)
      }
    }),
    { numRuns: 100 },
  )
})

test('of lists without end page and index take a bounded part', () => {
  const entry = {
    titular: [{ clave: 'DEC' }],
    superficieTerreno: { valor: 1 },
    nombreEmpresaSociedadAsociacion: 'Muestra SA',
    tipoRelacion: 'DECLARANTE',
  }
  const entries = Array.from({ length: 50_000 }, (_, n): Json => (n % 3 === 0 ? null : { ...entry, n }))
  const reading = s1.versions[0]?.read({
    id: '1',
    metadata: { tipo: 'INICIAL' },
    declaracion: {
      situacionPatrimonial: { datosGenerales: { nombre: 'Ana' }, bienesInmuebles: { bienInmueble: entries } },
      interes: { participacion: { participacion: entries } },
    },
    'pdn:inferred': entries.map((_, n) => `/declaracion/interes/participacion/participacion/${n}/rfc`),
  })
  assert.ok(reading?.ok)
  const { document } = cut(reading.document, kindOf(s1, 'initial').publicity, 's', keyedHash)
  exercise(document, kindOf(s1, 'initial'))
  assert.ok(kindOf(s1, 'initial').index(document).facts.length < 1_000)
  assert.ok(kindOf(s1, 'initial').mentions(document).length < 1_000)
})

test('a source nested without end is read and not climbed', () => {
  let deep: Json = 'x'
  for (let level = 0; level < 100_000; level += 1) deep = { declaracion: deep, bienInmueble: deep, titular: [deep] }
  for (const version of s1.versions) {
    const reading = version.read({
      id: '1',
      metadata: { tipo: 'CONCLUSION' },
      datosGenerales: { nombre: 'Ana', rfc: deep },
      bienesInmuebles: { bienInmueble: [deep, { titular: [deep], superficieTerreno: deep }] },
      datosEmpleoCargoComision: deep,
      extra: deep,
    })
    assert.ok(reading.ok)
    const left = cut(reading.document, kindOf(s1, 'conclusion').publicity, 's', keyedHash).document
    assert.ok(JSON.stringify(left).length < 2_000)
  }
})
