import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile as readText } from 'node:fs/promises'
import { type TestContext, test } from 'node:test'
import { findReservedIdentifiers, isObject, type JsonObject, valueAt } from '@pdn/core'
import { loadMapping, mapRows, readFile } from '@pdn/exchange'
import { referenceFile } from '@pdn/testing'
import { type CurrentDocument, currentDocuments, databaseText } from './database-text.ts'
import { personKey } from './person-key.ts'
import { publicAnswers } from './public-answers.ts'
import { countsOf, openRoad, type Road } from './road.ts'
import { mappingPath, serveTiers } from './tiered-provider.ts'
import { visibleText } from './visible-text.ts'

const file = 'ocds/mexico/contratos_comprasmx_2026.csv.gz'
const mapping = mappingPath('comprasmx-contratos')
const processes = 1436
const contracts = 2782

/** The 13-character RFCs that the provider sends to those who may see them. */
const keysIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap(text => findReservedIdentifiers(text).flatMap(({ type, value }) => (type === 'rfc' ? [value] : []))),
  )

/** Fails where a text holds an RFC of a natural person, by its shape or one of those that the file holds. */
const refuseKeys = (text: string, keys: ReadonlySet<string>, where: string): void => {
  const shaped = text.match(personKey) ?? []
  assert.equal(shaped.length, 0, `${shaped.length} in ${where}`)
  const plain = text.toUpperCase().replace(/[^A-Z0-9Ñ&]/g, '')
  let known = 0
  for (const key of keys) if (plain.includes(key)) known += 1
  assert.equal(known, 0, `${known} of the file’s in ${where}`)
}

/** How pages say that whoever connected the file made the ocid, by the first part of their addresses. */
const givenOcid = {
  '': 'El OCID lo asignó quien conecta el archivo, no la institución compradora.',
  '/en': 'The OCID was given by the provider of the file, not by the buyer.',
} as const

const listAt = (document: JsonObject, pointer: string): readonly JsonObject[] => {
  const items = valueAt(document, pointer)
  return Array.isArray(items) ? items.filter(isObject) : []
}

const rawOf = (document: JsonObject): readonly (readonly [string, unknown])[] =>
  isObject(document['pdn:raw']) ? Object.entries(document['pdn:raw']) : []

const checkDocuments = (documents: readonly CurrentDocument[]): void => {
  assert.equal(documents.length, processes)
  const ids = documents.flatMap(({ document }) => listAt(document, '/contracts').map(({ id }) => id))
  assert.equal(ids.length, contracts)
  assert.equal(new Set(ids).size, contracts)
  const raws = documents
    .flatMap(({ document }) => rawOf(document))
    .filter(([pointer]) => /^\/contracts\/\d+\/value\/amount$/.test(pointer))
  assert.equal(raws.length, 31)
  for (const [, raw] of raws) assert.ok(/^\d+\.\d{3,}$/.test(String(raw)))
  for (const { document } of documents) {
    const inferred = document['pdn:inferred']
    assert.ok(Array.isArray(inferred))
    for (const pointer of inferred) assert.notEqual(valueAt(document, String(pointer)), undefined, String(pointer))
    for (const pointer of ['/ocid', '/contracts/0/id', '/contracts/0/value/currency'])
      assert.ok(inferred.includes(pointer), pointer)
  }
}

/** In place of an RFC stands one opaque id throughout its process, and another in every other process. */
const checkOpaqueIds = (documents: readonly CurrentDocument[]): number => {
  const seen = new Map<string, string>()
  for (const { id, document } of documents) {
    const opaque = new Set<string>()
    const parties = new Set(listAt(document, '/parties').map(party => String(party.id)))
    for (const party of parties) for (const found of party.match(/pdn-[\w-]{22}/g) ?? []) opaque.add(found)
    for (const award of listAt(document, '/awards'))
      for (const supplier of listAt(award, '/suppliers')) assert.ok(parties.has(String(supplier.id)))
    for (const one of opaque) {
      assert.equal(seen.get(one), undefined, 'an opaque id links nothing beyond its record')
      seen.set(one, id)
    }
  }
  return seen.size
}

