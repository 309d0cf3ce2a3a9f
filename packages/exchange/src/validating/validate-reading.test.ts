import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import { systems, versionsOfSystem } from '@pdn/systems'
import fc from 'fast-check'
import { reportOf, rulesOf } from './report-of.fixture.ts'
import { reportJson, type ValidationReport } from './validation-report.ts'

const exampleOf = (report: ValidationReport, rule: string) =>
  report.problems.find(problem => problem.rule === rule)?.examples[0] ?? assert.fail(`no problem ${rule}`)

const official: JsonObject =
  systems.flatMap(versionsOfSystem).find(({ id }) => id === 's2-spic-1.1')?.example ?? assert.fail('no example')
const release: JsonObject = {
  ocid: 'ocds-07smqs-1',
  id: '1',
  date: '2025-01-31T00:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
}

test('the example of every version is recognised as of it, and valid', async t => {
  let recognised = 0
  for (const system of systems)
    for (const version of versionsOfSystem(system)) {
      const { example } = version
      assert.ok(example !== undefined, version.id)
      const report = await reportOf(JSON.stringify(example))
      assert.deepEqual([report.system, report.version], [system.id, version.id])
      assert.deepEqual([report.records, report.valid, report.invalid], [1, 1, 0], version.id)
      recognised++
    }
  t.diagnostic(`${recognised} versions recognised by their examples`)
})

test('a file without a document is told so', async () => {
  for (const content of ['[]', 'id,nombres\n', '{"uri":"https://ejemplo.mx","releases":[]}']) {
    const report = await reportOf(content)
    assert.deepEqual([report.records, report.invalid, rulesOf(report)['no-documents']], [0, 0, 1], content)
  }
})

test('a file that is named after a person’s key is told without it', async () => {
  const report = await reportOf(`${JSON.stringify(official)}\n{"id":`, {}, 'QUXA870229HJ5 declaración.jsonl')
  assert.equal(report.file, '[reservado] declaración.jsonl')
  assert.ok(!JSON.stringify(report).includes('QUXA870229HJ5'))
})

test('problems are grouped by rule, with line, path, value, what was expected and how to mend it', async () => {
  const lines = [
    official,
    { ...official, id: 'b', fechaCaptura: '31/02/2023' },
    { ...official, id: 'c', genero: { clave: 'Z', valor: 'Z' }, fechaCaptura: '31/02/2023' },
  ]
  const report = await reportOf(lines.map(line => JSON.stringify(line)).join('\n'))
  assert.deepEqual([report.records, report.valid, report.invalid], [3, 1, 2])
  assert.equal(rulesOf(report)['bad-format'], 2)
  const problem = report.problems.find(({ rule }) => rule === 'bad-format')
  assert.deepEqual(
    problem?.examples.map(({ line, record, path, value, hidden }) => ({ line, record, path, value, hidden })),
    [2, 3].map(line => ({ line, record: line, path: '/fechaCaptura', value: '31/02/2023', hidden: false })),
  )
  const { expected, hint } = exampleOf(report, 'bad-format')
  for (const language of ['es', 'en'] as const) assert.ok(expected[language] !== '' && hint[language] !== '')
  assert.match(expected.es, /RFC 3339/)
  const { problems } = reportJson(report, 'en')
  assert.deepEqual(Object.keys(problems[0] ?? {}).slice(0, 4), ['rule', 'severity', 'count', 'examples'])
  assert.deepEqual(Object.keys(problems[0]?.examples[0] ?? {}).slice(0, 5), [
    'line',
    'path',
    'value',
    'expected',
    'hint',
  ])
})

test('a value inside a document that spans lines is told by its own line', async () => {
  const text = JSON.stringify([official, { ...official, id: 'b', fechaCaptura: 7 }], null, 1)
  const line = text.slice(0, text.lastIndexOf('"fechaCaptura"')).split('\n').length
  assert.equal(exampleOf(await reportOf(text), 'wrong-type').line, line)
  const record = JSON.stringify(
    {
      records: [
        {
          ocid: release.ocid,
          releases: [
            { ...release, id: '2' },
            { ...release, date: 7 },
          ],
        },
      ],
    },
    null,
    1,
  )
  const dateLine = record.slice(0, record.lastIndexOf('"date"')).split('\n').length
  assert.equal(exampleOf(await reportOf(record), 'wrong-type').line, dateLine)
})

