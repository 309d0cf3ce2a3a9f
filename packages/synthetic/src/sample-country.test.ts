import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { findReservedIdentifiers, isObject, type JsonObject, parseRfc } from '@pdn/core'
import { type SampleCountry, type SampleProvider, sampleCountry } from './index.ts'

const settings = { seed: 'anahuac', today: '2026-11-21' }
const country = sampleCountry(settings)

/** The provider of that place in the country. */
const provider = (at: number): SampleProvider => {
  const found = country.providers[at]
  assert.ok(found)
  return found
}

/** One hash over every byte that a country publishes, corrections included. */
const hashOf = (sample: SampleCountry): string => {
  const hash = createHash('sha256')
  for (const each of sample.providers) {
    for (const document of each.documents()) hash.update(JSON.stringify(document))
    hash.update(JSON.stringify(each.later()))
  }
  return hash.digest('hex')
}

const objects = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

test('the same seed gives the same bytes on any later day, another seed other ones', () => {
  const small = { ...settings, scale: 0.02 }
  const first = hashOf(sampleCountry(small))
  assert.equal(hashOf(sampleCountry(small)), first)
  assert.equal(hashOf(sampleCountry({ ...small, today: '2027-05-01' })), first)
  assert.notEqual(hashOf(sampleCountry({ ...small, seed: 'other' })), first)
})

test('there are 15,000 records and more, each id once and each document marked', () => {
  let records = 0
  for (const each of country.providers) {
    assert.match(each.name, /sintétic/)
    const documents = [...each.documents()]
    assert.equal(new Set(documents.map(document => document.id)).size, documents.length)
    assert.ok(documents.every(document => document['pdn:synthetic'] === true))
    records += new Set(documents.map(document => document.ocid ?? document.id)).size
  }
  assert.equal(records, 16_000)
})

test('nothing is told of days after today', () => {
  const early = sampleCountry({ ...settings, today: '2020-06-30', scale: 0.05 })
  for (const each of early.providers) {
    for (const document of each.documents()) {
      const told = String(document.date ?? document.fechaCaptura)
      assert.ok(told.slice(0, 10) <= '2020-06-30', told)
    }
  }
})

test('sanctions are of both kinds, in force and ended, with fines alone among them', () => {
  const sanctions = [...provider(0).documents()]
  const party = (document: JsonObject): JsonObject =>
    isObject(document.particularSancionado) ? document.particularSancionado : {}
  const persons = sanctions.filter(document => party(document).tipoPersona === 'F').length
  assert.ok(persons > 1500 && persons < 2300)
  const ends = sanctions.flatMap(({ inhabilitacion }) => (isObject(inhabilitacion) ? [inhabilitacion.fechaFinal] : []))
  assert.ok(ends.filter(end => String(end) >= settings.today).length > 500)
  assert.ok(ends.filter(end => String(end) < settings.today).length > 1500)
  assert.ok(sanctions.filter(document => document.multa !== undefined && !document.inhabilitacion).length > 800)
  const rfcs = sanctions.flatMap(document => parseRfc(String(party(document).rfc ?? '')) ?? [])
  assert.ok(rfcs.length > 3000)
  assert.ok(rfcs.every(rfc => rfc.checkDigit === 'valid'))
})

test('suppliers and tenders are spread as in life, and sanctioned companies sell', () => {
  const releases = [...provider(1).documents()]
  const methods = new Map<unknown, number>()
  const sales = new Map<string, number>()
  for (const release of releases) {
    const tender = isObject(release.tender) ? release.tender : {}
    if (tender.procurementMethod)
      methods.set(tender.procurementMethod, (methods.get(tender.procurementMethod) ?? 0) + 1)
    for (const award of objects(release.awards)) {
      for (const { name } of objects(award.suppliers)) sales.set(String(name), (sales.get(String(name)) ?? 0) + 1)
    }
  }
  assert.ok((methods.get('direct') ?? 0) > (methods.get('open') ?? 0) * 2)
  assert.ok(Math.max(...sales.values()) > 20)
  assert.ok(sales.size > 1000)
  const sanctioned = [...provider(0).documents()].filter(({ particularSancionado }) =>
    sales.has(String(isObject(particularSancionado) ? particularSancionado.nombreRazonSocial : '')),
  )
  assert.ok(sanctioned.length > 300)
})

test('a part of both kinds holds what the law reserves, so that the cut is seen at work', () => {
  for (const each of sampleCountry({ ...settings, scale: 0.1 }).providers) {
    let holding = 0
    for (const document of each.documents()) {
      if (findReservedIdentifiers(JSON.stringify(document)).length > 0) holding += 1
    }
    assert.ok(holding > 20, each.id)
  }
})

test('later, one provider corrects and removes what it published', () => {
  const published = new Map([...provider(0).documents()].map(document => [document.id, document]))
  const { put, remove } = provider(0).later()
  assert.ok(remove.length >= 35 && remove.length <= 45)
  assert.ok(remove.every(id => published.has(id)))
  assert.ok(put.length >= 50)
  for (const document of put) {
    assert.notDeepEqual(document, published.get(document.id))
    assert.ok(published.has(document.id) && !remove.includes(String(document.id)))
  }
})

test('later, titles of processes are corrected in place and contracts amended by new releases', () => {
  const published = new Map([...provider(1).documents()].map(document => [document.id, document]))
  const { put } = provider(1).later()
  const replaced = put.filter(document => published.has(document.id))
  assert.ok(replaced.length >= 50 && put.length > replaced.length)
  const ocids = new Set([...published.values()].map(document => document.ocid))
  assert.ok(put.every(document => ocids.has(document.ocid) && document['pdn:synthetic'] === true))
})
