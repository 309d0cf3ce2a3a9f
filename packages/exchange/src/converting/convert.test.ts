import assert from 'node:assert/strict'
import { createWriteStream, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import { systems, type Version, validate, versionOf, versionsOfSystem } from '@pdn/systems'
import { referenceFile, temporaryFolder } from '@pdn/testing'
import exceljs from 'exceljs'
import { fileOnDisk, filesInStream, filesOnDisk } from '../flat/data-file.ts'
import { templateWorkbook } from '../templates/template-workbook.ts'
import { writeArchive } from '../workbook/write-archive.fixture.ts'
import { type ConversionOptions, isWhole } from './conversion.ts'
import { convert } from './convert.ts'

const lines = (path: string): readonly JsonObject[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map((line): JsonObject => JSON.parse(line))

const options = (input: string, output: string, more: Partial<ConversionOptions> = {}): ConversionOptions => ({
  input: fileOnDisk(input),
  output,
  language: 'es',
  ...more,
})

const servant = (id: string, more: JsonObject): JsonObject => ({
  id,
  institucionDependencia: { nombre: 'Instituto' },
  servidorPublicoSancionado: { nombres: 'Ana', primerApellido: 'Inventada', rfc: 'INVA800101AB9' },
  tipoFalta: { clave: 'ANG', valor: 'ADMINISTRATIVA NO GRAVE' },
  tipoSancion: [{ clave: 'D', valor: 'DESTITUCIÓN' }],
  ...more,
})

test('the example of every version goes into a table and back, its version found out', async t => {
  const folder = await temporaryFolder(t)
  let examples = 0
  for (const version of systems.flatMap(versionsOfSystem)) {
    if (version.example === undefined) continue
    examples++
    const file = (name: string) => join(folder, `${version.id}${name}`)
    writeFileSync(file('.json'), JSON.stringify([version.example]))
    for (const form of ['csv', 'xlsx']) {
      const there = await convert(options(file('.json'), file(`.${form}`)))
      assert.equal(there.from, version.id)
      const back = await convert(options(file(`.${form}`), file(`.${form}.jsonl`), { from: version.id }))
      assert.ok(isWhole(there) && isWhole(back))
      assert.deepEqual(lines(file(`.${form}.jsonl`)), [version.example])
    }
  }
  t.diagnostic(`${examples} examples`)
})

test('sanctions of version 1 go into the files of their collections; what is in doubt is set aside and told', async t => {
  const folder = await temporaryFolder(t)
  const [input, output] = [join(folder, 'v1.jsonl'), join(folder, 'v2.jsonl')]
  const doubtful = servant('3', { tipoFalta: { clave: 'VDH' } })
  const sources = [servant('1', {}), servant('2', { tipoFalta: { clave: 'AG' } }), doubtful, { id: '4' }]
  writeFileSync(input, sources.map(source => JSON.stringify(source)).join('\n'))
  const report = await convert(options(input, output, { to: 'newest' }))
  assert.deepEqual(
    report.outputs.map(({ version, documents }) => [version, documents]),
    [
      ['s3-graves-2', 1],
      ['s3-no-graves-2', 1],
    ],
  )
  assert.deepEqual([report.undecided.documents, report.unreadable.documents, isWhole(report)], [1, 1, false])
  assert.deepEqual(lines(report.setAside[0] ?? ''), [doubtful, { id: '4' }])
  assert.ok(report.lacks.some(({ path, rule }) => rule === 'missing-required' && path.includes('nivelOrdenGobierno')))
  const told = readFileSync(report.choiceFile ?? '', 'utf8')
  assert.match(told, /^\ufeffregistro,línea,id,/)
  assert.match(
    told,
    /3,3,3,elegido,severity-undetermined,original,\/tipoFalta,object\(1\),,"s3-graves-2; s3-no-graves-2"/,
  )
})

test('a report may be JSON, and a collection without records has no file', async t => {
  const folder = await temporaryFolder(t)
  const input = join(folder, 'v1.jsonl')
  writeFileSync(input, [servant('1', {}), servant('2', {})].map(source => JSON.stringify(source)).join('\n'))
  const file = join(folder, 'choices.json')
  const report = await convert(options(input, join(folder, 'v2.jsonl'), { to: 'newest', report: file, language: 'en' }))
  assert.deepEqual(
    report.outputs.map(({ documents, files }) => [documents, files.length]),
    [
      [0, 0],
      [2, 1],
    ],
  )
  const told: readonly JsonObject[] = JSON.parse(readFileSync(file, 'utf8'))
  assert.equal(
    told.length,
    report.choices.reduce((sum, { count }) => sum + count, 0),
  )
  assert.ok(told.every(({ why, rule }) => typeof why === 'string' && why !== rule))
})

test('no key of a person stands in the report of choices, as a name or in what a source said', async t => {
  const folder = await temporaryFolder(t)
  const [input, output] = [join(folder, 'v1.jsonl'), join(folder, 'v2.jsonl')]
  const source = servant('QUXA870229HJ5', {
    QUXA870229HJ5: { QUXA870229HJ5: 'dato' },
    fechaCaptura: '15/01/2024 QUXA870229HJ5',
    autoridadSancionadora: ' Contraloría  QUXA870229HJ5 ',
    multa: { monto: '$1,200.00 de QUXA870229HJ5', moneda: { clave: 'MXN QUXA870229HJ5' } },
  })
  writeFileSync(input, JSON.stringify(source))
  const report = await convert(options(input, output, { to: 'newest', report: join(folder, 'choices.json') }))
  const told = readFileSync(report.choiceFile ?? '', 'utf8')
  assert.ok(told.includes('"path"'))
  assert.doesNotMatch(told, /QUXA/)
  assert.doesNotMatch(JSON.stringify(report.choices), /QUXA/)
  const [result] = lines(report.outputs.flatMap(({ files }) => files)[0] ?? '')
  assert.equal(result?.id, 'QUXA870229HJ5', 'no id is derived from the key, for it could be found out by trying')
})

test('reserved values stand in the report of choices only where they are asked for', async t => {
  const folder = await temporaryFolder(t)
  const input = join(folder, 'v1.jsonl')
  const rfc = 'INVA800101AB9'
  const source = servant('1', { servidorPublicoSancionado: { nombres: 'Ana', primerApellido: 'I', rfc, nivel: rfc } })
  writeFileSync(input, JSON.stringify(source))
  const hidden = await convert(options(input, join(folder, 'a.jsonl'), { to: 'newest', report: join(folder, 'a.csv') }))
  assert.doesNotMatch(readFileSync(hidden.choiceFile ?? '', 'utf8') + JSON.stringify(hidden), new RegExp(rfc))
  const shown = options(input, join(folder, 'b.jsonl'), { to: 'newest', report: join(folder, 'b.jsonl.txt') })
  const open = await convert({ ...shown, showValues: true })
  assert.match(readFileSync(open.choiceFile ?? '', 'utf8'), new RegExp(rfc))
})

test('what has no place in a newer version is told, and the conversion is not whole', async t => {
  const folder = await temporaryFolder(t)
  const input = join(folder, 'v1.jsonl')
  const to = async (more: JsonObject, output: string) => {
    const { fechaCaptura: _, ...source } = servant('5f8d0d55-ae5c-4e1b-9a39-d1b2f0f3c7a1', more)
    writeFileSync(input, JSON.stringify(source))
    return convert(options(input, join(folder, output), { to: 'newest' }))
  }
  const whole = await to({}, 'a.jsonl')
  assert.deepEqual([whole.choices.filter(({ type }) => type === 'lost'), isWhole(whole)], [[], true])
  const lossy = await to(
    { observaciones: 'x', documentos: [], multa: { monto: 1, moneda: { clave: 'MXN' } } },
    'b.jsonl',
  )
  assert.ok(lossy.choices.some(({ type }) => type === 'lost'))
  assert.equal(isWhole(lossy), false)
})

test('the newest of every version is another one, or what it is already', async t => {
  const folder = await temporaryFolder(t)
  for (const version of systems.flatMap(versionsOfSystem)) {
    const [input, output] = [join(folder, `${version.id}.json`), join(folder, `${version.id}.jsonl`)]
    writeFileSync(input, JSON.stringify([version.example]))
    const { outputs } = await convert(options(input, output, { from: version.id, to: 'newest' }))
    const ids = outputs.map(each => each.version)
    const superseded = systems.flatMap(versionsOfSystem).some(({ supersedes }) => supersedes?.includes(version.id))
    assert.equal(ids.includes(version.id), version.standardisedAs === undefined && !superseded, version.id)
  }
  const { outputs } = await convert(
    options(join(folder, 's1-declaraciones-1.0.json'), join(folder, 'b.jsonl'), { to: 'newest' }),
  )
  assert.deepEqual(
    outputs.map(({ version, documents }) => [version, documents]),
    [['s1-declaraciones-2.0', 1]],
  )
})

const filledTemplate = async (version: Version, path: string): Promise<void> => {
  await pipeline(
    Readable.from(
      templateWorkbook(version, 'es', () => 'a'),
      { objectMode: true },
    ),
    createWriteStream(path),
  )
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(path)
  // The example of each table, its marks taken away, is the data of a clerk who wrote over it.
  for (const sheet of workbook.worksheets) {
    if (!sheet.getRow(1).getCell(1).text.startsWith('pdn:marca')) continue
    for (let row = 2; row <= 9; row++) sheet.getRow(row).getCell(1).value = null
  }
  await workbook.xlsx.writeFile(path)
}

test('a template that is filled in is read as the version that its mark names, one that is not kept as well', async t => {
  const folder = await temporaryFolder(t)
  const [input, output] = [join(folder, 'recibos.xlsx'), join(folder, 'recibos.jsonl')]
  const version = systems.flatMap(versionsOfSystem).find(({ id }) => id === 's1-declaraciones-fiscales-1.0')
  assert.ok(version?.example !== undefined)
  await filledTemplate(version, input)
  const report = await convert(options(input, output))
  assert.deepEqual([report.from, report.documents, isWhole(report)], [version.id, 1, true])
  const { rfc, resultados } = version.example
  assert.ok(Array.isArray(resultados))
  assert.deepEqual(lines(output), [{ rfc, resultados: resultados.slice(0, 1) }], 'a template shows one item of a list')
})

test('the mark of a template is never passed over: it agrees with what is asked for, or nothing is converted', async t => {
  const folder = await temporaryFolder(t)
  const input = join(folder, 'plantilla.csv')
  const convertAs = (mark: string, from?: string) => {
    writeFileSync(input, `pdn:marca ${mark},id,nombres,primerApellido,institucionDependencia.nombre\n,1,Ana,Prueba,I\n`)
    return convert(options(input, join(folder, 'a.jsonl'), { force: true, ...(from === undefined ? {} : { from }) }))
  }
  assert.equal((await convertAs('s3-graves-2')).from, 's3-graves-2')
  assert.equal((await convertAs('s2-spic-1.1', 's2-spic-1.1')).from, 's2-spic-1.1')
  await assert.rejects(convertAs('s3-graves-2', 's2-spic-1.1'), {
    code: 'standard-unknown',
    message: 'The file is a template of “s3-graves-2”, and not of s2-spic-1.1.',
  })
  await assert.rejects(convertAs('s2-spic-7'), { code: 'standard-unknown', message: /s2-spic-7.*no version/ })
})

test('columns that nobody knows are kept beside the output, and told', async t => {
  const folder = await temporaryFolder(t)
  const input = join(folder, 'datos.csv')
  writeFileSync(
    input,
    'id,nombres,primerApellido,fechaCaptura,Color favorito\n1,Ana,Prueba,01/02/2024,=azul\n2,Luis,Otra,,\n',
  )
  const report = await convert(options(input, join(folder, 'datos.jsonl'), { from: 's2-spic-1.1' }))
  assert.deepEqual(
    report.unknownColumns.map(({ column, filled }) => [column, filled]),
    [['Color favorito', 1]],
  )
  assert.equal(isWhole(report), false)
  assert.match(readFileSync(report.leftCells ?? '', 'utf8'), /datos\.csv,2,Color favorito,'=azul/)
})

test('nothing is written over, and nothing stays of a conversion that fails or is stopped', async t => {
  const folder = await temporaryFolder(t)
  const [input, output] = [join(folder, 'a.json'), join(folder, 'b.csv')]
  writeFileSync(input, JSON.stringify([servant('1', {}), servant('2', {})]))
  writeFileSync(join(folder, 'b.tipoSancion.csv'), 'something else')
  await assert.rejects(convert(options(input, output)), { code: 'invalid-request' })
  await convert(options(input, output, { force: true }))
  assert.deepEqual(readdirSync(folder).toSorted(), ['a.json', 'b.csv', 'b.tipoSancion.csv'])
  await assert.rejects(convert(options(input, input, { force: true })), { code: 'invalid-request' })
  const { tipoSancion: _, ...plain } = servant('1', {})
  writeFileSync(join(folder, 'plain.json'), JSON.stringify([plain]))
  await convert(options(join(folder, 'plain.json'), output, { force: true, from: 's3-servidores-1.1' }))
  assert.deepEqual(
    readdirSync(folder).toSorted(),
    ['a.json', 'b.csv', 'plain.json'],
    'no list of an earlier file stays',
  )
  const signal = AbortSignal.abort()
  await assert.rejects(convert(options(input, join(folder, 'c.jsonl'), { signal })), { code: 'cancelled' })
  writeFileSync(input, `[${JSON.stringify(servant('1', {}))}, {"id": `)
  await assert.rejects(convert(options(input, join(folder, 'd.jsonl'))))
  await assert.rejects(convert(options(input, join(folder, 'absent', 'e.jsonl'))))
  assert.deepEqual(readdirSync(folder).toSorted(), ['a.json', 'b.csv', 'plain.json'])
})

test('a conversion that makes no sense is refused with what there is', async t => {
  const folder = await temporaryFolder(t)
  const input = join(folder, 'a.json')
  writeFileSync(input, JSON.stringify([servant('1', {})]))
  const to = (output: string, more: Partial<ConversionOptions> = {}) =>
    convert(options(input, join(folder, output), more))
  await assert.rejects(to('a.txt'), { code: 'invalid-request' })
  await assert.rejects(to('b.jsonl', { to: 's2-servidores-2' }), { code: 'conversion-unknown' })
  await assert.rejects(to('b.jsonl', { from: 's9' }), { code: 'standard-unknown' })
  writeFileSync(input, '{"a":1}')
  await assert.rejects(to('b.jsonl'), { code: 'standard-unknown' })
})

for (const { file, name, rows, releases } of [
  { name: 'comprasmx-contratos', file: 'contratos_comprasmx_2026.csv.gz', rows: 2785, releases: 1436 },
  {
    name: 'compranet-contratos',
    file: 'compranet-2010-2015/sample_Contratos2010_2012_150514080257.csv.gz',
    rows: 399,
    releases: 380,
  },
  {
    name: 'compranet-contratos',
    file: 'compranet-2010-2015/sample_Contratos2015_150514075424.csv.gz',
    rows: 397,
    releases: 381,
  },
])
  test(`${file} is known for ${name}; its ${rows} rows become ${releases} releases that are valid OCDS, through CSV too`, async t => {
    const input = referenceFile(t, `ocds/mexico/${file}`)
    if (input === undefined) return
    const folder = await temporaryFolder(t)
    const [output, table, again] = ['a.jsonl', 'b.csv', 'c.jsonl'].map(each => join(folder, each))
    assert.ok(output !== undefined && table !== undefined && again !== undefined)
    const report = await convert(options(input, output))
    const documents = lines(output)
    assert.deepEqual([report.from, report.lost, documents.length], ['ocds-1.1', 0, releases])
    const version = versionOf('ocds-1.1')
    assert.ok(version)
    assert.deepEqual([...new Set(documents.flatMap(each => validate(version, each).map(({ rule }) => rule)))], [])
    await convert(options(output, table))
    await convert(options(table, again))
    assert.deepEqual(lines(again), documents)
    t.diagnostic(`${rows} rows, ${documents.length} releases, problems ${JSON.stringify(report.problems)}`)
  })

test('files of an archive are converted each, with the lists beside them, from a disk or as they come', async t => {
  const folder = await temporaryFolder(t)
  const parts = {
    'datos.csv': ['pdn:registro,id,nombres\n1,a,Ana\n2,b,Eva\n'],
    'datos.tipoProcedimiento.csv': ['pdn:registro,clave\n2,1\n2,3\n'],
    'aparte/otros.jsonl': [`${JSON.stringify(servant('9', {}))}\n`],
    '__MACOSX/datos.csv': ['x'],
  }
  const archive = join(folder, 'entrega.zip')
  writeArchive(archive, parts)
  const comesOnce = async function* () {
    yield readFileSync(archive)
  }
  const found = [await filesOnDisk(archive), await filesInStream(comesOnce(), 'entrega.zip')]
  for (const [at, files] of found.entries()) {
    assert.deepEqual(
      files.map(({ name }) => name.replace(/^.*!/, '')),
      ['datos.csv', 'aparte/otros.jsonl'],
    )
    for (const [place, input] of files.entries()) {
      const output = join(folder, `${at}-${place}.jsonl`)
      const report = await convert({ ...options('', output), input, ...(place === 0 ? { from: 's2-spic-1.1' } : {}) })
      assert.ok(isWhole(report))
    }
    assert.deepEqual(lines(join(folder, `${at}-0.jsonl`)), [
      { id: 'a', nombres: 'Ana' },
      { id: 'b', nombres: 'Eva', tipoProcedimiento: [{ clave: 1 }, { clave: 3 }] },
    ])
    assert.deepEqual(lines(join(folder, `${at}-1.jsonl`)), [servant('9', {})])
  }
  const [first] = found[0] ?? []
  assert.ok(first)
  await assert.rejects(convert({ ...options('', archive, { to: 'jsonl', force: true }), input: first }), {
    code: 'invalid-request',
  })
})

test('cells beyond the last column are kept beside the output, and told', async t => {
  const folder = await temporaryFolder(t)
  const [input, output] = [join(folder, 'datos.csv'), join(folder, 'datos.jsonl')]
  writeFileSync(input, 'id,nombres\n1,Ana,uno,dos\n2,Eva\n3,Luz,,tres\n')
  const report = await convert(options(input, output, { from: 's2-spic-1.1' }))
  assert.equal(isWhole(report), false)
  assert.deepEqual(
    report.unknownColumns.map(({ column, filled }) => [column, filled]),
    [['#3', 3]],
  )
  assert.deepEqual(readFileSync(join(folder, 'datos.sin-columna.csv'), 'utf8').trim().split(/\r?\n/).slice(1), [
    'datos.csv,2,#3,uno',
    'datos.csv,2,#4,dos',
    'datos.csv,4,#4,tres',
  ])
})