test('no fault is told twice: what the schema refuses, reader, catalogue and check do not tell again', async () => {
  const spoiled = { ...release, date: '31/02/2023', tender: { id: 't', value: { amount: 'x', currency: 'MXN' } } }
  const report = await reportOf(JSON.stringify(spoiled))
  const places = report.problems.flatMap(({ paths }) => paths.map(({ path }) => path))
  assert.equal(places.filter(path => path === '/date').length, 1)
  assert.equal(places.filter(path => path === '/tender/value/amount').length, 1)
  const missing = Object.fromEntries(Object.entries(official).filter(([name]) => name !== 'nombres'))
  const { problems } = await reportOf(JSON.stringify(missing), { version: 's2-spic-1.1' })
  assert.deepEqual(
    problems.map(({ rule, count }) => [rule, count]),
    [['missing-required', 1]],
  )
})

test('ids that repeat are told, once each', async () => {
  const report = await reportOf(
    JSON.stringify({ releases: [release, { ...release }, { ...release, id: '2' }, { ...release }] }),
  )
  assert.equal(rulesOf(report)['id-reused'], 2)
  assert.deepEqual([report.valid, report.invalid], [2, 2])
})

test('a kind or version that was named is held to, and one that does not exist is refused', async () => {
  const [other] = [JSON.stringify(official)]
  assert.equal((await reportOf(other, { version: 's3-graves-2' })).version, 's3-graves-2')
  await assert.rejects(reportOf(other, { system: 's9' }), { code: 'standard-unknown' })
  await assert.rejects(reportOf(other, { system: 's2', kind: 'natural-person' }), { code: 'standard-unknown' })
  await assert.rejects(reportOf(other, { version: 'x' }), { code: 'standard-unknown' })
  const grave = systems.flatMap(versionsOfSystem).find(({ id }) => id === 's3-servidores-1.1')?.example
  const report = await reportOf(JSON.stringify(grave), { kind: 'servant-non-grave', version: 's3-servidores-1.1' })
  assert.equal(rulesOf(report)['another-kind'], 1)
})

test('what is of no standard is told so, whatever it is', async () => {
  for (const text of ['{"a":1}', '[1,2,3]', 'null', '{"openapi":"3.0.0","info":{}}']) {
    const report = await reportOf(text)
    assert.deepEqual([report.system, report.kind, report.version, report.valid], [null, null, null, 0])
    const rule = text.startsWith('{')
      ? 'standard-unrecognised'
      : report.records === 0
        ? 'no-documents'
        : 'not-an-object'
    assert.deepEqual(rulesOf(report), { [rule]: Math.max(report.records, 1) }, text)
  }
})

test('the score is 100 for a clean file, falls with every rule that is broken, and counts what is lost as nothing', async () => {
  const line = JSON.stringify(official)
  const second = JSON.stringify({ ...official, id: 'b' })
  assert.equal((await reportOf(`${line}\n${second}\n`)).score, 100)
  const lost = await reportOf(`${line}\n{"id":\n`, {}, 'file.jsonl')
  assert.deepEqual([lost.score, lost.records, lost.invalid], [50, 2, 1])
  const once = JSON.stringify({ ...official, id: 'b', fechaCaptura: 'x' })
  const twice = JSON.stringify({ ...official, id: 'b', fechaCaptura: 'x', nombres: 7 })
  const scores = [await reportOf(`${line}\n${once}`), await reportOf(`${line}\n${twice}`)].map(({ score }) => score)
  assert.deepEqual(scores, [75, 66.6])
})

test('a file that breaks off gives the report of what came before, and says so', async () => {
  const whole = JSON.stringify({
    releases: Array.from({ length: 20_000 }, (_, id) => ({
      ...release,
      id: `${id}`,
      ocid: `ocds-07smqs-${id}`,
      description: 'x'.repeat(900),
    })),
  })
  const report = await reportOf(whole.slice(0, -5_000))
  assert.equal(report.stopped?.code, 'json-invalid')
  assert.ok(report.records > 10_000 && report.valid === report.records)
  await assert.rejects(reportOf('{"releases":[{"ocid":'), { code: 'json-invalid' })
})

test('a value that may be reserved is told by type and length, and shown to the holder alone', async () => {
  const curp = 'QUXA870229HDFRRN09'
  const spoiled = {
    ...official,
    rfc: 'QUXA870229HJ5',
    curp: { [curp]: curp },
    nombres: 7,
    puesto: curp,
    QUXA870229HJ5: 1,
  }
  const hidden = await reportOf(JSON.stringify(spoiled), { version: 's2-spic-1.1' })
  assert.ok(!JSON.stringify(hidden).includes('QUXA870229'))
  const shown = await reportOf(JSON.stringify(spoiled), { version: 's2-spic-1.1', showValues: true })
  assert.ok(!JSON.stringify(reportJson(shown, 'es')).includes('QUXA870229'))
  assert.ok(JSON.stringify(reportJson(shown, 'es', { showValues: true })).includes(curp))
})

