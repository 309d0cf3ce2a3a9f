import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import { temporaryFolder } from '@pdn/testing'
import { databaseText } from './database-text.ts'
import { openHostileProvider } from './hostile-provider.ts'
import { openRoad, type Road } from './road.ts'
import { serveTiers } from './tiered-provider.ts'
import { visibleText } from './visible-text.ts'

const rfcs = ['INVA800101AB1', 'SUPL700101AB2', 'FICE900101AB3'] as const
const curps = ['INVA800101MSRNNN09', 'SUPL700101HSRNNN08'] as const

/** Officials of version 1.1, invented, with the defects of their providers; the last two are of the early drafts. */
const officials: readonly JsonObject[] = [
  {
    id: 'SP-1',
    fechaCaptura: '2025-06-01T10:00:00Z',
    ejercicioFiscal: '2025',
    ramo: { clave: 23, valor: 'Provisiones salariales y económicas' },
    rfc: rfcs[0],
    curp: curps[0],
    nombres: 'Ana Quetzal',
    primerApellido: 'Inventada',
    segundoApellido: 'de la Nada',
    institucionDependencia: { nombre: 'Congreso del Estado de Sonora', siglas: 'CES', clave: 'C26' },
    puesto: { nombre: 'Jefa de adquisiciones', nivel: 'O11' },
    tipoArea: [{ clave: 'RC', valor: 'RESPONSABLE DE LA CONTRATACIÓN' }],
    nivelResponsabilidad: [{ clave: 'R', valor: 'RESOLUCIÓN' }],
    tipoProcedimiento: [{ clave: 1, valor: 'CONTRATACIONES PÚBLICAS' }, { clave: 3 }],
    superiorInmediato: {
      nombres: 'Luis',
      primerApellido: 'Superlativo',
      rfc: rfcs[1],
      curp: curps[1],
      puesto: { nombre: 'Oficial mayor' },
    },
    observaciones: `Suplente de la titular (RFC ${rfcs[2]}).`,
  },
  {
    id: 'SP-2',
    fechaCaptura: '02/06/2024',
    ejercicioFiscal: '2024',
    nombres: 'Eva',
    primerApellido: 'Ficticia',
    rfc: rfcs[2],
    institucionDependencia: 'Ayuntamiento de Tehuacán, Puebla',
    puesto: 'Tesorera',
    tipoArea: ['T'],
    nivelResponsabilidad: ['A', 'T'],
    tipoProcedimiento: [4],
  },
  {
    id: 'SP-3',
    fecha_captura: '2019-01-21T17:32:28Z',
    ejercicio_fiscal: '2018',
    nombres: 'Ana',
    primer_apellido: 'Ficticia',
    institucion_dependencia: { nombre: 'Secretaría de Muestra', siglas: 'SM' },
    tipo_area: ['RE'],
    tipo_procedimiento: [1],
  },
]

/** Ids and titles that a question at the API answers. */
const found = async (road: Road, question: string): Promise<readonly string[]> => {
  const results = valueAt(await road.json(`/api/v1/search?${question}`), '/results')
  assert.ok(Array.isArray(results))
  return results.filter(isObject).map(({ title }) => String(title))
}

const idOf = async (road: Road, name: string): Promise<string> => {
  const answer = await road.json(`/api/v1/search?q=${encodeURIComponent(name)}`)
  return String(valueAt(answer, '/results/0/id'))
}

const refuseReserved = async (road: Road, texts: readonly string[]): Promise<void> => {
  const database = await databaseText(road.database)
  for (const reserved of [...rfcs, ...curps]) {
    for (const [table, text] of database) assert.ok(!text.includes(reserved), table)
    for (const text of texts) assert.ok(!text.includes(reserved))
    assert.ok(!JSON.stringify(road.effects.lines).includes(reserved))
  }
}

const ana = 'Ana Quetzal Inventada de la Nada'
const eva = 'Eva Ficticia'
const other = 'Ana Ficticia'

