import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type Scope, temporaryFolder } from '@pdn/testing'
import { jsonLines, sanction } from './invented.ts'
import { type PdnRun, runPdn, startPdn } from './pdn-process.ts'
import { refusalOf, saysInWords, saysNoInside } from './refusal.ts'

const mapping = `title: Muestra
target:
  system: s3
  version: s3-particulares-1.1
source: { delimiter: ',' }
document:
  - { to: id, from: Expediente }
  - { to: expediente, from: Expediente }
  - { to: particularSancionado.nombreRazonSocial, from: Empresa, as: name, required: true }
  - { to: autoridadSancionadora, from: Autoridad, as: name }
`

const columns = 'Expediente,Empresa,Autoridad'
const rows = (count: number): string =>
  Array.from({ length: count }, (_, row) => `EXP-${row},Ferretería ${row} SA de CV,Contraloría de Muestra\n`).join('')

const serveWords = (folder: string, data: string, withMapping: boolean): readonly string[] => [
  ...['provider', 'serve', '--system', 's3', '--port', '0', '--json'],
  ...['--data', join(folder, data), '--credentials', join(folder, 'home', 'credentials.json')],
  ...(withMapping ? ['--mapping', join(folder, 'mapping.yaml')] : []),
]

/** Serves a file that cannot be served. */
const refused = async (
  scope: Scope,
  data: string,
  content: string | Buffer | undefined,
  mappingText?: string,
): Promise<{ readonly run: PdnRun; readonly folder: string }> => {
  const folder = await temporaryFolder(scope)
  if (content !== undefined) writeFileSync(join(folder, data), content)
  if (mappingText !== undefined) writeFileSync(join(folder, 'mapping.yaml'), mappingText)
  const run = await runPdn(scope, serveWords(folder, data, mappingText !== undefined))
  return { run, folder }
}

/** Of a refused file nothing remains: no credentials that were shown for nothing, no index, no tokens. */
const leavesNothing = (folder: string): void => {
  const left = readdirSync(join(folder), { recursive: true, encoding: 'utf8' })
  assert.deepEqual(
    left.filter(name => /credentials|draft|sqlite|documents-/.test(name)),
    [],
  )
}

const oneLine = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024, 'a')

const cases: readonly {
  readonly name: string
  readonly code: string
  readonly data: string
  readonly content: string | Buffer | undefined
  readonly mapping?: string
}[] = [
  { name: 'a missing file', code: 'file-missing', data: 'absent.json', content: undefined },
  { name: 'an empty file', code: 'file-empty', data: 'empty.jsonl', content: '' },
  { name: 'an empty table', code: 'file-empty', data: 'empty.csv', content: '', mapping },
  {
    name: 'a binary file',
    code: 'file-binary',
    data: 'binary.csv',
    content: Buffer.alloc(4096, '\0\x01\xff'),
    mapping,
  },
  {
    name: 'a truncated gzip file',
    code: 'gzip-truncated',
    data: 'cut.csv.gz',
    content: gzipSync(`${columns}\n${rows(5000)}`).subarray(0, 2000),
    mapping,
  },
  {
    name: 'a damaged gzip file',
    code: 'gzip-invalid',
    data: 'damaged.csv.gz',
    content: Buffer.concat([gzipSync('').subarray(0, 10), Buffer.alloc(500, 0xff)]),
    mapping,
  },
  {
    name: 'another delimiter than the mapping says',
    code: 'csv-delimiter-wrong',
    data: 'semicolons.csv',
    content: `${columns}\n${rows(20)}`.replaceAll(',', ';'),
    mapping,
  },
  {
    name: 'a quotation mark that is never closed',
    code: 'csv-quote-unclosed',
    data: 'quote.csv',
    content: `${columns}\n"EXP-1,Ferretería SA de CV,Contraloría\n${rows(20)}`,
    mapping,
  },
  { name: 'a table without a mapping', code: 'mapping-missing', data: 'table.csv', content: `${columns}\n${rows(3)}` },
  {
    name: 'a mapping that names an absent column',
    code: 'mapping-column-absent',
    data: 'table.csv',
    content: `Expediente,Autoridad\nEXP-1,Contraloría\n`,
    mapping,
  },
  {
    name: 'a mapping that is not YAML',
    code: 'mapping-invalid',
    data: 'table.csv',
    content: `${columns}\n${rows(3)}`,
    mapping: 'document: [ { to: id',
  },
  {
    name: 'a mapping with an unknown member',
    code: 'mapping-invalid',
    data: 'table.csv',
    content: `${columns}\n${rows(3)}`,
    mapping: mapping.replace('as: name', 'az: name'),
  },
  { name: 'JSON that breaks off', code: 'json-invalid', data: 'broken.json', content: '[{"id":"1","expediente":"E' },
]

suite('a file that cannot be served is refused in words, and leaves nothing', { concurrency: 3 }, () => {
  for (const { name, code, data, content, mapping: text } of cases) {
    test(`${name}: ${code}`, async t => {
      const { run, folder } = await refused(t, data, content, text)
      const error = refusalOf(run)
      assert.equal(error.code, code)
      assert.ok(String(error.where).includes(folder), 'names the file')
      leavesNothing(folder)
    })
  }
})

