import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { crc32, gzipSync } from 'node:zlib'
import type { JsonObject } from '@pdn/core'
import { versionOf } from '@pdn/systems'
import { temporaryFolder } from '@pdn/testing'
import { runPdn, startPdn } from './pdn-process.ts'

test('a template is written once, is empty when read, and names what a system has', async t => {
  const folder = await temporaryFolder(t)
  const pdn = (...words: readonly string[]) => runPdn(t, words, { folder })
  const written = await pdn('template', 's3', '--json')
  assert.equal(written.code, 0, written.stderr)
  const files = written.stdout
    .trim()
    .split('\n')
    .map((line): { readonly version: string } => JSON.parse(line))
  assert.deepEqual(files.map(({ version }) => version).toSorted(), [
    ...['s3-fisicas-2', 's3-graves-2', 's3-morales-2', 's3-no-graves-2'],
  ])
  assert.equal(readdirSync(folder).length, 4)
  const again = await pdn('template', 's3')
  assert.deepEqual([again.code, /There is a file of that name/.test(again.stderr)], [2, true])
  const empty = await pdn('convert', 'plantilla-s3-no-graves-2.xlsx', 'nada.json', '--json')
  assert.equal(empty.code, 0, empty.stderr)
  const report = JSON.parse(empty.stdout)
  assert.deepEqual([report.from, report.documents, report.examples, report.whole], ['s3-no-graves-2', 0, 1, true])
  assert.deepEqual(JSON.parse(readFileSync(join(folder, 'nada.json'), 'utf8')), [])
  const unknown = await pdn('template', 's2', '--version', 's2-9', '--json')
  assert.deepEqual([unknown.code, JSON.parse(unknown.stdout).error.code], [2, 'standard-unknown'])
  const noSystem = await pdn('template', 's9', '--json')
  assert.deepEqual([noSystem.code, JSON.parse(noSystem.stdout).error.code], [2, 'standard-unknown'])
})

test('a workbook that was converted is served as it is, and its exit code tells what was left out', async t => {
  const folder = await temporaryFolder(t)
  const example = versionOf('s2-spic-1.1')?.example
  assert.ok(example)
  writeFileSync(join(folder, 'a.jsonl'), `${JSON.stringify(example)}\n${JSON.stringify({ ...example, id: 'other' })}\n`)
  const pdn = (...words: readonly string[]) => runPdn(t, words, { folder })
  assert.equal((await pdn('convert', 'a.jsonl', 'b.xlsx')).code, 0)
  const home = join(folder, 'home')
  const serving = startPdn(
    t,
    ['provider', 'serve', '--system', 's2', '--data', 'b.xlsx', '--port', '0', '--credentials', join(home, 'c.json')],
    { folder },
  )
  const address = await serving.until(/Serving at (http:\S+)/)
  assert.match(serving.answered(), /2 documents: 2 procurement-official/)
  assert.equal((await fetch(`${address}/readyz`)).status, 200)
  assert.equal(await serving.stop(), 0)

  writeFileSync(join(folder, 'c.csv'), 'id,nombres,primerApellido,Color\n1,Ana,Prueba,azul\n')
  const left = await pdn('convert', 'c.csv', 'c.jsonl', '--from', 's2-spic-1.1', '--lang', 'en')
  assert.equal(left.code, 1)
  assert.match(left.stdout, /columns that the standard does not know: Color \(1\)/)
  writeFileSync(join(folder, 'e.json'), JSON.stringify(versionOf('ocds-1.1')?.example))
  const newest = await pdn('convert', 'e.json', 'f.jsonl', '--to', 'newest')
  assert.deepEqual([newest.code, /Ya son de la versión más nueva/.test(newest.stdout)], [0, true])
  const nowhere = await pdn('convert', 'b.xlsx', join('absent', 'b.jsonl'), '--json')
  assert.deepEqual([nowhere.code, JSON.parse(nowhere.stdout).error.code], [2, 'file-unwritable'])
  const upgraded = await pdn('convert', 'a.jsonl', 'd.jsonl', '--to', 'newest', '--lang', 'en')
  assert.match(upgraded.stdout, /s2-servidores-2 → /)
  assert.match(upgraded.stdout, /no-place/)
  assert.equal(upgraded.code, 1, 'version 2 has no place for all of version 1')
  const refused = await pdn('convert', 'absent.csv', 'e.jsonl')
  assert.deepEqual([refused.code, /El archivo no existe/.test(refused.stderr)], [2, true])
})

