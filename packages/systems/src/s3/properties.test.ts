import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Json, type JsonObject, moneyFromMinor } from '@pdn/core'
import fc from 'fast-check'
import { anythingOf, asMembers, checkReadings, kindOf } from '../any-document.fixture.ts'
import { cut } from '../cut.ts'
import { keyedHash } from '../public-answer.fixture.ts'
import type { Kind } from '../system.ts'
import { s3 } from './index.ts'

const memberNames = [
  'id fechaCaptura fecha expediente institucionDependencia nombre particularSancionado nombreRazonSocial rfc tipoPersona',
  'telefono domicilioMexico domicilioExtranjero pais clave valor tipoSancion multa monto moneda inhabilitacion plazo',
  'fechaInicial fechaFinal documentos url datosGenerales nombres primerApellido curp resolucion faltaCometida otro',
  'servidorPublicoSancionado genero puesto empleoCargoComision suspensionEmpleo amonestacion descripcionHechos valor',
  'pdn:severity sancionEconomica tipoFalta directorGeneral pdn:personType pdn:inferred pdn:raw pdn:synthetic __proto__ _id',
].flatMap(line => line.split(' '))

const scalar = fc.oneof(
  fc.constantFrom<Json>(
    'I',
    'M',
    'F',
    'OTRO',
    'AG',
    'ANG',
    'grave',
    'PECULADO',
    'SUSPENSION',
    'INHABILITACION',
    '2 años',
    '2025-05-14',
    '14-05-2025',
    '$1,000.00',
    'MXN',
    '-',
  ),
  fc.constantFrom<Json>(
    'QUXA870229HJ5',
    'Dato no proporcionado',
    null,
    true,
    0,
    12.345,
    'PRU010203AB9',
    'legal',
    '/id',
  ),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

const { anyValue, anyDocument } = anythingOf(scalar, memberNames)

/** Documents that have what makes them readable, and anything else besides. */
const readable = fc
  .tuple(anyDocument, fc.string({ minLength: 1 }), fc.string({ minLength: 1 }))
  .map(([members, id, name]): JsonObject => {
    const party = { ...asMembers(members.particularSancionado), nombreRazonSocial: `N${name}` }
    const identity = { ...asMembers(members.datosGenerales), nombreRazonSocial: `N${name}` }
    const servant = { ...asMembers(members.servidorPublicoSancionado), nombres: `N${name}` }
    return {
      ...members,
      id: `i${id}`,
      particularSancionado: party,
      servidorPublicoSancionado: servant,
      datosGenerales: identity,
    }
  })

/** Parties of either endpoint, so that each has what makes it readable. */
const parties = { particularSancionado: { nombreRazonSocial: 'A' }, servidorPublicoSancionado: { nombres: 'A' } }

const exercise = (kind: Kind, document: JsonObject): void => {
  const entry = kind.index(document)
  assert.equal(typeof entry.title, 'string')
  assert.ok(entry.title !== '')
  if (entry.amount !== undefined) moneyFromMinor(entry.amount.minor, entry.amount.currency)
  if (entry.status !== undefined) assert.ok(Object.hasOwn(kind.statuses, entry.status))
  const declared = new Set([...kind.filters, ...kind.facets].map(({ id }) => id))
  for (const { field } of entry.facts) assert.ok(declared.has(field))
  for (const { path } of kind.mentions(document)) assert.ok(path.startsWith('/'))
  const { blocks } = kind.present(document, '2026-11-21')
  const [first] = blocks
  assert.equal(first?.type, 'verdict')
  // The sanctions of private parties may be of any law: the pages' own words never say how serious they are.
  if (kind.id.startsWith('servant')) return
  const own = blocks.flatMap(block => (block.type === 'fields' ? block.fields.map(({ label }) => label.es) : []))
  assert.equal(
    own.some(label => /grave/i.test(label)),
    false,
  )
}

test('any JSON value gives a reading, and a document that is read survives every later step', () => {
  fc.assert(
    fc.property(fc.oneof(anyValue, readable), source => {
      checkReadings(source, s3, 'QUXA870229HJ5', (published, kind) => exercise(kind, published))
    }),
    { numRuns: 500 },
  )
})

test('index and page are total over any document', () => {
  fc.assert(
    fc.property(anyDocument, document => {
      for (const kind of s3.kinds) exercise(kind, document)
    }),
    { numRuns: 500 },
  )
})

test('what can be read can be identified, and two people under one id are two records', () => {
  fc.assert(
    fc.property(readable, source => {
      const [version] = s3.versions
      const reading = version?.read(source)
      if (reading?.ok !== true) return
      const kind = kindOf(s3, reading.kind)
      const origin = { provider: 'p', collection: 'c' }
      const identity = kind.identify(reading.document, origin)
      assert.ok(identity !== undefined)
      const other = { ...reading.document, datosGenerales: { nombreRazonSocial: 'Alguien Más' } }
      assert.notDeepEqual(kind.identify(other, origin)?.recordKey, identity.recordKey)
      assert.equal(kind.identify(other, origin)?.sourceId, identity.sourceId)
    }),
  )
})

test('of several parts the newest counts, whatever their order', () => {
  const [kind] = s3.kinds
  assert.ok(kind !== undefined)
  const part = (fecha: string, arrival: number, note: string) => ({ document: { id: '1', fecha, note }, arrival })
  const parts = [part('2025-01-01', 3, 'a'), part('2025-02-01', 1, 'b'), part('2025-02-01', 2, 'c'), part('', 9, 'd')]
  fc.assert(
    fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), shuffled => {
      assert.equal(kind.assemble(shuffled).note, 'c')
    }),
  )
  assert.deepEqual(kind.assemble([]), {})
})

