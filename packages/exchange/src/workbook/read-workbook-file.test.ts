import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { PlatformError } from '@pdn/core'
import { temporaryFolder } from '@pdn/testing'
import exceljs from 'exceljs'
import fc from 'fast-check'
import { readFile } from '../reading/read-file.ts'
import type { SourceOptions } from '../reading/source.ts'
import { writeArchive } from './write-archive.fixture.ts'

type Fill = (workbook: exceljs.Workbook) => void

const saved = async (t: TestContext, fill: Fill): Promise<string> => {
  const workbook = new exceljs.Workbook()
  fill(workbook)
  const file = join(await temporaryFolder(t), 'libro.xlsx')
  await workbook.xlsx.writeFile(file)
  return file
}

const readAll = async (file: string, options: SourceOptions = {}) => {
  const reading = await readFile(file, options)
  const items = []
  for await (const item of reading) items.push(item)
  return { items, values: items.map(({ value }) => value), summary: reading.summary }
}

const refused = (file: string, code: string, message: RegExp, options: SourceOptions = {}) =>
  assert.rejects(readAll(file, options), (error: unknown) => {
    assert.ok(error instanceof PlatformError)
    assert.equal(error.code, code)
    assert.match(`${error.message} ${error.hint}`, message)
    return true
  })

test('texts, numbers, dates, formulas and truths are read as a spreadsheet shows them', async t => {
  const file = await saved(t, workbook => {
    const sheet = workbook.addWorksheet('Datos')
    sheet.addRow(['texto', 'número', 'fecha', 'fecha y hora', 'hora', 'fórmula', 'lógico', 'error', 'rico', 'clave'])
    const row = sheet.addRow([
      'Peña & "Cía" <S.A.>',
      0.1 + 0.2,
      new Date(Date.UTC(2024, 1, 29)),
      new Date(Date.UTC(2024, 1, 29, 13, 5, 7)),
      0.75,
      { formula: 'B2*2', result: 1_500_000.5 },
      true,
      { error: '#N/A' },
      { richText: [{ text: 'uno ' }, { text: 'dos', font: { bold: true } }] },
      12_345_678_901_234,
    ])
    row.getCell(3).numFmt = 'dd/mm/yyyy'
    row.getCell(4).numFmt = 'dd/mm/yyyy hh:mm:ss'
    row.getCell(5).numFmt = 'h:mm'
    row.getCell(2).numFmt = '"día" #,##0.00 [Red]'
  })
  const { values, items, summary } = await readAll(file)
  assert.deepEqual(values, [
    {
      texto: 'Peña & "Cía" <S.A.>',
      número: '0.3',
      fecha: '2024-02-29',
      'fecha y hora': '2024-02-29 13:05:07',
      hora: '18:00:00',
      fórmula: '1500000.5',
      lógico: 'true',
      error: '',
      rico: 'uno dos',
      clave: '12345678901234',
    },
  ])
  assert.deepEqual(
    items[0]?.problems.map(({ rule }) => rule),
    ['cell-without-value'],
  )
  assert.match(items[0]?.problems[0]?.message ?? '', /“error”/)
  assert.equal(summary.format, 'xlsx')
  assert.deepEqual(summary.columns?.slice(0, 2), ['texto', 'número'])
})

test('days count from 1900 as Excel counts them, or from 1904', async t => {
  for (const [date1904, serials] of [
    [false, { 1: '1900-01-01', 59: '1900-02-28', 60: '60', 61: '1900-03-01', 45351: '2024-02-29' }],
    [true, { 1: '1904-01-02', 43889: '2024-02-29' }],
  ] as const) {
    const file = await saved(t, workbook => {
      workbook.properties.date1904 = date1904
      const sheet = workbook.addWorksheet('Datos')
      sheet.addRow(['a', 'b'])
      for (const serial of Object.keys(serials)) sheet.addRow([Number(serial), 'x']).getCell(1).numFmt = 'yyyy-mm-dd'
    })
    const { values } = await readAll(file)
    assert.deepEqual(
      values,
      Object.values(serials).map(a => ({ a, b: 'x' })),
    )
  }
})