/** A ZIP archive of texts, stored as they are. */
const storedArchive = (files: Readonly<Record<string, string>>): Buffer => {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt32LE(crc32(content), 16)
    entry.writeUInt32LE(content.length, 20)
    entry.writeUInt32LE(content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), content)
    entries.push(entry, Buffer.from(name))
    offset += 30 + name.length + content.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

test('every file of an archive is converted but what cannot be, which is told, and ends with 2', async t => {
  const folder = await temporaryFolder(t)
  const pdn = (...words: readonly string[]) => runPdn(t, words, { folder })
  const table = 'id,nombres,primerApellido\n1,Ana,Mora\n'
  writeFileSync(join(folder, 'a.zip'), storedArchive({ 'uno.csv': table, 'otro.csv': 'hola\n1\n', 'dos.csv': table }))
  const { code, stdout, stderr } = await pdn('convert', 'a.zip', 'salida.jsonl')
  assert.equal(code, 2)
  assert.match(stdout, /a\.zip!uno\.csv[\s\S]*a\.zip!otro\.csv\na\.zip!dos\.csv/)
  assert.match(stderr, /No se sabe de qué estándar[\s\S]*dónde: a\.zip!otro\.csv/)
  const written = readdirSync(folder).toSorted()
  assert.deepEqual(written, ['a.zip', 'salida-3.jsonl', 'salida.jsonl'])
  const json = await pdn('convert', 'a.zip', 'otra.jsonl', '--json')
  const objects = json.stdout
    .trim()
    .split('\n')
    .map((line): JsonObject => JSON.parse(line))
  assert.deepEqual(
    objects.map(object => Object.hasOwn(object, 'error')),
    [false, true, false],
  )
})

test('what comes through standard input is converted like a file, packed or not, also into packages of releases', async t => {
  const folder = await temporaryFolder(t)
  const pdn = (input: string | Uint8Array, ...words: readonly string[]) =>
    runPdn(t, ['convert', '-', ...words], { folder, input })
  const official = JSON.stringify(versionOf('s2-spic-1.1')?.example ?? assert.fail())
  const json = await pdn(gzipSync(`${official}\n`), 'a.xlsx', '--json')
  assert.equal(json.code, 0, json.stderr)
  assert.deepEqual([JSON.parse(json.stdout).from, JSON.parse(json.stdout).documents], ['s2-spic-1.1', 1])
  const workbook = await pdn(readFileSync(join(folder, 'a.xlsx')), 'b.json')
  assert.equal(workbook.code, 0, workbook.stderr)
  assert.deepEqual(JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8')), [JSON.parse(official)])
  const table = await pdn('id;nombres;primerApellido\n1;Ana;Prueba\n', 'c.jsonl', '--from', 's2-spic-1.1')
  assert.equal(table.code, 0, table.stderr)
  assert.equal(JSON.parse(readFileSync(join(folder, 'c.jsonl'), 'utf8')).primerApellido, 'Prueba')
  const release = {
    ocid: 'ocds-07smqs-1',
    id: '1',
    date: '2024-01-01T00:00:00Z',
    tag: ['tender'],
    initiationType: 'tender',
  }
  const records = await pdn(JSON.stringify([release]), 'd.json', '--to', 'ocds-records', '--json')
  assert.equal(records.code, 0, records.stderr)
  assert.equal(JSON.parse(readFileSync(join(folder, 'd.json'), 'utf8')).records.length, 1)
  const nothing = await pdn('', 'e.jsonl', '--json')
  assert.deepEqual([nothing.code, JSON.parse(nothing.stdout).error.code], [2, 'file-empty'])
})
