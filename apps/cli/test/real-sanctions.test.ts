import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import { type Block, type Kind, type Presentation, s3 } from '@pdn/systems'
import { referenceFile } from '@pdn/testing'
import { type CurrentDocument, currentDocuments, databaseText } from './database-text.ts'
import { countsOf, openRoad, type Road } from './road.ts'
import { mappingPath, serveTiers } from './tiered-provider.ts'
import { visibleText } from './visible-text.ts'

const file = 'ocds/mexico/proveedores_sancionados_2026-02.csv.gz'
const sanctions = 2395
const today = '2026-11-21'

const itemsAt = (document: JsonObject, pointer: string): readonly JsonObject[] => {
  const items = valueAt(document, pointer)
  return Array.isArray(items) ? items.filter(isObject) : []
}

const textsAt = (document: JsonObject, pointer: string): readonly string[] => {
  const value = valueAt(document, pointer)
  return typeof value === 'string' ? [value] : []
}

/** Start and end of the debarment that a sanction tells, each where it is told. */
const datesOf = (document: JsonObject): readonly [from: string | undefined, until: string | undefined] => {
  const dated = itemsAt(document, '/tipoSancion').filter(item => isObject(item.inhabilitacion))
  const of = (member: string) => dated.flatMap(item => textsAt(item, `/inhabilitacion/${member}`))[0]
  return [of('fechaInicial'), of('fechaFinal')]
}

const kindOf = (id: string): Kind => {
  const kind = s3.kinds.find(candidate => candidate.id === id)
  if (kind === undefined) throw new Error(`no kind ${id}`)
  return kind
}

const strings = (value: Json | Presentation | readonly Block[]): string =>
  JSON.stringify(value, (_name, one: unknown) => (typeof one === 'bigint' ? one.toString() : one))

const countRows = async ({ database }: Road, statement: string): Promise<number> => {
  const { rows } = await database.owner.query<{ count: bigint }>(`SELECT count(*) AS count FROM ${statement}`)
  return Number(rows[0]?.count)
}

/** What the file tells must stand in the documents; the counts are those of its rows. */
const checkDocuments = (documents: readonly CurrentDocument[]): void => {
  assert.equal(documents.length, sanctions)
  let [oneDate, reversed, undated, undetermined] = [0, 0, 0, 0]
  for (const { kind, document } of documents) {
    const [from, until] = datesOf(document)
    if (from === undefined && until === undefined) undated += 1
    else if (from === undefined || until === undefined) oneDate += 1
    else if (until < from) reversed += 1
    const type = document['pdn:personType']
    assert.ok(type === 'legal' || type === 'undetermined')
    if (type === 'undetermined') undetermined += 1
    assert.equal(kind, type === 'legal' ? 'legal-person' : 'natural-person')
    assert.equal(valueAt(document, '/datosGenerales/tipoPersona'), undefined)
    assert.equal(document.faltaCometida, undefined)
    assert.equal(document['pdn:synthetic'], undefined)
    const inferred = document['pdn:inferred']
    assert.ok(Array.isArray(inferred) && inferred.length >= 3)
    for (const pointer of inferred) assert.notEqual(valueAt(document, String(pointer)), undefined, String(pointer))
    for (const pointer of ['/fechaCaptura', '/institucionDependencia/nombre', '/id'])
      assert.ok(inferred.includes(pointer), pointer)
    assert.ok(!inferred.includes('/autoridadSancionadora'))
  }
  assert.deepEqual({ oneDate, reversed, undated }, { oneDate: 7, reversed: 3, undated: 548 })
  assert.ok(undetermined >= 380 && undetermined <= 480, `${undetermined} undetermined`)
}

/** The page of every sanction, as its parts: the law, the sanction and its dates, and never a grave fault. */
const checkPresentations = (documents: readonly CurrentDocument[]): void => {
  for (const { kind, document } of documents) {
    const shown = kindOf(kind).present(document, today)
    const text = strings(shown)
    assert.ok(!/grave/i.test(text))
    const [law] = textsAt(document, '/tipoFalta')
    assert.ok(law !== undefined && text.includes(JSON.stringify(law)), 'the law is told')
    for (const date of datesOf(document)) if (date !== undefined) assert.ok(text.includes(date), 'its dates are told')
    const verdict = shown.blocks[0]
    assert.ok(verdict?.type === 'verdict' && verdict.strong.es !== '' && verdict.strong.en !== '')
    const says = /no dice si es persona física o moral/.test(text)
    assert.equal(says, document['pdn:personType'] === 'undetermined')
    const index = kindOf(kind).index(document)
    assert.ok(!/grave/i.test(JSON.stringify([index.title, index.subtitle, index.texts, index.status, index.facts])))
  }
}

