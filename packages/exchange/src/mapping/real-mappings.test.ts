import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { findReservedIdentifiers, isObject, type Json, type JsonObject } from '@pdn/core'
import { cut, kindOf, validate, versionOf } from '@pdn/systems'
import { referenceFile } from '@pdn/testing'
import { readFile } from '../reading/read-file.ts'
import { loadMapping } from './load-mapping.ts'
import { type MappedDocument, mapRows } from './map-rows.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

const member = (value: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((found, name) => (isObject(found) ? found[name] : undefined), value)

const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

/** Maps a real file by one of the committed mappings; undefined where the file is not there. */
const mapReal = async (t: TestContext, name: string, data: string) => {
  const path = referenceFile(t, `ocds/mexico/${data}`)
  if (path === undefined) return undefined
  const where = fileURLToPath(new URL(`../../mappings/${name}.yaml`, import.meta.url))
  const mapping = loadMapping(readFileSync(where, 'utf8'), where)
  const version = versionOf(mapping.target.version)
  assert.ok(version !== undefined)
  const mapped = mapRows(mapping, await readFile(path, mapping.source), hash)
  const results: MappedDocument[] = []
  for await (const result of mapped) results.push(result)
  assert.deepEqual(mapped.report.unmapped, [])
  assert.deepEqual(mapped.report.unreadColumns, [])
  return { version, mapping, results, documents: results.map(result => result.document), report: mapped.report }
}

const countBy = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

const isInferred = (document: JsonObject, pointer: string): boolean => list(document['pdn:inferred']).includes(pointer)

type Real = ReturnType<typeof mapReal>
const read = new Map<string, Real>()

/** Each file is mapped once for all tests. */
const once = (t: TestContext, name: string, data: string): Real => {
  const present = referenceFile(t, `ocds/mexico/${data}`) !== undefined
  const known = (present ? read.get(name) : undefined) ?? mapReal(t, name, data)
  read.set(name, known)
  return known
}

const sanctions = (t: TestContext) => once(t, 'proveedores-sancionados', 'proveedores_sancionados_2026-02.csv.gz')
const contracts = (t: TestContext) => once(t, 'comprasmx-contratos', 'contratos_comprasmx_2026.csv.gz')

test('2,395 rows of sanctioned suppliers give 2,395 sanctions with ids of their own', async t => {
  const real = await sanctions(t)
  if (real === undefined) return
  const { documents, report } = real
  assert.equal(report.rows, 2395)
  assert.equal(new Set(documents.map(document => document.id)).size, 2395)
  assert.ok(documents.every(document => /^[0-9a-f]{32}$/.test(String(document.id)) && isInferred(document, '/id')))
})

test('the kind of each sanction follows from its dates and its fine', async t => {
  const real = await sanctions(t)
  if (real === undefined) return
  const kinds = real.documents.map(document =>
    list(document.tipoSancion)
      .map(kind => member(kind, 'clave'))
      .join('+'),
  )
  assert.deepEqual(countBy(kinds), { 'I+M': 1845, M: 548, I: 2 })
  const dates = real.documents.map(({ inhabilitacion }) => [
    member(inhabilitacion, 'fechaInicial'),
    member(inhabilitacion, 'fechaFinal'),
  ])
  const given = dates.map(pair => String(pair.filter(date => date !== undefined).length))
  assert.deepEqual(countBy(given), { '2': 1840, '1': 7, '0': 548 })
  assert.equal(dates.filter(([from, until]) => from && until && String(until) < String(from)).length, 3)
})

test('a sanction says what the file says, marks what it infers, and is never called grave', async t => {
  const real = await sanctions(t)
  if (real === undefined) return
  for (const document of real.documents) {
    assert.equal(typeof document.tipoFalta, 'string')
    assert.equal(document.causaMotivoHechos, undefined)
    assert.equal(document.faltaCometida, undefined)
    assert.ok(!/grave/i.test(JSON.stringify(document)))
    assert.equal(typeof member(document, 'multa', 'monto'), 'number')
    assert.ok(/^Procedimiento administrativo \S+/.test(String(document.observaciones)))
    for (const pointer of ['/fechaCaptura', '/institucionDependencia/nombre', '/multa/moneda/clave'])
      assert.ok(isInferred(document, pointer), pointer)
    assert.ok(!isInferred(document, '/autoridadSancionadora'))
  }
})

test('a person type is given only where the name shows a legal form', async t => {
  const real = await sanctions(t)
  if (real === undefined) return
  const types = countBy(real.documents.map(document => String(member(document, 'particularSancionado', 'tipoPersona'))))
  assert.deepEqual(Object.keys(types).sort(), ['M', 'undefined'])
  const undetermined = types.undefined ?? 0
  assert.ok(undetermined >= 380 && undetermined <= 480, `${undetermined} without a legal form`)
  assert.ok(real.documents.every(document => member(document, 'particularSancionado', 'rfc') === undefined))
})

test('sanctions lack only what the file lacks', async t => {
  const real = await sanctions(t)
  if (real === undefined) return
  const issues = real.documents
    .flatMap(document => validate(real.version, document))
    .map(issue => `${issue.rule} ${issue.path}`)
  assert.deepEqual(Object.keys(countBy(issues)).sort(), [
    'missing-required /causaMotivoHechos',
    'missing-required /particularSancionado/tipoPersona',
  ])
})

const rawsOf = (documents: readonly JsonObject[]): readonly [string, unknown][] =>
  documents.flatMap(document => Object.entries(document['pdn:raw'] ?? {}))

test('2,785 rows of ComprasMX give 1,436 processes with 2,782 contracts, three copies told', async t => {
  const real = await contracts(t)
  if (real === undefined) return
  const { documents, report, results } = real
  assert.equal(report.rows, 2785)
  assert.equal(new Set(documents.map(document => document.ocid)).size, 1436)
  const ids = documents.flatMap(document => list(document.contracts).map(contract => String(member(contract, 'id'))))
  assert.equal(ids.length, 2782)
  assert.equal(new Set(ids).size, 2782)
  assert.equal(report.copies.flatMap(copies => copies.slice(1)).length, 3)
  assert.equal(results.flatMap(result => result.rows).length, 2785)
  assert.equal(Math.max(...results.map(result => result.rows.length)), 111)
})

test('31 amounts with more than two decimals keep what was published beside them', async t => {
  const real = await contracts(t)
  if (real === undefined) return
  assert.equal(real.report.issueCounts['money-rounded'], 31)
  const raws = rawsOf(real.documents).filter(([pointer]) => pointer.endsWith('/amount'))
  assert.equal(raws.length, 31)
  for (const [pointer, text] of raws) {
    assert.match(pointer, /^\/contracts\/\d+\/value\/amount$/)
    assert.ok(/^\d+\.\d{3,}$/.test(String(text)))
  }
})

test('a day that the file gives without a time keeps its own text beside the date-time that the standard wants', async t => {
  const real = await contracts(t)
  if (real === undefined) return
  const starts = rawsOf(real.documents).filter(([pointer]) => pointer.endsWith('/period/startDate'))
  const dated = real.documents.flatMap(document =>
    list(document.contracts).filter(contract => member(member(contract, 'period'), 'startDate') !== undefined),
  )
  assert.ok(dated.length > 2000)
  assert.equal(starts.length, dated.length)
  assert.ok(starts.every(([, text]) => /^\d{2}\/\d{2}\/\d{4}$/.test(String(text))))
})

test('a process is valid OCDS, its ocid and currency marked as inferred, its texts whole', async t => {
  const real = await contracts(t)
  if (real === undefined) return
  assert.deepEqual(
    real.documents.flatMap(document => validate(real.version, document)),
    [],
  )
  for (const document of real.documents) {
    assert.ok(String(document.ocid).startsWith('pdn-comprasmx-') && isInferred(document, '/ocid'))
    assert.ok(isInferred(document, '/contracts/0/value/currency') && isInferred(document, '/contracts/0/id'))
  }
  const titles = real.documents.flatMap(document =>
    list(document.contracts).map(contract => String(member(contract, 'title'))),
  )
  assert.ok(titles.filter(title => title.includes('\n')).length >= 107)
  const methods = countBy(real.documents.map(document => String(member(document, 'tender', 'procurementMethod'))))
  assert.deepEqual(Object.keys(methods).sort(), ['direct', 'limited', 'open', 'undefined'])
  for (const document of real.documents) {
    const awards = new Set(list(document.awards).map(award => member(award, 'id')))
    for (const contract of list(document.contracts)) assert.ok(awards.has(member(contract, 'awardID')))
    const parties = new Set(list(document.parties).map(party => member(party, 'id')))
    for (const award of list(document.awards))
      for (const supplier of list(member(award, 'suppliers'))) assert.ok(parties.has(member(supplier, 'id')))
  }
})

test('RFCs of natural persons stand in the processes for those who may see them, and do not survive the cut', async t => {
  const real = await contracts(t)
  const kind = kindOf('s6', 'contracting-process')
  if (real === undefined || kind === undefined) return
  const reservedIn = (document: JsonObject): number =>
    findReservedIdentifiers(JSON.stringify(document)).filter(found => found.type === 'rfc' || found.type === 'curp')
      .length
  let before = 0
  let after = 0
  for (const document of real.documents) {
    before += reservedIn(document)
    after += reservedIn(
      cut(document, real.version.publicity, 'scope', (scope, value) => hash(scope + value).slice(0, 32)).document,
    )
    const reading = real.version.read(document)
    assert.ok(reading.ok)
    after += reservedIn(
      cut(reading.document, kind.publicity, 'scope', (scope, value) => hash(scope + value).slice(0, 32)).document,
    )
  }
  assert.ok(before >= 572)
  assert.equal(after, 0)
})
