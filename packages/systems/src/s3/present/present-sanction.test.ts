import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import type { Block } from '../../presentation.ts'
import { indexSanction } from '../index/index-sanction.ts'
import { presentSanction } from './present-sanction.ts'

const today = '2026-11-21'

const debarment = (block: JsonObject): JsonObject => ({ clave: 'INHABILITACION', inhabilitacion: block })
const fine = (monto: Json, moneda: Json = 'MXN'): JsonObject => ({
  clave: 'SANCION_ECONOMICA',
  valor: 'MULTADO',
  sancionEconomica: { monto, moneda },
})

const sanction = (tipoSancion: Json, more: JsonObject = {}): JsonObject => ({
  id: '1',
  'pdn:personType': 'undetermined',
  datosGenerales: { nombreRazonSocial: 'Prueba' },
  tipoSancion,
  ...more,
})

const verdict = (document: JsonObject): Extract<Block, { type: 'verdict' }> => {
  const [first] = presentSanction(document, today, 'private').blocks
  assert.ok(first?.type === 'verdict')
  return first
}
const sentence = (document: JsonObject, language: 'es' | 'en' = 'es'): string => {
  const { before, strong, after } = verdict(document)
  return before[language] + strong[language] + after[language]
}

test('the answer first: in force, ended, to come, contradictory, half dated, undated, a fine alone', () => {
  const inForce = debarment({ fechaInicial: '2025-05-15', fechaFinal: '2028-05-14' })
  const cases: readonly (readonly [Json, string, string, string])[] = [
    [[inForce], 'Inhabilitación vigente hasta el 14 de mayo de 2028.', 'Debarred until 14 May 2028.', 'active'],
    [
      [inForce, fine(72_540)],
      'Inhabilitación vigente hasta el 14 de mayo de 2028, con multa de $72,540.00 MXN.',
      'Debarred until 14 May 2028, with a fine of $72,540.00 MXN.',
      'active',
    ],
    [
      [debarment({ fechaInicial: '2011-08-18', fechaFinal: '2013-08-17' })],
      'La inhabilitación terminó el 17 de agosto de 2013.',
      'The debarment ended on 17 August 2013.',
      'ended',
    ],
    [
      [debarment({ fechaInicial: '2027-01-01', fechaFinal: '2027-12-31' })],
      'La inhabilitación empieza el 1 de enero de 2027 y termina el 31 de diciembre de 2027.',
      'The debarment begins on 1 January 2027 and ends on 31 December 2027.',
      'neutral',
    ],
    [
      [debarment({ fechaInicial: '2020-05-01', fechaFinal: '2019-05-01' })],
      'Las fechas publicadas se contradicen: el fin, 1 de mayo de 2019, es anterior al inicio, 1 de mayo de 2020.',
      'The published dates contradict each other: the end, 1 May 2019, comes before the start, 1 May 2020.',
      'neutral',
    ],
    [
      [debarment({ fechaInicial: '2020-05-01' })],
      'La inhabilitación empezó el 1 de mayo de 2020; la fuente no dice cuándo termina.',
      'The debarment began on 1 May 2020; the source does not say when it ends.',
      'neutral',
    ],
    [
      [debarment({ fechaFinal: '2020-05-01' })],
      'La inhabilitación terminó el 1 de mayo de 2020; la fuente no dice cuándo empezó.',
      'The debarment ended on 1 May 2020; the source does not say when it began.',
      'ended',
    ],
    [
      [debarment({ plazo: '3 meses' })],
      'Inhabilitación por 3 meses, sin fechas publicadas.',
      'Debarment for 3 meses, without published dates.',
      'neutral',
    ],
    [
      [fine(72_540)],
      'Multa de $72,540.00 MXN, sin inhabilitación.',
      'Fine of $72,540.00 MXN, without debarment.',
      'neutral',
    ],
    [
      [fine(null)],
      'Multa sin monto publicado, sin inhabilitación.',
      'Fine without a published amount, without debarment.',
      'neutral',
    ],
    [
      [{ clave: 'OTRO', otro: { denominacionSancion: 'Apercibimiento' } }],
      'Sanción: Apercibimiento.',
      'Sanction: Apercibimiento.',
      'neutral',
    ],
    [[], 'La fuente no dice qué sanción se impuso.', 'The source does not say what sanction was imposed.', 'neutral'],
  ]
  for (const [sanctions, spanish, english, tone] of cases) {
    const document = sanction(sanctions)
    assert.equal(sentence(document), spanish)
    assert.equal(sentence(document, 'en'), english)
    assert.equal(verdict(document).tone, tone)
  }
})

test('the last day of a debarment is still in force, the day after is not', () => {
  const document = (fechaFinal: string) => sanction([debarment({ fechaInicial: '2020-01-01', fechaFinal })])
  assert.equal(verdict(document(today)).tone, 'active')
  assert.equal(verdict(document('2026-11-20')).tone, 'ended')
})

test('a fault is named only where the source states one', () => {
  const inForce = [debarment({ fechaInicial: '2025-05-15', fechaFinal: '2028-05-14' })]
  const document = sanction(inForce, { 'pdn:personType': 'legal', faltaCometida: [{ clave: 'SOBORNO' }] })
  assert.equal(sentence(document), 'Inhabilitada hasta el 14 de mayo de 2028, por soborno.')
})