/** Names in any order, the superior's too, and every filter that the kind declares. */
const checkSearch = async (road: Road): Promise<void> => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'q=inventada+ana+quetzal': [ana],
    'q=superlativo': [ana],
    'q=ficticia&sort=title': [other, eva],
    'q=tehuacan': [eva],
    'system=s2&procedure=ENAJENACION_BIENES': [ana],
    'system=s2&procedure=DICTAMEN_VALUATORIO': [eva],
    'system=s2&area=AREA_TECNICA': [eva],
    'system=s2&area=AREA_EJECUCION': [other],
    'system=s2&responsibility=RESOLUCION': [ana],
    'system=s2&budget=23': [ana],
    'system=s2&state=26': [ana],
    'system=s2&state=21': [eva],
    'system=s2&year=2018': [other],
  }
  for (const [question, titles] of Object.entries(cases)) {
    assert.deepEqual(await found(road, question), titles, question)
  }
  const superior = await road.json('/api/v1/search?q=superlativo')
  assert.equal(valueAt(superior, '/results/0/reason/role'), 'superior')
  assert.equal((await road.get(`/api/v1/search?q=${rfcs[0]}`)).status, 400)
}

const checkPages = async (road: Road): Promise<readonly string[]> => {
  const id = await idOf(road, ana)
  const record = await road.json(`/api/v1/records/s2/${id}`)
  assert.equal(valueAt(record, '/document/datosGenerales/nombre'), 'Ana Quetzal')
  assert.equal(valueAt(record, '/document/datosGenerales/rfc'), undefined)
  assert.equal(valueAt(record, '/document/superiorInmediato/curp'), undefined)
  const spanish = await road.get(`/servidores/${id}`)
  const english = await road.get(`/en/servidores/${id}`)
  const told: readonly (readonly [string, readonly string[]])[] = [
    [
      visibleText(spanish.text),
      [
        ana,
        'Interviene en',
        'Jefa de adquisiciones',
        'Enajenación de bienes muebles',
        'Resolución',
        'Luis Superlativo',
      ],
    ],
    [
      visibleText(english.text),
      [ana, 'Takes part in', 'Congreso del Estado de Sonora', 'Disposal of movable goods', 'Decision', 'Oficial mayor'],
    ],
  ]
  for (const [text, parts] of told) for (const part of parts) assert.ok(text.includes(part), part)
  assert.match(visibleText(spanish.text), /RFC y CURP\s+Reservado por ley/)
  assert.match(visibleText(english.text), /RFC and CURP\s+Reserved by law/)
  const list = await road.get('/servidores')
  for (const name of [ana, eva, other]) assert.ok(visibleText(list.text).includes(name))
  const table = await road.get('/api/v1/search.csv?system=s2')
  assert.match(table.text, /^id,system,kind,title,.*expediente,procedure,responsibility,area/)
  assert.equal(table.text.trim().split('\n').length, officials.length + 1)
  return [JSON.stringify(record), spanish.text, english.text, list.text, table.text]
}

for (const tier of ['public', 'confidential'] as const) {
  test(`officials of version 1.1 reach search, API and pages through provider and harvest, to a ${tier} client`, async t => {
    const file = join(await temporaryFolder(t), 'servidores.jsonl')
    await writeFile(file, officials.map(official => `${JSON.stringify(official)}\n`).join(''))
    const served = await serveTiers(t, 's2', { file })
    assert.equal(served.provider.counts.documents, officials.length)
    assert.deepEqual(served.provider.counts.unread, [])
    const [whole, visible] = [await served.everything('confidential'), await served.everything('public')]
    for (const reserved of [...rfcs, ...curps]) {
      assert.ok(whole.join('').includes(reserved), 'whom the law names gets it')
      assert.ok(!visible.join('').includes(reserved))
    }
    const road = await openRoad(t)
    await road.connect('servidores', served, { system: 's2', tier })
    const first = await road.harvest('servidores')
    assert.deepEqual(
      [first.seen, first.stored, first.quarantined, first.leaks],
      [officials.length, officials.length, 0, 0],
    )
    assert.equal((await road.harvest('servidores')).unchanged, officials.length)
    await checkSearch(road)
    await refuseReserved(road, await checkPages(road))
  })
}

const columns =
  'Folio;Nombre(s);Primer apellido;Segundo apellido;RFC;Institución;Puesto;Nivel;Áreas;Procedimientos;Superior;Captura'
