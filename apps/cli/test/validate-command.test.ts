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
  const quoted = await written(t, 'q.csv', 'id,nombres,primerApellido\n1,"Ana\n')
  const spanish = await runPdn(t, ['validate', quoted])
  assert.match(spanish.stderr, /nunca las cierra[\s\S]*dónde: .*q\.csv, línea 2[\s\S]*qué hacer: /)
  assert.match((await runPdn(t, ['validate', quoted, '--lang', 'en'])).stderr, /never closed[\s\S]*what to do: /)
  assert.equal(refusalOf(await runPdn(t, ['validate', 'x.json', '--version', 's9', '--json'])).code, 'file-missing')
  const unknown = await runPdn(t, ['validate', await written(t, 'd.json', '[{}]'), '--version', 's9', '--json'])
  assert.equal(refusalOf(unknown).code, 'standard-unknown')
})

test('a package that lacks what its standard asks for ends with 1, however valid its releases are', async t => {
  const release: JsonObject = {
    ocid: 'ocds-07smqs-1',
    id: '1',
    date: '2024-01-01T00:00:00Z',
    tag: ['planning'],
    initiationType: 'tender',
  }
  const found = await runPdn(t, [
    'validate',
    await written(t, 'p.json', JSON.stringify({ releases: [release] })),
    '--json',
  ])
  assert.equal(found.code, 1, found.stderr)
  const report = JSON.parse(found.stdout)
  assert.deepEqual([report.records, report.valid, report.invalid], [1, 1, 0])
  const [problem] = report.problems
  assert.deepEqual([problem.rule, problem.count, problem.examples[0].record], ['missing-required', 4, 0])
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

const release = (number: number, more: JsonObject = {}): JsonObject => ({
  ocid: `ocds-07smqs-${number}`,
  id: `${number}`,
  date: '2024-01-01T00:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
  tender: { id: `t${number}`, title: `Obra ${number}`, ...more },
})

test('a file is compared with an earlier one, and its links are asked for, only where that is wanted', async t => {
  const folder = await temporaryFolder(t)
  const pdn = (...words: readonly string[]) => runPdn(t, ['validate', ...words, '--json', '--lang', 'en'], { folder })
  const linked = release(1, { documents: [{ id: '1', documentType: 'tenderNotice', url: 'http://127.0.0.1:9/a.pdf' }] })
  await writeFile(join(folder, 'earlier.json'), JSON.stringify({ releases: [linked, release(2), release(3)] }))
  await writeFile(
    join(folder, 'later.jsonl'),
    [linked, release(2, { title: 'Otra' })].map(each => JSON.stringify(each)).join('\n'),
  )
  const plain = JSON.parse((await pdn('later.jsonl')).stdout)
  const ids = [
    'misc.url-availability',
    'time-variance.ocid',
    'time-variance.phase-stable',
    'time-variance.tender-title',
  ]
  const further = (report: { readonly checks: readonly { readonly id: string }[] }) =>
    report.checks.filter(({ id }) => ids.includes(id))
  assert.deepEqual(further(plain), [])
  const run = await pdn('later.jsonl', '--compared-with', 'earlier.json', '--check-links')
  assert.equal(run.code, 0, run.stderr)
  const report = JSON.parse(run.stdout)
  assert.deepEqual(
    report.checks
      .filter(({ id }: { id: string }) => ids.includes(id))
      .map(({ id, pass, fail, notApplicable, measured }: Record<string, unknown>) => [
        id,
        pass,
        fail,
        notApplicable,
        measured,
      ]),
    [
      ['misc.url-availability', 0, 1, 0, '0 of 1 links open (of 1 in the file)'],
      ['time-variance.ocid', 0, 1, 0, '1 of 3 processes are gone'],
      ['time-variance.phase-stable', 1, 0, 0, '0 of 2 processes lost something'],
      ['time-variance.tender-title', 0, 1, 0, '1 of 2 processes have another title'],
    ],
  )
  const found = (rule: string) =>
    report.problems.find((problem: { rule: string }) => problem.rule === rule)?.examples[0]
  assert.deepEqual(
    [found('misc.url-availability').path, found('misc.url-availability').record, found('misc.url-availability').value],
    ['/tender/documents/0/url', 1, 'http://127.0.0.1:9/a.pdf'],
  )
  assert.match(found('misc.url-availability').expected, /not public/)
  assert.match(found('time-variance.ocid').expected, /ocds-07smqs-3/)
  assert.equal(report.score, plain.score)
  const servants = await written(t, 'a.json', JSON.stringify([official]))
  for (const words of [
    [servants, '--check-links'],
    ['later.jsonl', '--compared-with', servants],
    [servants, '--compared-with', 'earlier.json'],
  ])
    assert.equal(refusalOf(await pdn(...words)).code, 'invalid-request')
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
