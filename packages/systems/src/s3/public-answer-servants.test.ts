import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalJson, foldForSearch, isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { cut } from '../cut.ts'
import { inSnakeCase, keyedHash, part, some } from '../public-answer.fixture.ts'
import type { Version } from '../system.ts'
import { s3 } from './index.ts'
import { graveRecords, nonGraveRecords } from './versions/servants-2.ts'
import { firstServidores, servidores } from './versions/servidores.ts'

const rfc = 'QUXA870229HJ5'
const curp = 'QUXA870229MDFRRN04'

/** Words that no code, label or institution of these documents has: whoever finds one has found the person. */
const nameWords = ['zutanita', 'perengano', 'mengánez'] as const
const telling = ['Zutanita PERENGANO Mengánez', 'la C. Perengano omitió declarar', 'acta-zutanita', 'zutanitaperengano']

const texts = some<Json>('uno', '', '-', null, 5, 'Omitió declarar', `véase ${rfc}`, ...telling)
const labels = some<Json>('Otra', null, 'ADMINISTRATIVA NO GRAVE', 'Amonestación pública', ...telling)
const dates = some<Json>('2025-05-14', '14-05-2025', '2025-05-14T00:00:00Z', '-', null, 'x')
const institutions = some<Json>(
  'Ayuntamiento de Perengano',
  'Instituto de Muestra',
  'Zutanita Perengano Mengánez',
  null,
)
const keyed = fc.oneof(
  { weight: 4, arbitrary: part({ clave: some('F', 'M', 'O'), valor: texts }) },
  some('F', 'M', 'x'),
)

const person = fc.record(
  {
    nombres: some<Json>('Zutanita', 'ZUTANITA', ' Zutanita '),
    primerApellido: some<Json>('Perengano', 'de los PERENGANO'),
    segundoApellido: some<Json>('Mengánez', '-', null),
    rfc: some<Json>(rfc, '', null),
    curp: some<Json>(curp, null),
    genero: keyed,
    puesto: texts,
    nivel: texts,
  },
  { requiredKeys: ['nombres', 'primerApellido'] },
)
const fault = fc.oneof(
  { weight: 3, arbitrary: part({ clave: some<Json>('AG', 'ANG', 'PEC', 'AUT', 'OTRO', 'ZZ', ''), valor: labels }) },
  { weight: 1, arbitrary: part({ valor: labels, descripcion: texts }) },
  some<Json>('AG', 'ADMINISTRATIVA GRAVE', 'IDSP', telling[0] ?? null, 5),
)
const sanction = fc.oneof(
  { weight: 4, arbitrary: part({ clave: some<Json>('I', 'S', 'O', 'ZZ', '-'), valor: labels, descripcion: texts }) },
  some<Json>('I', 'D', 'x'),
)
const oneOrMany = <Value>(item: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.array(item, { maxLength: 3 }) }, item)

/** Documents of 1.1 with the known defects of their providers, in whose texts the person is named again and again. */
const document = fc
  .record(
    {
      id: some<Json>('1', 7, rfc, 'EXP-21/2020-1', 'zutanita-1'),
      expediente: some<Json>('EXP-21/2020', 7, null),
      servidorPublicoSancionado: person,
      fechaCaptura: dates,
      institucionDependencia: fc.oneof(part({ nombre: institutions, siglas: institutions }), institutions),
      autoridadSancionadora: institutions,
      tipoFalta: fc.oneof({ weight: 4, arbitrary: fault }, fc.array(fault, { maxLength: 2 })),
      tipoSancion: oneOrMany(sanction),
      causaMotivoHechos: texts,
      observaciones: texts,
      resolucion: part({ url: some('https://ejemplo.mx/zutanita-perengano.pdf'), fechaResolucion: dates }),
      multa: part({ monto: some<Json>(1, '$1,000.50', 0, null), moneda: some<Json>('MXN', { clave: 'MXN' }, null) }),
      inhabilitacion: part({
        plazo: some<Json>('2 años', 'x', null),
        fechaInicial: dates,
        fechaFinal: dates,
        observaciones: texts,
      }),
      documentos: oneOrMany(
        fc.record({ id: some('d1'), titulo: texts, fecha: dates, url: texts }, { requiredKeys: ['id'] }),
      ),
      unknown: texts,
    },
    { requiredKeys: ['id', 'servidorPublicoSancionado', 'tipoSancion'] },
  )
  .map((source): JsonObject => JSON.parse(JSON.stringify(source)))

interface Published {
  readonly kind: string
  readonly document: JsonObject
  readonly taken: readonly unknown[]
}

/** A document as the platform publishes it; `undefined` where it cannot be read. */
const publish = (version: Version, source: Json): Published | undefined => {
  const reading = version.read(source)
  if (!reading.ok) return undefined
  const kind = s3.kinds.find(({ id }) => id === reading.kind)
  assert.ok(kind !== undefined)
  const result = cut(reading.document, kind.publicity, 's', keyedHash)
  return { kind: kind.id, document: result.document, taken: result.cut }
}

const namesSomebody = (text: string, words: readonly string[]): boolean => {
  const folded = foldForSearch(text)
  return words.some(word => folded.includes(foldForSearch(word)))
}