const checkPages = async (road: Road, documents: readonly CurrentDocument[]): Promise<void> => {
  const rounded = documents.filter(({ document }) => rawOf(document).length > 0)
  assert.ok(rounded.length > 0)
  const many = documents.filter((_, index) => index % 150 === 0)
  for (const { id, document } of [...rounded.slice(0, 8), ...many]) {
    for (const prefix of ['', '/en'] as const) {
      const { status, text: html } = await road.get(`${prefix}/contrataciones/${id}`)
      assert.equal(status, 200)
      const text = visibleText(html)
      for (const [, raw] of rawOf(document)) assert.ok(text.includes(String(raw)), 'the raw amount is told')
      assert.ok(text.includes(String(document.ocid)))
      assert.ok(text.includes(givenOcid[prefix]), 'who gave the ocid is told')
    }
  }
}

const copies = async (path: string): Promise<readonly (readonly number[])[]> => {
  const loaded = loadMapping(await readText(mapping, 'utf8'), mapping)
  const rows = mapRows(loaded, await readFile(path, loaded.source), text =>
    createHash('sha256').update(text).digest('hex'),
  )
  for await (const _ of rows);
  return rows.report.copies
}

const served = async (t: TestContext) => {
  const path = referenceFile(t, file)
  return path === undefined ? undefined : { path, ...(await serveTiers(t, 's6', { file: path, mapping })) }
}

test('the three rows that are copies are told by their numbers', async t => {
  const path = referenceFile(t, file)
  if (path === undefined) return
  const groups = await copies(path)
  assert.equal(groups.flatMap(rows => rows.slice(1)).length, 3)
  for (const rows of groups) assert.ok(rows.length >= 2 && rows.every(row => row >= 1 && row <= 2786))
})

for (const tier of ['public', 'confidential'] as const) {
  test(`1,436 real processes with 2,782 contracts reach their pages, to a ${tier} client`, async t => {
    const provider = await served(t)
    if (provider === undefined) return
    assert.equal(provider.provider.counts.documents, processes)
    assert.deepEqual(provider.provider.counts.unread, [])
    const keys = keysIn(await provider.everything('confidential'))
    assert.ok(keys.size > 300, `${keys.size} RFCs of natural persons stand in the file`)
    for (const text of await provider.everything('public')) refuseKeys(text, keys, 'the provider’s public answer')

    const road = await openRoad(t)
    await road.connect('contratos', provider, { system: 's6', tier })
    const nothing = { changed: 0, removed: 0, quarantined: 0, leaks: 0, seen: processes }
    assert.deepEqual(countsOf(await road.harvest('contratos')), { ...nothing, stored: processes, unchanged: 0 })
    assert.deepEqual(countsOf(await road.harvest('contratos')), { ...nothing, stored: 0, unchanged: processes })
    const documents = await currentDocuments(road.database)
    checkDocuments(documents)
    const opaque = checkOpaqueIds(documents)
    const cut = valueAt(await road.json('/api/v1/connections/contratos'), '/runs/0/cutPaths')
    const cutValues = isObject(cut) ? Object.values(cut).reduce((sum: number, count) => sum + Number(count), 0) : 0
    if (tier === 'confidential') {
      assert.ok(cutValues > 500, `${cutValues} values cut`)
      assert.ok(opaque > 300, `${opaque} opaque ids`)
    }
    await checkPages(road, documents)

    let answers = 0
    for await (const { path, status, text } of publicAnswers(road, { every: 60 })) {
      assert.equal(status, 200, path)
      refuseKeys(text, keys, path.split('?')[0] ?? '')
      answers += 1
    }
    for (const [table, text] of await databaseText(road.database)) refuseKeys(text, keys, table)
    refuseKeys(JSON.stringify([road.effects.lines, provider.effects.lines]), keys, 'the logs')
    t.diagnostic(`${keys.size} RFCs looked for in ${answers} answers; ${cutValues} values cut, ${opaque} opaque ids`)
  })
}