const rows: readonly string[] = [
  `F-1;Ana;Inventada;;${rfcs[0]};Congreso del Estado de Sonora;Jefa;O11;Técnica|Requirente;1|2;Luis Superlativo;03/02/2025`,
  `F-2;Eva;Ficticia;Núñez;${rfcs[2]};Ayuntamiento de Tehuacán, Puebla;Tesorera;;Contratante;4;;04/02/2025`,
]

const mapping = `
title: Servidores del municipio
target: { system: s2, version: s2-spic-1.1 }
reserved: [RFC]
document:
  - { to: id, from: Folio, required: true }
  - { to: fechaCaptura, from: Captura, as: date-time, formats: [dd/mm/yyyy] }
  - { to: nombres, from: Nombre(s), as: name, required: true }
  - { to: primerApellido, from: Primer apellido, as: name }
  - { to: segundoApellido, from: Segundo apellido, as: name }
  - { to: rfc, from: RFC }
  - { to: institucionDependencia.nombre, from: Institución }
  - { to: puesto.nombre, from: Puesto }
  - { to: puesto.nivel, from: Nivel }
  - { to: tipoArea, split: Áreas, separator: '|' }
  - { to: tipoProcedimiento, split: Procedimientos, separator: '|' }
  - { to: superiorInmediato.nombres, from: Superior, as: name }
`

test('officials of a spreadsheet, mapped to version 1.1, are found by area, procedure and superior', async t => {
  const folder = await temporaryFolder(t)
  const [file, map] = [join(folder, 'servidores.csv'), join(folder, 'servidores.yaml')]
  await writeFile(file, `${[columns, ...rows].join('\n')}\n`)
  await writeFile(map, mapping)
  const served = await serveTiers(t, 's2', { file, mapping: map })
  assert.equal(served.provider.counts.documents, rows.length)
  const road = await openRoad(t)
  await road.connect('tabla', served, { system: 's2', tier: 'public' })
  const summary = await road.harvest('tabla')
  assert.deepEqual([summary.stored, summary.quarantined, summary.leaks], [rows.length, 0, 0])
  const mapped = 'Ana Inventada'
  assert.deepEqual(await found(road, 'system=s2&area=AREA_REQUIRENTE'), [mapped])
  assert.deepEqual(await found(road, 'system=s2&procedure=OTORGAMIENTO_CONCECIONES'), [mapped])
  assert.deepEqual(await found(road, 'system=s2&procedure=DICTAMEN_VALUATORIO&area=AREA_CONTRATANTE'), [
    'Eva Ficticia Núñez',
  ])
  assert.deepEqual(await found(road, 'q=superlativo'), [mapped])
  await refuseReserved(road, await served.everything('public'))
})

const harvestRecords = async (t: TestContext, documents: readonly Json[]) => {
  const provider = await openHostileProvider(t)
  const road = await openRoad(t)
  await road.connect('archivo', provider, { system: 's2', contract: 'files', tier: 'confidential' })
  const harvestAgain = (given: readonly Json[]) => {
    provider.endpoints = { '/files/servidores_intervengan_procedimientos_contrataciones': given }
    return road.harvest('archivo')
  }
  return { road, harvestAgain, summary: await harvestAgain(documents) }
}

test('records whose source withholds their ids are kept apart, found unchanged and changed', async t => {
  const record = (ejercicio: number, Observaciones: string): JsonObject => ({
    fecha: '2025-06-01',
    ejercicio,
    datosGenerales: { nombre: 'Eva', primerApellido: 'Ficticia', sexo: 'MUJER' },
    empleoCargoComision: { nombreEntePublico: 'Instituto de Muestra', denominacion: 'Enlace' },
    tipoProcedimiento: 'DICTAMEN_VALUATORIO',
    avaluosJustipreciacion: { continuaParticipando: 'SI' },
    Observaciones,
  })
  const { road, summary, harvestAgain } = await harvestRecords(t, [record(2024, 'a'), record(2025, 'b')])
  assert.deepEqual([summary.stored, summary.quarantined], [2, 0])
  assert.deepEqual(await found(road, 'q=eva+ficticia'), [eva, eva])
  assert.deepEqual(await found(road, 'system=s2&year=2024'), [eva])
  const again = await harvestAgain([record(2025, 'corregido'), record(2024, 'a')])
  assert.deepEqual([again.stored, again.changed, again.unchanged, again.removed], [0, 1, 1, 0])
})
