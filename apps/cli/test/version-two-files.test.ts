import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { foldForSearch, isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import { sampleCountry } from '@pdn/synthetic'
import { systemOf } from '@pdn/systems'
import { referenceFile, type Scope, temporaryFolder } from '@pdn/testing'
import { sampleConnections } from '../src/sample-connections.ts'
import { currentDocuments, databaseText } from './database-text.ts'
import { openHostileProvider } from './hostile-provider.ts'
import { jsonLines } from './invented.ts'
import { publicAnswers } from './public-answers.ts'
import { openRoad, type Road } from './road.ts'
import { serveTiers } from './tiered-provider.ts'
import { visibleText } from './visible-text.ts'

const contract = 'files'

const fileOf = async (scope: Scope, name: string, text: string): Promise<string> => {
  const file = join(await temporaryFolder(scope), name)
  await writeFile(file, text)
  return file
}

const found = async (road: Road, question: string): Promise<readonly Json[]> => {
  const results = valueAt(await road.json(`/api/v1/search?pageSize=100&${question}`), '/results')
  assert.ok(Array.isArray(results))
  return results.map(result => (isObject(result) ? (result.title ?? null) : null))
}

const ask = (road: Road, words: string): Promise<readonly Json[]> => found(road, `q=${encodeURIComponent(words)}`)

const kindsOf = async (road: Road): Promise<Readonly<Record<string, number>>> => {
  const kinds: Record<string, number> = {}
  for (const { kind } of await currentDocuments(road.database)) kinds[kind] = (kinds[kind] ?? 0) + 1
  return kinds
}

/** Every record has its page in both languages. */
const checkPages = async (road: Road, slug: string, every = 1): Promise<number> => {
  const documents = await currentDocuments(road.database)
  const chosen = documents.filter((_, index) => index % every === 0)
  for (const { id } of chosen) {
    for (const [prefix, heading] of [
      ['', 'En la fuente'],
      ['/en', 'At the source'],
    ] as const) {
      const { status, text } = await road.get(`${prefix}/${slug}/${id}`)
      assert.equal(status, 200)
      assert.ok(visibleText(text).includes(heading))
    }
  }
  return chosen.length
}

const reservedShape = /\b[A-ZÑ&]{4}\d{6}(?:[A-Z0-9]{3}|[HM][A-Z]{5}[A-Z0-9]\d)\b/

const refuseReserved = async (road: Road): Promise<void> => {
  for (const [table, text] of await databaseText(road.database)) assert.doesNotMatch(text, reservedShape, table)
}

/** Names that nothing else here has, by what their bearers may be told of. */
const named = ['Zafirina Okampuz Treviñazo', 'Melquisedec Urkidizábal Ñañez'] as const
const nameless = ['Ildefonsazo Carrasquedo Mondragores', 'Wulfranazo Echegarayta Nepomucenes'] as const

const person = (name: string): JsonObject => {
  const [nombres = '', primerApellido = '', segundoApellido = ''] = name.split(' ')
  return { nombres, primerApellido, segundoApellido, rfc: 'INVA800101AB1', curp: 'INVA800101MSRNNN09' }
}

/** A servant's record as the capture tool exports it, whose bearer is named wherever a source might. */
const servant = (id: string, name: string, clave: string): JsonObject => ({
  id,
  fecha: '2026-01-15',
  expediente: `PAR/${id}/2025`,
  datosGenerales: { ...person(name), sexo: 'MUJER' },
  empleoCargoComision: {
    entidadFederativa: '21',
    nivelOrdenGobierno: 'MUNICIPAL_ALCALDIA',
    ambitoPublico: 'EJECUTIVO',
    nombreEntePublico: 'Ayuntamiento de Tehuacán',
    denominacion: `Jefatura que fue de ${name}`,
    areaAdscripcion: 'Obras',
  },
  faltaCometida: [{ clave, valor: null, descripcionHechos: `La C. ${name} faltó a su deber` }],
  tipoSancion: [
    {
      clave: 'INHABILITACION',
      inhabilitacion: { plazoAnios: 1, fechaInicial: '2026-01-10', fechaFinal: '2027-01-10' },
    },
    { clave: 'OTRO', otro: { denominacionSancion: `Apercibimiento a ${name}` } },
  ],
  resolucion: {
    tituloResolucion: `Resolución de ${name}`,
    fechaResolucion: '2026-01-05',
    urlResolucion: `https://muestra.example/${name.replaceAll(' ', '-')}.pdf`,
    autoridadResolutora: 'Contraloría de Muestra',
  },
  observaciones: `Notificada a ${name}`,
})

const party = (id: string, datosGenerales: JsonObject): JsonObject => ({
  id,
  fecha: '2026-01-15',
  expediente: `PART/${id}`,
  datosGenerales,
  dondeCometioLaFalta: { entidadFederativa: '21', nombreEntePublico: 'Instituto de Muestra' },
  faltaCometida: [{ clave: 'SOBORNO', descripcionHechos: 'Texto inventado.' }],
  tipoSancion: [{ clave: 'INHABILITACION', inhabilitacion: { fechaInicial: '2026-01-10', fechaFinal: '2027-01-10' } }],
})

/** The four collections of S3 in one file; of servants one grave fault, one under the tool's key, one of no list. */
const collections: readonly JsonObject[] = [
  servant('g-1', named[0], 'PECULADO'),
  servant('n-1', nameless[0], 'RENDIR_CUENTAS_FUNCIONES'),
  servant('n-2', nameless[1], 'OTRO'),
  party('f-1', person(named[1])),
  party('m-1', { nombreRazonSocial: 'Puentes de Muestra SA de CV', rfc: 'PRU010203AB9' }),
]

/** Somebody whose grave fault is published among those that are not. */
const hiddenLater = 'Yoltzinazo Garibayeta Pedrazoa'

const hidden = [...nameless, hiddenLater].flatMap(name => name.split(' '))

const refuseHidden = (text: string, where: string): void => {
  const folded = foldForSearch(text)
  for (const word of hidden) assert.ok(!folded.includes(foldForSearch(word)), where)
}

const refuseHiddenEverywhere = async (road: Road): Promise<void> => {
  for (const [table, text] of await databaseText(road.database)) refuseHidden(text, table)
  for await (const { path, status, text } of publicAnswers(road, { every: 1 })) {
    assert.equal(status, 200, path)
    refuseHidden(text, path)
  }
  refuseHidden(JSON.stringify(road.effects.lines), 'the log')
}

for (const tier of ['public', 'confidential'] as const) {
  test(`an export of all four collections of S3 is told apart record by record, to a ${tier} client`, async t => {
    const file = await fileOf(t, 'sancionados.json', JSON.stringify({ data: collections }))
    const served = await serveTiers(t, 's3', { file }, contract)
    assert.equal(served.provider.counts.documents, collections.length)
    assert.deepEqual(served.provider.counts.unread, [])
    for (const text of await served.everything('public')) {
      refuseHidden(text, 'the provider’s public answer')
      assert.doesNotMatch(text, reservedShape)
    }
    const road = await openRoad(t)
    await road.connect('exporta', served, { system: 's3', contract, tier })
    const first = await road.harvest('exporta')
    assert.deepEqual([first.seen, first.stored, first.quarantined, first.leaks], [5, 5, 0, 0])
    assert.equal((await road.harvest('exporta')).unchanged, 5)
    assert.deepEqual(await kindsOf(road), {
      'servant-grave': 1,
      'servant-non-grave': 2,
      'natural-person': 1,
      'legal-person': 1,
    })
    for (const name of named) assert.deepEqual(await ask(road, name.split(' ').reverse().join(' ')), [name])
    for (const word of hidden) assert.deepEqual(await ask(road, word), [])
    assert.deepEqual(await ask(road, 'PRU010203AB9'), ['Puentes de Muestra SA de CV'])
    assert.equal((await found(road, 'kind=servant-non-grave&state=21')).length, 2)
    assert.equal(await checkPages(road, 'sancionados'), 5)
    await refuseReserved(road)
    await refuseHiddenEverywhere(road)
    refuseHidden(JSON.stringify(served.effects.lines), 'the provider’s log')
  })
}

test('who may not be named is not, where a provider cuts nothing and later tells more of them', async t => {
  const provider = await openHostileProvider(t)
  const road = await openRoad(t)
  await road.connect('hostil', provider, { system: 's3', contract, tier: 'public' })
  const nonGrave = '/files/faltas_administrativas_no_graves'
  // One of the named is published in the wrong collection: what is said there to be not grave names nobody.
  const records = [...collections.slice(1, 3), servant('n-3', hiddenLater, 'PECULADO')]
  provider.endpoints = { [nonGrave]: records }
  const first = await road.harvest('hostil')
  assert.deepEqual([first.stored, first.quarantined], [3, 0])
  assert.ok(first.leaks > 30, `${first.leaks} leaks`)
  provider.endpoints = {
    [nonGrave]: records.map(record => ({
      ...record,
      observaciones: `Cambió: ${[...nameless, hiddenLater].join(', ')}`,
      tipoSancion: [{ clave: 'SUSPENSION' }],
    })),
  }
  assert.equal((await road.harvest('hostil', { force: true })).changed, 3)
  assert.deepEqual(await kindsOf(road), { 'servant-non-grave': 3 })
  for (const word of hidden) assert.deepEqual(await ask(road, word), [])
  await refuseReserved(road)
  await refuseHiddenEverywhere(road)
})

test('what is of another version or of nothing is listed, and the rest is served', async t => {
  const first = { id: 'v1', particularSancionado: { nombreRazonSocial: 'Muestra' }, tipoSancion: [{ clave: 'I' }] }
  const documents = [first, { id: 'vacio' }, ...collections, { ocid: 'ocds-0prueb-1', id: 'r' }]
  const { provider } = await serveTiers(
    t,
    's3',
    { file: await fileOf(t, 'mixto.jsonl', jsonLines(documents)) },
    contract,
  )
  assert.equal(provider.counts.documents, collections.length)
  assert.deepEqual(
    provider.counts.unread.map(({ rows }) => rows),
    [[1], [2], [documents.length]],
  )
})

test('the published examples of version 2 of S2, as the official migration wrote them, reach search and pages', async t => {
  const path = referenceFile(t, 'pdn/derived/s2v2-migracion-ejemplos.json')
  if (path === undefined) return
  const examples: Json = JSON.parse(await readFile(path, 'utf8'))
  assert.ok(isObject(examples))
  const documents = Object.values(examples).flatMap((group): readonly Json[] => (Array.isArray(group) ? group : []))
  const file = await fileOf(t, 'servidores.json', JSON.stringify({ data: documents }))
  const served = await serveTiers(t, 's2', { file }, contract)
  assert.equal(served.provider.counts.documents, 6)
  for (const text of await served.everything('public')) assert.doesNotMatch(text, reservedShape)
  const titles: (readonly Json[])[] = []
  for (const tier of ['public', 'confidential'] as const) {
    const road = await openRoad(t)
    await road.connect('migracion', served, { system: 's2', contract, tier })
    const summary = await road.harvest('migracion')
    assert.deepEqual([summary.seen, summary.stored, summary.quarantined, summary.leaks], [6, 6, 0, 0])
    const procedures = ['CONTRATACION_PUBLICA', 'OTORGAMIENTO_CONCECIONES', 'ENAJENACION_BIENES', 'DICTAMEN_VALUATORIO']
    for (const procedure of procedures)
      assert.equal((await found(road, `system=s2&procedure=${procedure}`)).length, 1, procedure)
    // Found by the number of the procedure, as its source writes it.
    const numbers = documents.flatMap(document => {
      const number = valueAt(document, '/enajenacionBienes/datosGeneralesProcedimientos/numeroExpedienteFolio')
      return typeof number === 'string' && number !== '' ? [number] : []
    })
    assert.equal(numbers.length, 1)
    assert.equal((await ask(road, numbers[0] ?? '')).length, 1)
    assert.equal(await checkPages(road, 'servidores'), 6)
    await refuseReserved(road)
    titles.push(await found(road, 'sort=title'))
  }
  assert.deepEqual(titles[0], titles[1], 'a public client publishes what the institution could')
})

const samples = sampleConnections(sampleCountry({ seed: 'archivos', today: '2026-11-21', scale: 0.2 }))

for (const sample of samples.filter(one => one.contract === contract)) {
  test(`${sample.id} of the sample country goes from its file to its pages`, async t => {
    const documents = [...sample.documents()]
    const ids = new Set(documents.map(({ id }) => id))
    const file = await fileOf(t, `${sample.id}.jsonl`, jsonLines(documents))
    const served = await serveTiers(t, sample.system, { file }, contract)
    assert.deepEqual(served.provider.counts.unread, [])
    const road = await openRoad(t)
    await road.connect(sample.id, served, { system: sample.system, contract, tier: 'public' })
    const { seen, stored, quarantined, leaks } = await road.harvest(sample.id)
    assert.equal(seen, documents.length)
    assert.ok(documents.length > 20)
    assert.equal(stored, ids.size)
    assert.deepEqual([quarantined, leaks], [0, 0])
    assert.equal(valueAt(await road.json('/api/v1/statistics'), '/records'), stored)
    const pages = await checkPages(road, systemOf(sample.system)?.slug ?? '', 10)
    await refuseReserved(road)
    t.diagnostic(`${documents.length} documents, ${stored} records, ${pages} pages in both languages`)
  })
}

test('the sample country has files of both systems', () => {
  assert.deepEqual(
    new Set(samples.filter(one => one.contract === contract).map(({ system }) => system)),
    new Set(['s2', 's3']),
  )
})
