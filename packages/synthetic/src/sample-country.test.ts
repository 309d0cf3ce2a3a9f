import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { findReservedIdentifiers, isObject, type JsonObject, parseCurp, parseRfc, valueAt } from '@pdn/core'
import { type SampleCollection, type SampleCountry, sampleCountry } from './index.ts'

const settings = { seed: 'anahuac', today: '2026-11-21' }
const country = sampleCountry(settings)

/** The collection of that version that a provider publishes. */
const collection = (provider: string, version: string): SampleCollection =>
  country.collections.find(one => one.provider.id === provider && one.version === version) ?? assert.fail(version)

const particulares = collection('anticorrupcion-anahuac', 's3-particulares-1.1')
const servants = collection('anticorrupcion-anahuac', 's3-servidores-1.1')
const purchases = collection('compras-anahuac', 'ocds-1.1')
const staff = collection('funcion-publica-anahuac', 's2-spic-1.1')

/** One hash over every byte that a country publishes, corrections and truth included. */
const hashOf = (sample: SampleCountry): string => {
  const hash = createHash('sha256')
  for (const each of sample.collections) {
    for (const document of each.documents()) hash.update(JSON.stringify(document))
    hash.update(JSON.stringify(each.later()))
  }
  for (const line of sample.truth()) hash.update(JSON.stringify(line))
  return hash.digest('hex')
}

const objects = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

const textAt = (document: JsonObject, pointer: string): string => String(valueAt(document, pointer) ?? '')

test('the same seed gives the same bytes on any later day, another seed other ones', () => {
  const small = { ...settings, scale: 0.02 }
  const first = hashOf(sampleCountry(small))
  assert.equal(hashOf(sampleCountry(small)), first)
  assert.equal(hashOf(sampleCountry({ ...small, today: '2027-05-01' })), first)
  assert.notEqual(hashOf(sampleCountry({ ...small, seed: 'other' })), first)
})

test('the language and the time zone of the machine change no byte', () => {
  const program = `
    import { sampleCountry } from ${JSON.stringify(import.meta.resolve('./index.ts'))}
    const { collections } = sampleCountry({ seed: 'anahuac', today: '2026-11-21', scale: 0.02 })
    for (const each of collections) for (const document of each.documents()) console.log(JSON.stringify(document))`
  const printed = (TZ: string, LANG: string): string =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '-e', program], {
      encoding: 'utf8',
      env: { ...process.env, TZ, LANG, LC_ALL: LANG },
      maxBuffer: 2 ** 26,
    })
  const here = sampleCountry({ ...settings, scale: 0.02 }).collections.flatMap(each => [...each.documents()])
  for (const elsewhere of [printed('Pacific/Kiritimati', 'tr_TR.UTF-8'), printed('America/Adak', 'de_AT.UTF-8')])
    assert.equal(elsewhere, here.map(document => `${JSON.stringify(document)}\n`).join(''))
})

test('six providers of four levels publish 15,000 records and more, each id once and each document marked', () => {
  assert.equal(new Set(country.collections.map(({ provider }) => provider.id)).size, 6)
  assert.deepEqual(new Set(country.collections.map(({ system }) => system)), new Set(['s1', 's2', 's3', 's6']))
  assert.equal(new Set(country.collections.map(({ provider }) => provider.level)).size, 4)
  let records = 0
  const places = new Set<string>()
  for (const each of country.collections) {
    assert.match(each.provider.name, /sintétic/)
    const documents = [...each.documents()]
    assert.equal(new Set(documents.map(document => document.id)).size, documents.length)
    assert.ok(documents.every(document => document['pdn:synthetic'] === true))
    records += new Set(documents.map(document => document.ocid ?? document.id)).size
    for (const document of documents) places.add(textAt(document, '/institucionDependencia/clave').slice(0, 5))
  }
  assert.ok(records >= 15_000 && records < 22_000, String(records))
  assert.ok(['SIN-F', 'SIN-E', 'SIN-M', 'SIN-A', 'SIN-R', 'SIN-U'].every(place => places.has(place)))
})

test('a larger country begins with the smaller one and goes on with other people', () => {
  const larger = sampleCountry({ ...settings, scale: 1.05 })
  for (const each of country.collections) {
    const twin = larger.collections.find(one => one.provider.id === each.provider.id && one.version === each.version)
    const longer = twin?.documents()[Symbol.iterator]()
    const ids = new Set<unknown>()
    for (const document of each.documents()) {
      assert.deepEqual(longer?.next().value, document)
      ids.add(document.id)
    }
    const next = longer?.next()
    assert.ok(next?.done === false && !ids.has(next.value.id), each.version)
  }
})

test('nothing is told of days after today', () => {
  for (const each of sampleCountry({ ...settings, today: '2020-06-30', scale: 0.05 }).collections) {
    for (const document of each.documents()) {
      const told = String(
        document.date ?? document.fechaCaptura ?? document.fecha ?? valueAt(document, '/metadata/actualizacion'),
      )
      assert.ok(told.slice(0, 10) <= '2020-06-30', told)
    }
  }
})