test('a merged cell stands in each of its rows, and a title above the header is passed over', async t => {
  const file = await saved(t, workbook => {
    const sheet = workbook.addWorksheet('Datos')
    sheet.addRow(['Relación de sanciones'])
    sheet.mergeCells('A1:C1')
    sheet.addRow([])
    sheet.addRow(['Institución', 'Nombre', 'Monto'])
    sheet.addRow(['Ayuntamiento', 'Una', 1])
    sheet.addRow([undefined, 'Dos', 2])
    sheet.addRow([undefined, 'Tres', 3])
    sheet.mergeCells('A4:A6')
    sheet.addRow([undefined, 'Cuatro', 4])
  })
  const { values, items, summary } = await readAll(file)
  assert.deepEqual(
    values.map(value => Object.values(value ?? {})),
    [
      ['Ayuntamiento', 'Una', '1'],
      ['Ayuntamiento', 'Dos', '2'],
      ['Ayuntamiento', 'Tres', '3'],
      ['', 'Cuatro', '4'],
    ],
  )
  assert.deepEqual(
    items.map(({ number, line, problems }) => [number, line, problems.length]),
    [
      [1, 4, 0],
      [2, 5, 1],
      [3, 6, 1],
      [4, 7, 0],
    ],
  )
  assert.deepEqual(Object.keys(summary.problemCounts), ['header-below', 'cell-merged'])
  const { summary: skipped } = await readAll(file, { skipLines: 2 })
  assert.deepEqual(skipped.columns, ['Institución', 'Nombre', 'Monto'])
})

test('sheets with one header are one table; others and hidden ones are told, or read by name', async t => {
  const file = await saved(t, workbook => {
    workbook.addWorksheet('Portada')
    for (const [name, rows] of [
      [
        'Enero',
        [
          ['a', 'b'],
          [1, 2],
        ],
      ],
      [
        'Febrero',
        [
          ['a', 'b'],
          [3, 4],
        ],
      ],
      ['Notas', [['otra'], ['x']]],
      ['Oculta', [['c'], ['y']]],
    ] as const)
      workbook
        .addWorksheet(name, { state: name === 'Oculta' ? 'hidden' : 'visible' })
        .addRows(rows.map(row => [...row]))
  })
  const { values, summary } = await readAll(file)
  assert.deepEqual(values, [
    { a: '1', b: '2' },
    { a: '3', b: '4' },
  ])
  assert.match(summary.problems.map(({ message }) => message).join(), /“Oculta”.*hidden.*“Notas”.*header/)
  assert.deepEqual((await readAll(file, { sheet: 'Oculta' })).values, [{ c: 'y' }])
  await refused(file, 'workbook-sheet-absent', /no sheet “Marzo”.*“Enero”/, { sheet: 'Marzo' })
})

test('any table of texts is read as it was written', async t => {
  const cell = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter(text => /^[^\p{C}\p{Z}]+$/u.test(text))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.option(cell, { nil: '' }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 }),
      async rows => {
        const file = await saved(t, workbook => {
          const sheet = workbook.addWorksheet('Datos')
          sheet.addRow(['a', 'b', 'c'])
          sheet.addRows(rows.map(row => row.map(text => (text === '' ? undefined : text))))
        })
        const { values } = await readAll(file)
        assert.deepEqual(
          values.map(value => Object.values(value ?? {})),
          rows.filter(row => row.some(text => text !== '')),
        )
      },
    ),
    { numRuns: 40 },
  )
})

test('workbooks that are cut off, damaged, protected, bombs or no workbooks are refused in words', async t => {
  const file = await saved(t, workbook => {
    workbook.addWorksheet('Datos').addRows([['a'], ...Array.from({ length: 500 }, (_, row) => [`texto ${row}`])])
  })
  const whole = readFileSync(file)
  for (const length of [4, 30, whole.length >> 1, whole.length - 10]) {
    writeFileSync(file, whole.subarray(0, length))
    await refused(file, length < 4 ? 'file-binary' : 'workbook-invalid', /cut off/)
  }
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
      const damaged = Buffer.from(whole)
      damaged[place] = (damaged[place] ?? 0) ^ change
      writeFileSync(file, damaged)
      await readAll(file).then(
        () => {},
        error => assert.ok(error instanceof PlatformError, String(error)),
      )
    }),
    { numRuns: 150 },
  )
  const parts = (sheet: Iterable<string>) => ({
    '[Content_Types].xml': ['<Types/>'],
    'xl/workbook.xml': ['<workbook xmlns:r="r"><sheets><sheet name="Datos" r:id="i"/></sheets></workbook>'],
    'xl/_rels/workbook.xml.rels': [
      '<Relationships><Relationship Id="i" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ],
    'xl/worksheets/sheet1.xml': sheet,
  })
  const write = (sheet: Iterable<string>) => writeArchive(file, parts(sheet))
  writeArchive(file, { 'a.txt': ['x'] })
  await refused(file, 'file-binary', /ZIP archive without a workbook/)
  write(['<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'])
  await refused(file, 'workbook-invalid', /document type/)
  write(['<worksheet><sheetData/></worksheet>'])
  await refused(file, 'file-empty', /no visible sheet/)
  const blanks = ' '.repeat(1024 * 1024)
  write(
    (function* () {
      yield '<worksheet><sheetData><row><c t="str"><v>a</v></c></row>'
      for (let count = 0; count < 70; count++) yield `<!--${blanks}-->`
      yield '</sheetData></worksheet>'
    })(),
  )
  await refused(file, 'workbook-too-large', /unpacks to more than \d+ bytes.*CSV/)
})