test('whatever JSON a file holds, there is a report that adds up, and it holds no reserved value', async () => {
  const planted = fc.constantFrom(
    'QUXA870229HJ5',
    'QUXA870229HDFRRN09',
    '31/02/2023',
    '',
    '\u0000',
    '\ud800',
    '__proto__',
  )
  const value = fc.oneof(planted, fc.jsonValue({ maxDepth: 3 })) as fc.Arbitrary<Json>
  const names = Object.keys({ ...official, ...release }).concat('__proto__', 'rfc', 'curp')
  const document = fc.dictionary(fc.constantFrom(...names), value)
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('s1', 's2', 's3', 's6'),
      async (documents, system) => {
        const report = await reportOf(documents.map(each => JSON.stringify(each)).join('\n'), { system }, 'file.jsonl')
        assert.equal(report.valid + report.invalid, report.records)
        assert.ok(report.score >= 0 && report.score <= 100)
        assert.ok(!JSON.stringify(report).includes('QUXA870229'))
        for (const { count, examples, paths } of report.problems) {
          assert.ok(count >= examples.length && examples.length <= 5)
          assert.ok(paths.reduce((sum, path) => sum + path.count, 0) <= count)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('a cell that cannot be read is told once, at its place in the document, and what was converted is shown', async () => {
  const header = 'id,nombres,fechaCaptura,ramo.clave,tipoProcedimiento[0].clave'
  const report = await reportOf(`${header}\n1,Ana,45000,tres,1\n2,Eva,2023-05-01T00:00:00Z,3,cinco\n`)
  assert.deepEqual([report.version, report.records], ['s2-spic-1.1', 2])
  const at = (rule: string) =>
    report.problems
      .filter(problem => problem.rule === rule)
      .flatMap(({ examples }) => examples.map(({ line, path, value }) => [line, path, value]))
  assert.deepEqual(at('number-unreadable'), [])
  assert.deepEqual(at('wrong-type'), [[2, '/ramo/clave', 'tres']])
  assert.deepEqual(at('not-in-list'), [[3, '/tipoProcedimiento/0/clave', 'cinco']])
  assert.deepEqual(at('date-repaired'), [[2, '/fechaCaptura', '2023-03-15T06:00:00.000Z']])
  assert.match(exampleOf(report, 'date-repaired').expected.es, /forma del estándar/)
})

test('a number written as text is of the wrong type, one that no list has is not in the list', async () => {
  const report = await reportOf(JSON.stringify([{ ...official, tipoProcedimiento: [{ clave: '5' }, { clave: '9' }] }]))
  assert.equal(exampleOf(report, 'wrong-type').path, '/tipoProcedimiento/0/clave')
  assert.equal(exampleOf(report, 'not-in-list').path, '/tipoProcedimiento/1/clave')
  assert.deepEqual([rulesOf(report)['wrong-type'], rulesOf(report)['not-in-list']], [1, 1])
})

test('a column that no standard has is found by its letters, and its name is shown to the holder of the file', async () => {
  const table = 'id,nombres,primerApellido,Sueldo mensual\n1,Ana,Prueba,5\n2,Eva,Prueba,\n'
  const hidden = exampleOf(await reportOf(table), 'column-unknown')
  assert.deepEqual([hidden.line, hidden.record, hidden.value, hidden.clear], [1, 0, 'string(14)', undefined])
  assert.equal(hidden.expected.es, 'una columna del estándar; la D no lo es, y tiene 1 celda llena')
  assert.equal(exampleOf(await reportOf(table, { showValues: true }), 'column-unknown').clear, 'Sueldo mensual')
})

test('a table with nothing below its header is told where to write', async () => {
  assert.match(
    exampleOf(await reportOf('id,nombres,primerApellido\n'), 'no-documents').hint.es,
    /debajo del encabezado/,
  )
  assert.match(exampleOf(await reportOf('[]'), 'no-documents').hint.es, /Expórtelo de nuevo/)
})

test('rows and lines say in both languages what is wrong with each of them', async () => {
  const ragged = exampleOf(await reportOf('id,nombres,primerApellido\n1,Ana\n'), 'row-ragged')
  assert.deepEqual(ragged.expected, {
    es: 'una fila de 3 celdas, como el encabezado; tiene 2',
    en: 'a row of 3 cells, as the header; it has 2',
  })
  const broken = exampleOf(await reportOf(`${JSON.stringify(official)}\n{"id": }\n`), 'json-invalid')
  assert.deepEqual(broken.expected, {
    es: 'JSON bien formado; en la columna 8 faltaba un valor',
    en: 'well-formed JSON; at column 8 a value was expected',
  })
})

test('a column that the reader had to name is told once', async () => {
  const rules = rulesOf(await reportOf('id,nombres,nombres,primerApellido,\n1,Ana,Bea,Mora,5\n'))
  assert.deepEqual([rules['column-repeated'], rules['column-unnamed'], rules['column-unknown']], [1, 1, undefined])
})
