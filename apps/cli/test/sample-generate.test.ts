import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { sampleCountry } from '@pdn/synthetic'
import { temporaryFolder } from '@pdn/testing'
import { sampleSeed } from '../src/sample-seed.ts'
import { runPdn, startPdn } from './pdn-process.ts'

const small = ['--seed', '7', '--scale', '0.02', '--today', '2026-11-21']

const filesOf = (folder: string): readonly string[] => globSync('**/*.*', { cwd: folder }).sort()

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

test('the same seed writes the same bytes, and says of each file what is in it', async t => {
  const folder = await temporaryFolder(t)
  const [first, second] = [join(folder, 'one'), join(folder, 'two with a space')]
  const run = await runPdn(t, ['sample', 'generate', ...small, '--out', first, '--json'])
  assert.equal(run.code, 0, run.stderr)
  assert.equal((await runPdn(t, ['sample', 'generate', ...small, '--out', second])).code, 0)
  const told = run.stdout
    .trim()
    .split('\n')
    .map((line): { file: string; lines: number; bytes: number; sha256: string } => JSON.parse(line))
  assert.deepEqual(told.map(({ file }) => file).sort(), filesOf(first))
  for (const { file, lines, bytes, sha256: hash } of told) {
    const content = readFileSync(join(first, file))
    assert.deepEqual(content, readFileSync(join(second, file)), file)
    assert.deepEqual([content.length, sha256(content)], [bytes, hash], file)
    const documents = content.toString().trim().split('\n')
    assert.equal(documents.length, lines, file)
    if (file === 'truth.jsonl') continue
    for (const document of documents) assert.equal(JSON.parse(document)['pdn:synthetic'], true)
  }
})

test('without a seed it writes the country that is served', async t => {
  const folder = await temporaryFolder(t)
  const run = await runPdn(t, ['sample', 'generate', ...small.slice(2), '--out', folder])
  assert.equal(run.code, 0, run.stderr)
  const served = sampleCountry({ seed: sampleSeed, scale: 0.02, today: '2026-11-21' })
  const truth = [...served.truth()].map(line => `${JSON.stringify(line)}\n`).join('')
  assert.equal(readFileSync(join(folder, 'truth.jsonl'), 'utf8'), truth)
})

test('compressed files hold the same documents', async t => {
  const folder = await temporaryFolder(t)
  const [plain, packed] = [join(folder, 'plain'), join(folder, 'packed')]
  assert.equal((await runPdn(t, ['sample', 'generate', ...small, '--out', plain])).code, 0)
  assert.equal((await runPdn(t, ['sample', 'generate', ...small, '--out', packed, '--gzip'])).code, 0)
  for (const file of filesOf(plain))
    assert.deepEqual(gunzipSync(readFileSync(join(packed, `${file}.gz`))), readFileSync(join(plain, file)), file)
})

test('stopped in the middle it leaves whole files and no others', async t => {
  const folder = await temporaryFolder(t)
  const running = startPdn(t, ['sample', 'generate', '--scale', '10', '--out', folder, '--json'])
  await running.until(/("file")/)
  assert.notEqual(await running.stop('SIGINT'), 0)
  const told = running
    .answered()
    .trim()
    .split('\n')
    .map((line): { file?: string; sha256?: string; error?: { code: string } } => JSON.parse(line))
  assert.equal(told.at(-1)?.error?.code, 'cancelled')
  assert.deepEqual(filesOf(folder), told.flatMap(({ file }) => file ?? []).sort())
  for (const { file = '', sha256: hash } of told.slice(0, -1))
    assert.equal(sha256(readFileSync(join(folder, file))), hash)
})

test('what cannot be generated or written is refused with what to do', async t => {
  const folder = await temporaryFolder(t)
  for (const words of [
    ['--scale', '0'],
    ['--scale', '-1'],
    ['--scale', 'mucho'],
    ['--scale', '1e9'],
    ['--today', '2026-02-30'],
    ['--today', 'hoy'],
    ['--out', '/dev/null/sample'],
  ]) {
    const { code, stderr } = await runPdn(t, ['sample', 'generate', '--scale', '0.02', '--out', folder, ...words])
    assert.equal(code, 2, words.join(' '))
    assert.match(stderr, words[0] === '--out' ? /--out FOLDER/ : new RegExp(`${words[0]}`))
  }
  assert.deepEqual(filesOf(folder), [])
})
