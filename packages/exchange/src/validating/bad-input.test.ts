import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { JsonObject } from '@pdn/core'
import { systems } from '@pdn/systems'
import exceljs from 'exceljs'
import { archiveBytes } from '../workbook/write-archive.fixture.ts'
import { reportOf, rulesOf } from './report-of.fixture.ts'

const official: JsonObject =
  systems.flatMap(({ versions }) => versions).find(({ id }) => id === 's2-spic-1.1')?.example ?? assert.fail()
const release: JsonObject = {
  ocid: 'ocds-07smqs-1',
  id: '1',
  date: '2025-01-31T00:00:00Z',
  tag: ['award'],
  initiationType: 'tender',
}

const run = promisify(execFile)
const program = fileURLToPath(new URL('../../test-programs/validate-large.ts', import.meta.url))

/** Validates a generated stream of bytes in a heap of so many MiB. */
const inHeap = async (megabytes: number, what: string): Promise<JsonObject> => {
  const { stdout } = await run(process.execPath, [`--max-old-space-size=${megabytes}`, program, what])
  return JSON.parse(stdout)
}

test('arrays nested a million deep are a fault of the line or the file, at their place', async () => {
  const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
  await assert.rejects(reportOf(deep), { code: 'json-invalid' })
  await assert.rejects(reportOf(`{"id":"1","nombres":${deep}}`), { code: 'json-invalid' })
  const lines = await reportOf(`${JSON.stringify(official)}\n{"id":"1","nombres":${deep}}\n`, {}, 'file.jsonl')
  assert.deepEqual([lines.records, lines.valid, rulesOf(lines)['json-invalid']], [2, 1, 1])
})

test('a string of 200 MB is refused in bounded memory', async () => {
  assert.deepEqual(await inHeap(160, 'string'), { code: 'record-too-large' })
})

test('a list of millions of wrong items is told by its first ones, in bounded memory', async () => {
  const { rules, records } = await inHeap(640, 'wrong-items')
  assert.equal(records, 1)
  assert.ok(Array.isArray(rules) && rules.includes('more-issues') && rules.includes('wrong-type'))
})

test('a gzip bomb of 200 MB of documents is read as it unpacks, and one of one line is refused', async () => {
  const { records } = await inHeap(160, 'gzip-documents')
  assert.ok(Number(records) > 10_000)
  assert.deepEqual(await inHeap(160, 'gzip-line'), { code: 'record-too-large' })
})

test('members called __proto__ or constructor are members like others', async () => {
  const text = JSON.stringify(official).replace('{', '{"__proto__":{"id":1},"constructor":{"prototype":2},')
  const report = await reportOf(text)
  assert.deepEqual([report.version, report.valid], ['s2-spic-1.1', 1])
  assert.equal(({} as Record<string, unknown>).id, undefined)
})

test('NUL bytes are no text; as escapes they are letters; lone surrogates are told and never break the report', async () => {
  await assert.rejects(reportOf('{"id":"\u0000"}'), { code: 'file-binary' })
  const escaped = JSON.stringify({ ...official, puesto: 'PUESTO', nombres: 7 })
    .replace('PUESTO', '\\u0000')
    .replace('"nombres":7', '"nombres":"\\ud800"')
  const report = await reportOf(escaped)
  assert.equal(report.records, 1)
  assert.doesNotThrow(() => new TextEncoder().encode(JSON.stringify(report)))
})

test('byte order marks are passed over, in every encoding that is read or refused in words', async () => {
  assert.equal((await reportOf(`\ufeff${JSON.stringify(official)}`)).valid, 1)
  assert.equal((await reportOf(`\ufeffid,nombres\n1,Ana\n`, {}, 'file.csv')).records, 1)
  await assert.rejects(reportOf(new Uint8Array([0xff, 0xfe, 0x7b, 0])), { code: 'file-binary' })
})

test('a date that does not exist and money in words are told with what was expected', async () => {
  const spoiled = {
    ...release,
    date: '31/02/2023',
    awards: [{ id: 'a', value: { amount: '$1,200.00 M.N.', currency: 'MXN' } }],
  }
  const report = await reportOf(JSON.stringify(spoiled))
  const example = (rule: string) => report.problems.find(problem => problem.rule === rule)?.examples[0]
  assert.equal(example('bad-format')?.value, '31/02/2023')
  assert.equal(example('wrong-type')?.path, '/awards/0/value/amount')
  assert.match(example('wrong-type')?.expected.es ?? '', /un número/)
})

test('a company’s legal form however it is written is no fault', async () => {
  const parties = [{ id: 'p', name: 'Ferretería, S.A DE C.V.', roles: ['supplier'] }]
  const { problems } = await reportOf(JSON.stringify({ ...release, parties }))
  assert.ok(problems.every(({ paths }) => paths.every(({ path }) => !path.endsWith('/name'))))
})

test('serial dates, formulas and merged cells of a workbook are read or told, never guessed in silence', async () => {
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('datos')
  sheet.addRow(['id', 'fechaCaptura', 'nombres', 'primerApellido', 'columna nuestra'])
  sheet.addRow(['1', new Date('2024-05-31T00:00:00Z'), { formula: 'A1' }, 'Mora', 'x'])
  sheet.addRow(['2', 45443, { formula: '"Ana"', result: 'Ana' }, 'Mora', ''])
  sheet.addRow(['3', '', 'Luz', '', ''])
  sheet.mergeCells('D3:D4')
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  const report = await reportOf(bytes, { version: 's2-spic-1.1' }, 'libro.xlsx')
  const rules = rulesOf(report)
  assert.equal(report.records, 3)
  assert.equal(rules['cell-without-value'], 1)
  assert.equal(rules['cell-merged'], 1)
  assert.equal(rules['column-unknown'], 1)
  const told = report.problems.flatMap(({ examples }) => examples.map(({ line }) => line))
  assert.ok(told.every(line => line >= 1 && line <= 4))
})

test('a zip whose file lies about its size, and one inside the other, are refused in words', async () => {
  const bomb = archiveBytes({ 'a.json': [gzipSync(Buffer.alloc(10_000_000))] })
  await assert.rejects(reportOf(bomb), ({ code }: { code?: string }) => code !== undefined && code !== 'internal')
  await assert.rejects(reportOf(archiveBytes({ 'a.zip': [archiveBytes({ 'b.json': ['[]'] })] })), {
    code: 'file-binary',
  })
})

test('a package whose releases repeat ids says which', async () => {
  const report = await reportOf(JSON.stringify({ uri: 'https://x.example', releases: [release, release] }))
  const problem = report.problems.find(({ rule }) => rule === 'id-reused')
  assert.deepEqual([problem?.count, problem?.examples[0]?.record, problem?.examples[0]?.path], [1, 2, '/id'])
})

test('no address in a file is ever called: neither an extension, nor a reference, nor a schema', async t => {
  let called = 0
  const server = createServer((_, response) => {
    called++
    response.end('{}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const linked = {
    $schema: `${url}/schema.json`,
    $ref: `${url}/ref.json`,
    uri: url,
    extensions: [`${url}/extension.json`, url],
    releases: [
      { ...release, $ref: '#', tender: { id: 't', $ref: `${url}/x`, documents: [{ id: 'd', url, $ref: '#/tender' }] } },
      { url: `${url}/release`, date: release.date, tag: ['tender'] },
    ],
  }
  const report = await reportOf(JSON.stringify(linked))
  assert.equal(report.records, 2)
  assert.equal(called, 0)
})
