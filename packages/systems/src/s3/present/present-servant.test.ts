import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import type { Presentation } from '../../presentation.ts'
import { servantGrave, servantNonGrave } from '../kinds.ts'

const today = '2026-11-21'

const document = (more: JsonObject): JsonObject => ({
  id: '1',
  'pdn:severity': 'grave',
  datosGenerales: { nombres: 'Zutanita', primerApellido: 'Perengano', sexo: 'MUJER' },
  empleoCargoComision: {
    entidadFederativa: '21',
    nivelOrdenGobierno: 'ESTATAL',
    nombreEntePublico: 'Secretaría de Caminos',
    nivelJerarquico: { clave: 'DG_HOMOLOGO' },
    denominacion: 'Directora general',
  },
  faltaCometida: [{ clave: 'PECULADO' }],
  tipoSancion: [
    {
      clave: 'SUSPENSION',
      suspensionEmpleo: { plazoDias: 15, fechaInicial: '2026-11-10', fechaFinal: '2026-11-24' },
    },
  ],
  resolucion: { autoridadResolutora: 'Tribunal de Muestra', fechaResolucion: '2026-10-01' },
  ...more,
})

const sentence = ({ blocks: [first] }: Presentation, language: 'es' | 'en'): string => {
  assert.ok(first?.type === 'verdict')
  return first.before[language] + first.strong[language] + first.after[language]
}

const textOf = (page: Presentation): string =>
  JSON.stringify(page, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))

const said = (more: JsonObject, language: 'es' | 'en' = 'es'): string =>
  sentence(servantGrave.present(document(more), today), language)

test('the answer first: a suspension in force, a removal, a reprimand, a debarment before a suspension', () => {
  assert.equal(said({}), 'Suspensión vigente hasta el 24 de noviembre de 2026, por peculado.')
  assert.equal(said({}, 'en'), 'Suspended until 24 November 2026, for embezzlement.')
  assert.equal(
    said({ tipoSancion: [{ clave: 'DESTITUCION', destitucionEmpleo: { fechaDestitucion: '2026-10-02' } }] }),
    'Sanción: Destitución del empleo, cargo o comisión, por peculado.',
  )
  assert.equal(
    said({ tipoSancion: [{ clave: 'AMONESTACION', amonestacion: { tipo: 'PRIVADA' } }], faltaCometida: [] }, 'en'),
    'Sanction: Reprimand.',
  )
  const compensation = {
    clave: 'SANCION_ECONOMICA',
    valor: 'INDEMNIZACIÓN RESARCITORIA',
    sancionEconomica: { monto: 5 },
  }
  assert.equal(said({ tipoSancion: [compensation] }), 'Indemnización de 5.00, sin inhabilitación, por peculado.')
  const debarment = { fechaInicial: '2020-01-01', fechaFinal: '2021-01-01' }
  const suspension = { fechaInicial: '2019-01-01', fechaFinal: '2019-01-15' }
  const both: Json = [
    { clave: 'SUSPENSION', suspensionEmpleo: suspension },
    { clave: 'INHABILITACION', inhabilitacion: debarment },
  ]
  assert.equal(said({ tipoSancion: both }), 'La inhabilitación terminó el 1 de enero de 2021, por peculado.')
  const entry = servantGrave.index(document({ tipoSancion: both }))
  assert.deepEqual(entry.period, { from: '2020-01-01', until: '2021-01-01' })
  assert.equal(entry.status, 'debarment')
})

