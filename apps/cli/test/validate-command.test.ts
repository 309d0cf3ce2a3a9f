import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { JsonObject } from '@pdn/core'
import { systems } from '@pdn/systems'
import { temporaryFolder } from '@pdn/testing'
import { runPdn, startPdn } from './pdn-process.ts'
import { refusalOf, saysInWords } from './refusal.ts'

const official: JsonObject =
  systems.flatMap(({ versions }) => versions).find(({ id }) => id === 's2-spic-1.1')?.example ?? assert.fail()
const wrong: JsonObject = { ...official, id: 'b', fechaCaptura: '31/02/2023', rfc: 7 }

const written = async (t: TestContext, name: string, text: string | Uint8Array): Promise<string> => {
  const path = join(await temporaryFolder(t), name)
  await writeFile(path, text)
  return path
}

test('pdn validate ends with 0 when all is valid, 1 when not, 2 when the file cannot be read, and says which in one object', async t => {
  const valid = await runPdn(t, ['validate', await written(t, 'a.json', JSON.stringify([official])), '--json'])
  assert.equal(valid.code, 0, valid.stderr)
  const report = JSON.parse(valid.stdout)
  assert.deepEqual(Object.keys(report).slice(0, 9), [
    'file',
    'system',
    'kind',
    'version',
    'records',
    'valid',
    'invalid',
    'score',
    'problems',
  ])
  assert.deepEqual([report.system, report.kind, report.score], ['s2', 'procurement-official', 100])
  const invalid = await runPdn(t, ['validate', await written(t, 'b.json', JSON.stringify([official, wrong]))])
  assert.equal(invalid.code, 1, invalid.stderr)
  assert.match(invalid.stdout, /ERROR bad-format[\s\S]*31\/02\/2023[\s\S]*→/)
  assert.doesNotMatch(invalid.stdout, /\/rfc: 7/)
  saysInWords(await runPdn(t, ['validate', '/nowhere/a.json']))
  assert.equal(
    refusalOf(await runPdn(t, ['validate', await written(t, 'c.json', '{"a":'), '--json'])).code,
    'json-invalid',
  )
  assert.equal(refusalOf(await runPdn(t, ['validate', 'x.json', '--version', 's9', '--json'])).code, 'file-missing')
  const unknown = await runPdn(t, ['validate', await written(t, 'd.json', '[{}]'), '--version', 's9', '--json'])
  assert.equal(refusalOf(unknown).code, 'standard-unknown')
})

test('values that may be reserved are shown on the screen alone, and only when asked for', async t => {
  const path = await written(t, 'a.json', JSON.stringify({ ...wrong, rfc: { QUXA870229HJ5: 'QUXA870229HJ5' } }))
  const hidden = await runPdn(t, ['validate', path, '--json', '--version', 's2-spic-1.1'])
  assert.doesNotMatch(hidden.stdout, /QUXA870229/)
  const folder = await temporaryFolder(t)
  const [html, csv] = ['r.html', 'r.csv'].map(name => join(folder, name))
  const files = ['--html', html ?? '', '--csv', csv ?? '']
  const shown = await runPdn(t, ['validate', path, '--show-values', '--version', 's2-spic-1.1', ...files])
  assert.match(shown.stdout, /QUXA870229/)
  for (const file of [html, csv]) {
    const text = await readFile(file ?? '', 'utf8')
    assert.match(text, /31\/02\/2023/)
    assert.doesNotMatch(text, /QUXA870229/)
  }
})

test('what the public would see is written whole, without what is reserved', async t => {
  const path = await written(
    t,
    'a.json',
    JSON.stringify([
      { ...official, rfc: 'QUXA870229HJ5' },
      { ...official, id: 'b' },
    ]),
  )
  const folder = await temporaryFolder(t)
  const out = join(folder, 'visible.jsonl')
  const run = await runPdn(t, ['validate', path, '--public', out, '--lang', 'en'])
  assert.equal(run.code, 0, run.stderr)
  const lines = (await readFile(out, 'utf8')).trim().split('\n')
  assert.equal(lines.length, 2)
  assert.equal(JSON.parse(lines[0] ?? '').nombres, official.nombres)
  assert.doesNotMatch(lines.join(), /QUXA870229HJ5/)
  const refused = await runPdn(t, ['validate', '/nowhere.json', '--public', join(folder, 'other.jsonl')])
  assert.equal(refused.code, 2)
  assert.deepEqual(await readdir(folder), ['visible.jsonl'])
})

test('standard input, packed or not, and an address are validated like a file', async t => {
  const text = `${JSON.stringify(official)}\n${JSON.stringify(wrong)}\n`
  const piped = await runPdn(t, ['validate', '-', '--json'], { input: gzipSync(text) })
  assert.deepEqual([piped.code, JSON.parse(piped.stdout).records], [1, 2])

  const server = createServer((request, response) => {
    if (request.url === '/redirect') response.writeHead(302, { location: 'http://169.254.169.254/x' }).end()
    else if (request.url === '/data.jsonl') response.end(text)
    else response.writeHead(404).end('[]')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const fetched = await runPdn(t, ['validate', `${address}/data.jsonl`, '--json'])
  assert.deepEqual([fetched.code, JSON.parse(fetched.stdout).file], [1, 'data.jsonl'])
  assert.equal(refusalOf(await runPdn(t, ['validate', `${address}/nothing`, '--json'])).code, 'unexpected-answer')
  assert.equal(refusalOf(await runPdn(t, ['validate', `${address}/redirect`, '--json'])).code, 'address-refused')
})

test('what pdn convert writes as tables is as valid as what it was, its lists on further sheets or in further files', async t => {
  const declaration = systems.flatMap(({ versions }) => versions).find(({ id }) => id === 's1-declaraciones-2.0')
  const source = await written(t, 'declaracion.json', JSON.stringify(declaration?.example))
  const folder = await temporaryFolder(t)
  for (const name of ['tabla.xlsx', 'tabla.csv']) {
    const table = join(folder, name)
    assert.equal((await runPdn(t, ['convert', source, table])).code, 0)
    const { code, stdout } = await runPdn(t, ['validate', table, '--json'])
    assert.equal(code, 0, stdout)
    const { version, records, score } = JSON.parse(stdout)
    assert.deepEqual({ version, records, score }, { version: 's1-declaraciones-2.0', records: 1, score: 100 })
  }
})

test('a large file is validated by several threads, and one that is stopped leaves nothing half done', async t => {
  const line = JSON.stringify(official)
  const many = Array.from({ length: 12_000 }, (_, id) =>
    line.replace(JSON.stringify(official.id), JSON.stringify(`n${id}`)),
  )
  const path = await written(t, 'many.jsonl', `${many.join('\n')}\n${JSON.stringify(wrong)}\n`)
  const run = await runPdn(t, ['validate', path, '--json'])
  assert.equal(run.code, 1, run.stderr)
  const { records, valid, invalid } = JSON.parse(run.stdout)
  assert.deepEqual({ records, valid, invalid }, { records: 12_001, valid: 12_000, invalid: 1 })
  const folder = await temporaryFolder(t)
  const running = startPdn(t, ['validate', path, '--public', join(folder, 'visible.jsonl')])
  while ((await readdir(folder)).length === 0) await new Promise(resolve => setImmediate(resolve))
  assert.notEqual(await running.stop('SIGINT'), 0)
  assert.deepEqual(await readdir(folder), [])
})