/** All that the platform makes of a public document: its index, its mentions, its page. */
const made = ({ kind: id, document: open }: Published): string => {
  const kind = s3.kinds.find(each => each.id === id)
  assert.ok(kind !== undefined)
  const all = [kind.index(open), kind.mentions(open), kind.present(open, '2026-11-21'), open]
  return JSON.stringify(all, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}

const institutionsAside = (text: string): string => text.replaceAll('Ayuntamiento de Perengano', '')

const refusePerson = (published: Published): void => {
  const text = made(published)
  assert.ok(!text.includes(rfc) && !text.includes(curp))
  if (published.kind === 'servant-grave') return
  assert.equal(namesSomebody(institutionsAside(text), nameWords), false, text)
}

const checkAnswer = (source: JsonObject, version = servidores): void => {
  const reading = version.read(source)
  const published = publish(version, source)
  if (!reading.ok || published === undefined) return
  const standard = version.standardise?.(source, reading) ?? source
  const answer = cut(standard, version.publicity, 's', keyedHash).document
  const answered = publish(version, answer)
  assert.ok(answered !== undefined, 'what a provider answers can be read')
  assert.equal(answered.kind, published.kind)
  assert.equal(canonicalJson(answered.document), canonicalJson(published.document))
  assert.deepEqual(answered.taken, [])
  refusePerson(published)
  if (published.kind === 'servant-grave') return
  assert.equal(namesSomebody(institutionsAside(JSON.stringify(answer)), nameWords), false)
}

test('a public client publishes of a servant what its publisher could, and nobody who may not be named', () => {
  fc.assert(
    fc.property(document, source => checkAnswer(source)),
    { numRuns: 1000 },
  )
})

test('so it does of version 1.0, whose members are in snake case, and what that says of itself names no more', () => {
  fc.assert(
    fc.property(document, source => {
      const drafted = inSnakeCase(source)
      assert.ok(isObject(drafted))
      checkAnswer(drafted)
      checkAnswer(drafted, firstServidores)
      const own = cut(drafted, firstServidores.publicity, 's', keyedHash).document
      assert.ok(!JSON.stringify(own).includes(rfc))
      const reading = firstServidores.read(drafted)
      if (!reading.ok || reading.kind === 'servant-grave') return
      assert.equal(namesSomebody(institutionsAside(JSON.stringify(own)), nameWords), false)
    }),
    { numRuns: 300 },
  )
})

const record = fc
  .record(
    {
      id: some<Json>('1', 'EXP-21/2020', 'zutanita-1'),
      expediente: some<Json>('EXP-21/2020', null),
      datosGenerales: person,
      observaciones: texts,
      empleoCargoComision: part({
        nombreEntePublico: institutions,
        denominacion: texts,
        areaAdscripcion: texts,
        nivelJerarquico: part({ clave: some('DG_HOMOLOGO'), valor: texts }),
        entidadFederativa: some('09', '21'),
      }),
      origenProcedimiento: part({ clave: some('DENUNCIA', 'OTRO'), valor: texts }),
      faltaCometida: fc.array(
        part({
          clave: some('PECULADO', 'DECLARACIONES', 'DECLARACIONES_PATRIMONIALES_INTERESES', 'OTRO', 'INHABILITACION'),
          valor: texts,
          descripcionHechos: texts,
          nombreNormatividad: texts,
          normatividadInfringida: fc.array(part({ nombreNormatividad: texts, articulo: texts }), { maxLength: 2 }),
        }),
        { maxLength: 2 },
      ),
      tipoSancion: fc.array(
        part({
          clave: some('AMONESTACION', 'SUSPENSION', 'DESTITUCION', 'INHABILITACION', 'OTRO', 'ZZ'),
          amonestacion: part({ tipo: some('PUBLICA', 'PRIVADA') }),
          suspensionEmpleo: part({ plazoDias: some<Json>(3, '3'), fechaInicial: dates, fechaFinal: dates }),
          otro: part({ denominacionSancion: texts }),
        }),
        { maxLength: 2 },
      ),
      resolucion: part({ tituloResolucion: texts, urlResolucion: texts, fechaResolucion: dates }),
    },
    { requiredKeys: ['id', 'datosGenerales'] },
  )
  .map((source): JsonObject => JSON.parse(JSON.stringify(source)))

test('records of version 2 name nobody whose fault is not grave, in either collection', () => {
  const kinds = new Set<string>()
  fc.assert(
    fc.property(record, source => {
      for (const version of [graveRecords, nonGraveRecords]) {
        const published = publish(version, source)
        if (published === undefined) continue
        kinds.add(published.kind)
        if (version === nonGraveRecords) assert.equal(published.kind, 'servant-non-grave')
        refusePerson(published)
        // The rules of the version's own document take no less than those of the canonical one.
        const answer = cut(source, version.publicity, 's', keyedHash).document
        assert.ok(!JSON.stringify(answer).includes(rfc))
        if (published.kind === 'servant-grave') continue
        assert.equal(namesSomebody(institutionsAside(JSON.stringify(answer)), nameWords), false)
      }
    }),
    { numRuns: 500 },
  )
  assert.deepEqual([...kinds].sort(), ['servant-grave', 'servant-non-grave'])
})
