import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import { systems, versionsOfSystem } from '@pdn/systems'
import { namedVersions } from './named-standard.ts'
import { reportOf, rulesOf } from './report-of.fixture.ts'

const exampleOf = (id: string): JsonObject =>
  systems.flatMap(versionsOfSystem).find(version => version.id === id)?.example ?? assert.fail(id)

const official = exampleOf('s2-spic-1.1')
const lines = (...values: readonly unknown[]): string =>
  values.map(value => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n')
const several = Array.from({ length: 5 }, (_, at) => ({ ...official, id: `${at}` }))

test('lines that are no documents do not hide what the others are, wherever they stand, and count one by one', async () => {
  const noise = ['not json', '42', 'null', '"text"', '[]', 'true', '{}']
  const orders = [
    [...several, ...noise],
    [...noise, ...several],
    [several[0], ...noise, ...several.slice(1)],
  ]
  for (const order of orders) {
    const report = await reportOf(lines(...order), {}, 'lines.jsonl')
    assert.equal(report.version, 's2-spic-1.1')
    assert.deepEqual([report.records, report.valid], [12, 5])
    const rules = rulesOf(report)
    assert.deepEqual([rules['json-invalid'], rules['not-an-object']], [1, 5])
  }
})

test('a package whose releases are no objects here and there is a package', async () => {
  const release = exampleOf('ocds-1.1')
  const report = await reportOf(JSON.stringify({ releases: [null, 5, release] }))
  assert.deepEqual([report.version, report.records, report.valid], ['ocds-1.1', 3, 1])
})

test('what is named is taken at its word where nothing else fits', async () => {
  const report = await reportOf(lines({ a: 1 }, { b: 2 }), { system: 's2' })
  assert.equal(report.system, 's2')
  assert.deepEqual([report.records, report.invalid], [2, 2])
  assert.ok((rulesOf(report)['missing-required'] ?? 0) > 2)
  const junk = await reportOf(lines(42, 'null'), { system: 's2' }, 'junk.jsonl')
  assert.deepEqual([junk.system, rulesOf(junk)], ['s2', { 'not-an-object': 2 }])
})

test('a file of another standard than the one named is told which it looks like', async () => {
  const report = await reportOf(lines(...several), { system: 's3' })
  assert.equal(report.system, null)
  assert.deepEqual([report.records, report.invalid, rulesOf(report)], [5, 5, { 'standard-unrecognised': 5 }])
  const [problem] = report.problems
  assert.equal(problem?.records, 5)
  assert.match(problem?.examples[0]?.expected.es ?? '', /s2-spic-1\.1/)
  assert.match(problem?.examples[0]?.hint.en ?? '', /Validate the file as s2-spic-1\.1/)
  const table = await reportOf('id,nombres,primerApellido,fechaCaptura\n1,Ana,Mora,x\n', { system: 's6' }, 'tabla.csv')
  assert.match(table.problems[0]?.examples[0]?.expected.en ?? '', /looks like one of s2-/)
})

test('a bare value is no document, and is told as that', async () => {
  for (const text of ['42', '"x"', 'null', 'true', '[1,"a"]', '-1.5e3']) {
    const report = await reportOf(text, {}, 'value.json')
    assert.deepEqual(Object.keys(rulesOf(report)), ['not-an-object'], text)
    assert.equal(report.invalid, report.records)
  }
})

test('systems are known in capitals, and versions by their number', () => {
  const ids = (system: string | undefined, version?: string) =>
    namedVersions({ system, version }, systems).map(({ id }) => id)
  assert.deepEqual(ids('S2'), ids('s2'))
  assert.deepEqual(ids('s2', '1.1'), ['s2-spic-1.1'])
  assert.deepEqual(ids('s2', '2.0'), ['s2-servidores-2'])
  assert.deepEqual(ids('s1', 'V2'), ['s1-declaraciones-2.0'])
  assert.deepEqual(ids(undefined, 'S2-SPIC-1.1'), ['s2-spic-1.1'])
  assert.deepEqual(ids('s3', '2'), ['s3-fisicas-2', 's3-morales-2', 's3-graves-2', 's3-no-graves-2'])
  for (const wrong of ['3', '1', '', 'dos', '1.1.'])
    assert.throws(() => ids('s6', wrong), { code: 'standard-unknown' }, wrong)
})

test('a template is judged as what its mark names; where another version is asked for, that it is none is told', async () => {
  const table = 'pdn:marca s3-graves-2,id,nombres,primerApellido,institucionDependencia.nombre\n,1,Ana,Prueba,I\n'
  assert.equal((await reportOf(table)).version, 's3-graves-2')
  const report = await reportOf(table, { version: 's2-spic-1.1' })
  assert.deepEqual([report.version, Object.keys(rulesOf(report))], [null, ['standard-unrecognised']])
})

test('a row that is an example has no place among the documents of a table', async () => {
  const { id, nombres } = official
  const table = `pdn:marca,id,nombres,fechaCaptura\nejemplo,${id},${nombres},\n,a,Ana,ayer\n,b,Luz,ayer\n`
  const report = await reportOf(table, { version: 's2-spic-1.1' }, 'tabla.csv')
  const faulty = report.problems.find(({ rule }) => rule === 'bad-format')
  assert.equal(report.records, 2)
  assert.deepEqual(
    faulty?.examples.map(({ line, record }) => [line, record]),
    [
      [3, 1],
      [4, 2],
    ],
  )
})
