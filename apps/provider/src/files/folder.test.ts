import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { temporaryFolder } from '@pdn/testing'
import { openTestProvider, sanction, type TestProvider } from '../test-provider.ts'

const company = (id: string, name = `Empresa ${id} SA DE CV`) => sanction(id, name)
const lines = (...ids: readonly string[]) => ids.map(id => `${JSON.stringify(company(id))}\n`).join('')

const idsOf = async ({ search }: TestProvider): Promise<string[]> =>
  (await search({ pageSize: 200 })).body.results.map((one: { id: string }) => one.id).sort()

/** Asks until the answer is as expected; what never comes is told by the comparison. */
const eventually = async (ask: () => unknown, expected: unknown): Promise<void> => {
  for (let round = 0; round < 2_400; round++) {
    const found = await ask()
    if (JSON.stringify(found) === JSON.stringify(expected)) return
    await pause(25)
  }
  assert.deepEqual(await ask(), expected)
}

const openFolder = async (t: TestContext, files: Readonly<Record<string, string>>) => {
  const root = await temporaryFolder(t)
  const folder = join(root, 'data')
  mkdirSync(folder)
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  for (const [name, text] of Object.entries(files)) write(name, text)
  const open = () => openTestProvider(t, [], { documents: { file: folder }, home: join(root, 'home'), folderPause: 20 })
  return { root, folder, write, open }
}

test('every file of a folder is served; new, changed and removed ones are taken up while it serves', async t => {
  const { folder, write, open } = await openFolder(t, { 'a.jsonl': lines('A1', 'A2'), 'b.jsonl': lines('B1') })
  const served = await open()
  assert.deepEqual(await idsOf(served), ['A1', 'A2', 'B1'])
  assert.deepEqual(served.provider.counts.files, [{ name: 'a.jsonl' }, { name: 'b.jsonl' }])
  write('c.json', JSON.stringify([company('C1')]))
  await eventually(() => idsOf(served), ['A1', 'A2', 'B1', 'C1'])
  write('a.jsonl', lines('A2', 'A3'))
  await eventually(() => idsOf(served), ['A2', 'A3', 'B1', 'C1'])
  rmSync(join(folder, 'b.jsonl'))
  await eventually(() => idsOf(served), ['A2', 'A3', 'C1'])
  const sorted = await served.search({ sort: { nombreRazonSocial: 'desc' } })
  assert.deepEqual(
    sorted.body.results.map((one: { id: string }) => one.id),
    ['C1', 'A3', 'A2'],
  )
  renameSync(join(folder, 'a.jsonl'), join(folder, 'd.jsonl'))
  await eventually(() => served.provider.counts.files, [{ name: 'c.json' }, { name: 'd.jsonl' }])
  assert.deepEqual(await idsOf(served), ['A2', 'A3', 'C1'])
})

test('a broken or half-written file keeps what was served before and says why', async t => {
  const { write, open } = await openFolder(t, { 'a.json': JSON.stringify([company('A1')]), 'b.jsonl': lines('B1') })
  const served = await open()
  const problems = () => served.provider.counts.files.flatMap(({ name, problem }) => (problem ? [[name, problem]] : []))
  const whole = JSON.stringify([company('A1'), company('A2')])
  write('a.json', whole.slice(0, -20))
  await eventually(() => problems().map(([name]) => name), ['a.json'])
  assert.match(String(problems()[0]?.[1]), /not well-formed JSON/)
  write('b.jsonl', '{"id":1}\n{"id":2}\n')
  await eventually(() => problems().map(([name]) => name), ['a.json', 'b.jsonl'])
  assert.match(String(problems()[1]?.[1]), /None of its 2 rows/)
  write('empty.csv', '')
  await eventually(() => problems().length, 3)
  assert.deepEqual(await idsOf(served), ['A1', 'B1'])
  write('a.json', whole)
  await eventually(() => idsOf(served), ['A1', 'A2', 'B1'])
  await eventually(() => problems().map(([name]) => name), ['b.jsonl', 'empty.csv'])
  const told = served.effects.lines.filter(({ level }) => level === 'warn')
  assert.ok(told.length >= 3)
})