/** Documents of every sort that the pages must cope with, and some of the many. */
const chosen = (documents: readonly CurrentDocument[]): readonly CurrentDocument[] => {
  const sorts = [
    documents.filter(({ document }) => document['pdn:personType'] === 'undetermined').slice(0, 4),
    documents.filter(({ document }) => datesOf(document).filter(Boolean).length === 1),
    documents.filter(({ document }) => (datesOf(document)[1] ?? '9') < (datesOf(document)[0] ?? '0')),
    documents.filter(({ document }) => datesOf(document)[0] === undefined).slice(0, 4),
    documents.filter((_, index) => index % 200 === 0),
  ]
  return [...new Set(sorts.flat())]
}

const checkPages = async (road: Road, documents: readonly CurrentDocument[]): Promise<number> => {
  for (const { id, document } of documents) {
    const json = JSON.stringify(await road.json(`/api/v1/records/s3/${id}`))
    assert.ok(!/grave/i.test(json))
    for (const prefix of ['', '/en']) {
      const { status, text: html } = await road.get(`${prefix}/sancionados/${id}`)
      assert.equal(status, 200)
      assert.ok(!/grave/i.test(html))
      const text = visibleText(html)
      const [law = ''] = textsAt(document, '/tipoFalta')
      assert.ok(text.includes(visibleText(law)), 'the law is told')
      for (const date of datesOf(document)) {
        if (date !== undefined)
          assert.ok(new RegExp(`<time [^>]*datetime="${date}"`, 'i').test(html), 'its dates are told')
      }
      assert.ok((prefix === '' ? /Inhabilitaci|Inhabilitad|Multa/ : /Debar|Fine/).test(text))
      assert.ok((prefix === '' ? /inferid/i : /inferred/i).test(text))
      assert.ok(text.includes('Institución sanciones'), 'who published it is told')
      if (document['pdn:personType'] === 'undetermined')
        assert.ok((prefix === '' ? /no dice si es persona física o moral/ : /does not say whether/).test(text))
    }
  }
  return documents.length
}

for (const tier of ['public', 'confidential'] as const) {
  test(`2,395 real sanctions reach their pages through provider and harvest, to a ${tier} client`, async t => {
    const path = referenceFile(t, file)
    if (path === undefined) return
    const served = await serveTiers(t, 's3', { file: path, mapping: mappingPath('proveedores-sancionados') })
    assert.equal(served.provider.counts.documents, sanctions)
    assert.deepEqual(served.provider.counts.unread, [])
    const road = await openRoad(t)
    await road.connect('sanciones', served, { system: 's3', tier })
    const nothing = { changed: 0, removed: 0, quarantined: 0, leaks: 0 }
    assert.deepEqual(countsOf(await road.harvest('sanciones')), {
      ...nothing,
      seen: sanctions,
      stored: sanctions,
      unchanged: 0,
    })
    assert.deepEqual(countsOf(await road.harvest('sanciones')), {
      ...nothing,
      seen: sanctions,
      stored: 0,
      unchanged: sanctions,
    })

    assert.equal(await countRows(road, 'record'), sanctions)
    assert.equal(await countRows(road, 'record_version'), sanctions)
    assert.equal(await countRows(road, 'search_row'), sanctions)
    const documents = await currentDocuments(road.database)
    checkDocuments(documents)
    checkPresentations(documents)
    const statistics = await road.json('/api/v1/statistics')
    assert.equal(valueAt(statistics, '/records'), sanctions)
    assert.deepEqual(valueAt(statistics, '/bySystem'), { s3: sanctions })
    assert.equal(valueAt(statistics, '/synthetic'), 0)
    for (const [table, text] of await databaseText(road.database)) assert.ok(!/\bgraves?\b/i.test(text), table)
    const pages = await checkPages(road, chosen(documents))
    t.diagnostic(`${sanctions} sanctions; ${pages} of them rendered in both languages`)
  })
}