test('without --json the same is said on standard error, in three lines', async t => {
  const folder = await temporaryFolder(t)
  const words = serveWords(folder, 'absent.json', false).filter(word => word !== '--json')
  saysInWords(await runPdn(t, words))
})

test('a single line of 50 MB is refused in bounded memory', async t => {
  const { run } = await refused(t, 'short.json', '[]x')
  const usual = run.peakMegabytes
  for (const [data, text] of [
    ['line.csv', mapping],
    ['line.jsonl', undefined],
  ] as const) {
    const { run: large, folder } = await refused(t, data, oneLine(50), text)
    const { code } = refusalOf(large)
    assert.ok(['record-too-large', 'json-invalid'].includes(String(code)), `${data}: ${code}`)
    if (usual > 0)
      assert.ok(large.peakMegabytes < usual + 200, `${large.peakMegabytes} MB, ${usual} MB for a short one`)
    leavesNothing(folder)
  }
})

/** What `provider serve --json` says of a file that it serves. */
const served = async (scope: Scope, data: string, content: string | Buffer, text?: string) => {
  const folder = await temporaryFolder(scope)
  writeFileSync(join(folder, data), content)
  if (text !== undefined) writeFileSync(join(folder, 'mapping.yaml'), text)
  const provider = startPdn(scope, serveWords(folder, data, text !== undefined))
  const told: { documents: number; unreadable: number; issues: Record<string, number>; unread: { rows: number[] }[] } =
    JSON.parse(await provider.until(/(\{.*\})\n/))
  assert.equal(await provider.stop(), 0)
  return told
}

test('ragged rows are told by number, and the others are served', async t => {
  const told = await served(t, 'ragged.csv', `${columns}\n${rows(5)}EXP-5,only two\n${rows(1)}EXP-7,a,b,c,d\n`, mapping)
  assert.ok(told.documents >= 6, `${told.documents} served`)
  const numbers = told.unread.flatMap(({ rows: unread }) => unread)
  assert.equal(told.documents + numbers.length, 8)
  assert.ok(
    numbers.every(number => number === 6 || number === 8),
    `rows ${numbers.join(', ')} are told`,
  )
})

test('rows in two encodings are read, both of them', async t => {
  const latin = Buffer.from('EXP-9,Peñón y Cañón SA de CV,Contraloría de Muestra\n', 'latin1')
  const told = await served(t, 'mixed.csv', Buffer.concat([Buffer.from(`${columns}\n${rows(30)}`), latin]), mapping)
  assert.equal(told.documents, 31)
})

test('documents under one id are all served, and said to share it', async t => {
  const told = await served(
    t,
    'twice.jsonl',
    jsonLines([sanction('1'), sanction('1', { tipoFalta: 'Otra' }), sanction('2')]),
  )
  assert.equal(told.documents, 3)
})

suite('what is typed wrongly is a usage error: 2, with what there is', { concurrency: 3 }, () => {
  const wrong = [
    ['nonsense'],
    ['harvest', '--fast'],
    ['provider', 'serve', '--system', 's9', '--data', 'x'],
    ['provider', 'serve', '--data', 'x'],
    ['provider', 'serve', '--system', 's3', '--data', 'x', '--port', '70000'],
    ['harvest', '--concurrency', 'ten'],
    ['registry', 'show'],
  ]
  for (const words of wrong) {
    test(`pdn ${words.join(' ')}`, async t => {
      assert.equal(refusalOf(await runPdn(t, [...words, '--json'])).code, 'invalid-request')
    })
  }
  test('in words on standard error, where no --json asks for an object', async t => {
    const run = await runPdn(t, ['harvest', '--fast'])
    saysNoInside(run)
    assert.deepEqual([run.code, run.stdout], [2, ''])
    assert.match(run.stderr, /unknown option '--fast'/)
  })
})

test('a reader that goes away after the first line is no fault', async t => {
  const folder = await temporaryFolder(t)
  const content = Array.from({ length: 3000 }, () => `{"expediente":"no id"}\n`).join('')
  writeFileSync(join(folder, 'many.jsonl'), content)
  const provider = startPdn(t, serveWords(folder, 'many.jsonl', false))
  provider.child.stdout?.once('data', () => provider.child.stdout?.destroy())
  await provider.until(/./)
  await provider.stop()
  assert.ok(!/EPIPE|\n\s+at /.test(provider.said()))
})

test('credentials that others may read, or that are no credentials, are refused and left alone', async t => {
  const folder = await temporaryFolder(t)
  mkdirSync(join(folder, 'home'), { mode: 0o700 })
  const file = join(folder, 'home', 'credentials.json')
  writeFileSync(join(folder, 'one.jsonl'), jsonLines([sanction('1')]))
  for (const [content, mode] of [
    ['{"clients":[],"users":[]}', 0o644],
    ['{"clients"', 0o600],
    ['[]', 0o600],
  ] as const) {
    rmSync(file, { force: true })
    writeFileSync(file, content, { mode })
    const error = refusalOf(await runPdn(t, serveWords(folder, 'one.jsonl', false)))
    assert.equal(error.code, 'credentials-invalid')
    assert.deepEqual(readdirSync(join(folder, 'home')), ['credentials.json'])
  }
})