/** CPU that a sanction with so many kinds of sanction takes, from reading to page, in microseconds. */
const cpuOfList = (length: number): number => {
  const tipoSancion = Array.from({ length }, (_, n): Json => (n % 3 === 0 ? null : { clave: `Z${n}`, valor: `v${n}` }))
  const multa = { monto: '$1', moneda: 'peso' }
  const source = {
    id: '1',
    ...parties,
    tipoSancion,
    multa,
    'pdn:inferred': tipoSancion.map((_, n) => `/tipoSancion/${n}/clave`),
  }
  const before = process.cpuUsage()
  for (const version of s3.versions) {
    const reading = version.read({ ...source, datosGenerales: { nombreRazonSocial: 'A' } })
    assert.ok(reading.ok)
    const kind = kindOf(s3, reading.kind)
    const { document } = cut(reading.document, kind.publicity, 's', keyedHash)
    exercise(kind, document)
    assert.ok(kind.index(document).facts.length < 1_000)
    assert.ok(kind.index(document).subtitle.length < 500)
  }
  const { user, system } = process.cpuUsage(before)
  return user + system
}

test('a list without end takes work that grows with its length, not with its square', () => {
  const short = cpuOfList(2_500)
  // Eight times the length: sixty-four times the work would be its square.
  assert.ok(cpuOfList(20_000) < short * 32 + 1_000_000)
})

test('a source nested without end is read and not climbed', () => {
  let deep: Json = 'x'
  for (let level = 0; level < 100_000; level += 1) deep = { particularSancionado: deep, tipoSancion: deep }
  for (const version of s3.versions) {
    const reading = version.read({
      id: '1',
      particularSancionado: { nombreRazonSocial: 'A', extra: deep },
      servidorPublicoSancionado: { nombres: 'A', extra: deep },
      datosGenerales: { nombres: 'A', extra: deep },
      tipoSancion: [{ clave: 'I', extra: deep }, deep],
      extra: deep,
    })
    assert.ok(reading.ok)
    assert.ok(
      JSON.stringify(cut(reading.document, kindOf(s3, reading.kind).publicity, 's', keyedHash).document).length < 1_000,
    )
  }
})