test('who was sanctioned for a grave fault has name, post and institution on the page, in the index and as a mention', () => {
  const open = document({})
  const page = servantGrave.present(open, today)
  assert.equal(page.title, 'Zutanita Perengano')
  const text = textOf(page)
  for (const part of [
    'Directora general',
    'Dirección general u homólogo',
    'Secretaría de Caminos',
    'Puebla',
    'Estatal',
  ])
    assert.ok(text.includes(part), part)
  assert.ok(page.blocks.some(block => block.type === 'timeline' && block.label.es === 'Suspensión'))
  const entry = servantGrave.index(open)
  assert.deepEqual(
    entry.names.map(({ role, name, type }) => [role, name, type]),
    [
      ['sanctioned', 'Zutanita Perengano', 'person'],
      ['authority', 'Tribunal de Muestra', 'institution'],
      ['institution', 'Secretaría de Caminos', 'institution'],
    ],
  )
  assert.equal(entry.state, '21')
  assert.equal(entry.status, 'suspension')
  assert.deepEqual(
    entry.facts.map(({ field, code, date }) => [field, code ?? date]),
    [
      ['severity', 'grave'],
      ['sanction', 'SUSPENSION'],
      ['fault', 'PECULADO'],
      ['level', 'ESTATAL'],
      ['start', '2026-11-10'],
      ['end', '2026-11-24'],
    ],
  )
  assert.deepEqual(
    servantGrave.mentions(open).map(({ type, role, name }) => [type, role, name]),
    [
      ['person', 'sanctioned', 'Zutanita Perengano'],
      ['institution', 'authority', 'Tribunal de Muestra'],
      ['institution', 'institution', 'Secretaría de Caminos'],
    ],
  )
})

test('a sanction that names nobody says so, why, and where; even a document that was not cut names nobody', () => {
  for (const severity of ['non-grave', 'undetermined', 'grave', undefined]) {
    const { 'pdn:severity': _, ...bare } = document({
      faltaCometida: [{ clave: 'OTRO', valor: 'ABUSO DE AUTORIDAD', descripcionHechos: 'Zutanita lo hizo' }],
      observaciones: 'Perengano',
    })
    const uncut = severity === undefined ? bare : { ...bare, 'pdn:severity': severity }
    const entry = servantNonGrave.index(uncut)
    const searched = JSON.stringify([entry, servantNonGrave.mentions(uncut)])
    assert.doesNotMatch(searched, /zutanita|perengano/i)
    assert.deepEqual(
      entry.names.map(({ role }) => role),
      ['authority', 'institution'],
    )
    assert.ok(entry.texts.includes('ABUSO DE AUTORIDAD'))
    const page = servantNonGrave.present(uncut, today)
    assert.equal(page.title, entry.title)
    assert.match(page.title, severity === 'non-grave' ? /no grave/ : /gravedad no determinada/)
    const identity = page.blocks.find(block => block.type === 'fields' && block.title?.es === 'Identidad')
    assert.doesNotMatch(JSON.stringify(identity), /zutanita|perengano/i)
    assert.match(JSON.stringify(identity), /LGSNA, artículo 53/)
    assert.match(
      sentence(page, 'es'),
      /^Suspensión vigente hasta el 24 de noviembre de 2026, por abuso de autoridad\.$/,
    )
  }
})

test('the state is the one stated, else the one that the institution names, else none', () => {
  const stateOf = (place: JsonObject, more: JsonObject = {}) =>
    servantGrave.index(document({ empleoCargoComision: place, ...more })).state
  assert.equal(stateOf({ entidadFederativa: '09', nombreEntePublico: 'Congreso del Estado de Sonora' }), '09')
  assert.equal(stateOf({ nombreEntePublico: 'Congreso del Estado de Sonora' }), '26')
  assert.equal(stateOf({}, { institucionDependencia: { nombre: 'Ayuntamiento de Tehuacán, Puebla' } }), '21')
  assert.equal(stateOf({}, { institucionDependencia: { nombre: 'Secretaría de Salud' } }), undefined)
})

test('what was paid of a penalty, and until when it was due, is told', () => {
  const text = textOf(
    servantGrave.present(
      document({
        tipoSancion: [
          {
            clave: 'SANCION_ECONOMICA',
            valor: 'INDEMNIZACIÓN RESARCITORIA',
            sancionEconomica: {
              monto: 1000,
              moneda: 'MXN',
              plazoPago: { anios: 0, meses: 6, dias: 0 },
              efectivamenteCobrado: { monto: 250, moneda: 'MXN', fechaCobro: '2026-10-20' },
              fechaPagoTotal: '2026-11-01',
            },
          },
        ],
      }),
      today,
    ),
  )
  for (const part of ['100000', '6 meses', '25000', '2026-10-20', '2026-11-01', 'Indemnización']) {
    assert.ok(text.includes(part), part)
  }
})