test('what belongs to no data is passed over, and a table takes the mapping beside it', async t => {
  const mapping = `title: t
target: { system: s3, version: s3-particulares-1.1 }
document:
  - { to: id, from: Clave }
  - { to: particularSancionado.nombreRazonSocial, from: Nombre, required: true }
`
  const { write, open } = await openFolder(t, {
    'datos.csv': 'Clave,Nombre\nT1,Una SA DE CV\n',
    'datos.yaml': mapping,
    '.oculto.json': 'x',
    '~$libro.xlsx': 'x',
    'datos.csv.part': 'x',
    'LEEME.md': '# x',
    'otra.csv': 'Clave,Nombre\nT2,Dos SA DE CV\n',
  })
  const served = await open()
  assert.deepEqual(await idsOf(served), ['T1'])
  assert.deepEqual(
    served.provider.counts.files.map(({ name, problem }) => [name, problem !== undefined]),
    [
      ['datos.csv', false],
      ['otra.csv', true],
    ],
  )
  write('otra.yaml', mapping)
  await eventually(() => idsOf(served), ['T1', 'T2'])
  write('datos.yaml', mapping.replace('from: Nombre', "template: '{Nombre} Y SOCIOS'"))
  await eventually(async () => (await served.search({ query: { nombreRazonSocial: 'socios' } })).body.results.length, 1)
})

test('a folder that goes away takes nothing with it', async t => {
  const { folder, open, root } = await openFolder(t, { 'a.jsonl': lines('A1') })
  const served = await open()
  renameSync(folder, join(root, 'away'))
  await eventually(() => served.effects.lines.some(({ level }) => level === 'warn'), true)
  assert.deepEqual(await idsOf(served), ['A1'])
  renameSync(join(root, 'away'), folder)
  writeFileSync(join(folder, 'b.jsonl'), lines('B1'))
  await eventually(() => idsOf(served), ['A1', 'B1'])
})

test('the index of files outlives the provider and is used again while nothing changed', async t => {
  const { root, folder, write, open } = await openFolder(t, { 'a.jsonl': lines('A1', 'A2'), 'b.jsonl': lines('B1') })
  const home = join(root, 'home')
  const first = await open()
  const before = await first.search({})
  await first.provider.close()
  const kept = readdirSync(home).filter(name => name.endsWith('.sqlite') && name.startsWith('index-'))
  assert.equal(kept.length, 1)
  const file = join(home, String(kept[0]))
  assert.equal(statSync(file).mode & 0o077, 0)
  const made = statSync(file).ino
  const again = await open()
  assert.equal((await again.search({})).text, before.text)
  assert.equal(statSync(file).ino, made)
  // A second provider of the same data, at the same time, has an index of its own.
  const beside = await open()
  assert.deepEqual(await idsOf(beside), ['A1', 'A2', 'B1'])
  await beside.provider.close()
  await again.provider.close()
  write('b.jsonl', lines('B2'))
  rmSync(join(folder, 'a.jsonl'))
  assert.deepEqual(await idsOf(await open()), ['B2'])
})

test('an index that was torn or is of other code is built anew', async t => {
  const { root, folder, open } = await openFolder(t, { 'a.jsonl': lines('A1') })
  const first = await open()
  await first.provider.close()
  const home = join(root, 'home')
  const name = readdirSync(home).find(one => /^index-.*sqlite$/.test(one)) ?? ''
  for (const torn of ['', 'no database', 'SQLite format 3\0half of one']) {
    writeFileSync(join(home, name), torn)
    const again = await open()
    assert.deepEqual(await idsOf(again), ['A1'])
    await again.provider.close()
  }
  utimesSync(join(folder, 'a.jsonl'), 0, 0)
  assert.deepEqual(await idsOf(await open()), ['A1'])
})
