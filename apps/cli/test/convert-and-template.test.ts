import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
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
  const nowhere = await pdn('convert', 'b.xlsx', join('absent', 'b.jsonl'), '--json')
  assert.deepEqual([nowhere.code, JSON.parse(nowhere.stdout).error.code], [2, 'file-unwritable'])
  const upgraded = await pdn('convert', 'a.jsonl', 'd.jsonl', '--to', 'newest', '--lang', 'en')
  assert.match(upgraded.stdout, /s2-servidores-2 → /)
  assert.match(upgraded.stdout, /no-place/)
  const refused = await pdn('convert', 'absent.csv', 'e.jsonl')
  assert.deepEqual([refused.code, /El archivo no existe/.test(refused.stderr)], [2, true])
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