test('sanctions are of all kinds, in force and ended, with fines alone among them', () => {
  const sanctions = [...particulares.documents()]
  const persons = sanctions.filter(document => textAt(document, '/particularSancionado/tipoPersona') === 'F').length
  assert.ok(persons > sanctions.length * 0.35 && persons < sanctions.length * 0.5)
  const ends = sanctions.map(document => textAt(document, '/inhabilitacion/fechaFinal')).filter(end => end !== '')
  assert.ok(ends.filter(end => end >= settings.today).length > 250)
  assert.ok(ends.filter(end => end < settings.today).length > 800)
  assert.ok(sanctions.filter(document => document.multa !== undefined && !document.inhabilitacion).length > 400)
  const faults = [...servants.documents()].map(document => textAt(document, '/tipoFalta/clave'))
  assert.ok(faults.filter(fault => fault === 'NAD' || fault === 'ANG' || fault === 'IDSP').length > 800)
  assert.ok(faults.filter(fault => fault === 'PEC' || fault === 'AG' || fault === 'CIND').length > 100)
})

test('RFCs and CURPs are right by the rules of their registers, and of the persons who bear them', () => {
  const companies = [...particulares.documents()].flatMap(
    document => parseRfc(textAt(document, '/particularSancionado/rfc')) ?? [],
  )
  assert.ok(companies.length > 1500)
  assert.ok(companies.every(({ checkDigit }) => checkDigit === 'valid'))
  let borne = 0
  for (const document of staff.documents()) {
    const [rfc, curp] = [parseRfc(textAt(document, '/rfc')), parseCurp(textAt(document, '/curp'))]
    assert.equal(rfc === undefined, curp === undefined)
    if (rfc === undefined || curp === undefined) continue
    borne += 1
    assert.ok(rfc.checkDigit === 'valid' && curp.checkDigit === 'valid' && rfc.type === 'person')
    assert.equal(rfc.birthOrFounding, curp.birthDate.slice(2).replaceAll('-', ''))
    assert.equal(curp.sex === 'M', textAt(document, '/genero/clave') === 'F')
  }
  assert.ok(borne > 2000)
})

test('suppliers and tenders are spread as in life', () => {
  const methods = new Map<unknown, number>()
  const sales = new Map<string, number>()
  for (const release of purchases.documents()) {
    const method = textAt(release, '/tender/procurementMethod')
    if (method !== '') methods.set(method, (methods.get(method) ?? 0) + 1)
    for (const award of objects(release.awards)) {
      for (const { id } of objects(award.suppliers)) sales.set(String(id), (sales.get(String(id)) ?? 0) + 1)
    }
  }
  assert.ok((methods.get('direct') ?? 0) > (methods.get('open') ?? 0) * 2)
  assert.ok(Math.max(...sales.values()) > 20)
  assert.ok(sales.size > 1000)
})

test('a part of all collections holds what the law reserves, so that the cut is seen at work', () => {
  for (const each of sampleCountry({ ...settings, scale: 0.3 }).collections) {
    let holding = 0
    for (const document of each.documents()) {
      if (findReservedIdentifiers(JSON.stringify(document)).length > 0) holding += 1
    }
    assert.ok(holding > 10, `${each.provider.id} ${each.version}`)
  }
})

test('later, sanctions are corrected and withdrawn', () => {
  for (const each of [particulares, servants]) {
    const published = new Map([...each.documents()].map(document => [document.id, document]))
    const { put, remove } = each.later()
    assert.ok(remove.length >= 15 && remove.every(id => published.has(id)))
    assert.ok(put.length >= 20)
    for (const document of put) {
      assert.notDeepEqual(document, published.get(document.id))
      assert.ok(published.has(document.id) && !remove.includes(String(document.id)))
    }
  }
})

test('only who is called to bid finds a call: a direct award opens with its opinion', () => {
  const opened = new Set<string>()
  for (const release of [...purchases.documents()].filter(isObject)) {
    const method = textAt(release, '/tender/procurementMethod')
    for (const document of objects(valueAt(release, '/tender/documents')))
      opened.add(`${method === 'direct'} ${textAt(document, '/documentType')} ${textAt(document, '/title')}`)
  }
  assert.deepEqual(
    opened,
    new Set(['false tenderNotice Convocatoria', 'true evaluationReports Dictamen de adjudicación']),
  )
})

test('later, titles of processes are corrected in place and contracts amended by new releases', () => {
  const published = new Map([...purchases.documents()].map(document => [document.id, document]))
  const { put } = purchases.later()
  const replaced = put.filter(document => published.has(document.id))
  assert.ok(replaced.length >= 30 && put.length > replaced.length)
  const ocids = new Set([...published.values()].map(document => document.ocid))
  assert.ok(put.every(document => ocids.has(document.ocid) && document['pdn:synthetic'] === true))
})