const fields = (document: JsonObject): ReadonlyMap<string, Json> =>
  new Map(
    presentSanction(document, today, 'private').blocks.flatMap(block =>
      block.type === 'fields'
        ? block.fields.map(({ label, values }) => [label.es, JSON.parse(JSON.stringify(values, bigintText))] as const)
        : [],
    ),
  )
const bigintText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

test('the page states law, authority, term and amount, with what the source wrote where it was repaired', () => {
  const document = sanction([debarment({ plazo: '2 años', fechaInicial: '2011-08-18' }), fine(72_540)], {
    expediente: 'E/1',
    tipoFalta: 'LEY DE OBRAS PÚBLICAS',
    autoridadSancionadora: 'OIC',
    'pdn:raw': {
      '/tipoSancion/0/inhabilitacion/fechaInicial': '18-08-2011',
      '/tipoSancion/0/inhabilitacion/fechaFinal': 'sin fecha cierta',
      '/tipoSancion/1/sancionEconomica/monto': '72,540.00',
    },
  })
  const shown = fields(document)
  assert.deepEqual(shown.get('Ley infringida'), [
    { type: 'text', text: 'LEY DE OBRAS PÚBLICAS', paths: ['/tipoFalta'] },
  ])
  assert.deepEqual(shown.get('Inicio'), [
    { type: 'date', date: '2011-08-18', paths: ['/tipoSancion/0/inhabilitacion/fechaInicial'], raw: '18-08-2011' },
  ])
  assert.deepEqual(shown.get('Fin'), [
    { type: 'text', text: 'sin fecha cierta', paths: ['/tipoSancion/0/inhabilitacion/fechaFinal'] },
  ])
  assert.deepEqual(shown.get('Multa'), [
    {
      type: 'money',
      minor: '7254000',
      currency: 'MXN',
      paths: ['/tipoSancion/1/sancionEconomica/monto'],
      raw: '72,540.00',
    },
  ])
  assert.deepEqual(shown.get('Causa'), [{ type: 'missing' }])
  assert.deepEqual(shown.get('Tipo de persona'), [
    { type: 'text', text: { es: 'Sin determinar', en: 'Undetermined' }, paths: ['/pdn:personType'] },
  ])
  assert.equal(shown.has('Falta cometida'), false)
  assert.match(JSON.stringify(shown.get('RFC y CURP')), /"reserved".*podría identificar/)
})

test('a company shows its RFC, a person never; only web addresses become links', () => {
  const company = sanction([], {
    'pdn:personType': 'legal',
    datosGenerales: { nombreRazonSocial: 'Prueba, S.A.', rfc: 'PRU010203AB9' },
    documentos: [
      { titulo: 'Uno', url: 'https://ejemplo.mx/1' },
      { titulo: 'Dos', url: 'javascript:alert(1)' },
    ],
  })
  assert.match(JSON.stringify(fields(company).get('RFC')), /PRU010203AB9/)
  const table = presentSanction(company, today, 'private').blocks.find(block => block.type === 'table')
  assert.ok(table?.type === 'table')
  assert.deepEqual(
    table.rows.map(([link]) => link?.type),
    ['link', 'text'],
  )
})

test('a page tells from which system a sanction of version 1.0 came', () => {
  const shown = (document: JsonObject): string =>
    JSON.stringify(presentSanction(document, today, 'private').blocks.slice(1))
  assert.match(shown(sanction([], { sistemaOrigen: 'Registro municipal' })), /Sistema de origen.*Registro municipal/)
  assert.doesNotMatch(shown(sanction([])), /Sistema de origen/)
})

test('the index tells status, period, fine and exact identifiers, and no day of an inferred capture', () => {
  const document = sanction([fine(100.5), fine(10)], {
    fecha: '2026-02-28',
    expediente: 'E/1',
    autoridadSancionadora: 'OIC en el Instituto',
    dondeCometioLaFalta: { entidadFederativa: '21', nombreEntePublico: 'Instituto' },
    'pdn:inferred': ['/fecha'],
  })
  const entry = indexSanction(document, 'private')
  assert.equal(entry.subtitle, 'OIC en el Instituto · Multa')
  assert.equal(entry.status, 'fine')
  assert.equal(entry.year, undefined)
  assert.equal(entry.state, '21')
  assert.deepEqual(entry.amount, { minor: 11_050n, currency: 'MXN' })
  assert.deepEqual(entry.identifiers, [
    { field: 'expediente', value: 'E/1' },
    { field: 'id', value: '1' },
  ])
  assert.deepEqual(
    entry.names.map(({ role, type }) => [role, type]),
    [
      ['sanctioned', 'undetermined'],
      ['authority', 'institution'],
      ['institution', 'institution'],
    ],
  )
  const { 'pdn:inferred': _, ...given } = document
  assert.equal(indexSanction(given, 'private').year, 2026)
  const mixed = indexSanction(
    sanction([fine(1), fine(1, 'USD'), debarment({ fechaInicial: '2020-01-01', fechaFinal: '2021-01-01' })]),
    'private',
  )
  assert.equal(mixed.amount, undefined)
  assert.equal(mixed.status, 'debarment-and-fine')
  assert.deepEqual(mixed.period, { from: '2020-01-01', until: '2021-01-01' })
})
