import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import { systems, type Version } from '@pdn/systems'
import { temporaryFolder } from '@pdn/testing'
import exceljs from 'exceljs'
import { flatForm } from '../flat/flat-form.ts'
import { sisterNames } from '../flat/sister-names.ts'
import { sourceTables } from '../flat/source-tables.ts'
import { TableSpool } from '../flat/table-spool.ts'
import { writeCsvTables, writeWorkbookTables } from '../flat/write-tables.ts'
import { readBlob } from '../reading/read-blob.ts'
import { archiveBytes } from '../workbook/write-archive.fixture.ts'
import { validateReading } from './validate-reading.ts'

const written = (example: JsonObject): readonly JsonObject[] =>
  [1, 2, 3].map(number => ({ ...example, id: `documento-${number}` }))

/** Writes documents as a workbook, or as CSV files in an archive. */
const fileOf = async (context: TestContext, version: Version, documents: readonly JsonObject[], format: string) => {
  const folder = await temporaryFolder(context)
  const form = flatForm(version)
  const spool = new TableSpool(form)
  for (const document of documents) spool.add(document)
  if (format === 'xlsx') await writeWorkbookTables(spool, join(folder, 'datos.xlsx'))
  else await writeCsvTables(form, spool, join(folder, 'datos.csv'))
  spool.close()
  const names = readdirSync(folder)
  const contents = names.map(name => [name, [new Uint8Array(readFileSync(join(folder, name)))]] as const)
  const only = contents[0]?.[1] ?? []
  return new Blob(format === 'xlsx' ? [...only] : [new Uint8Array(archiveBytes(Object.fromEntries(contents)))])
}

for (const format of ['xlsx', 'zip'])
  test(`lists on sheets or in files of their own are validated with their documents, in a browser too: ${format}`, async context => {
    let several = 0
    for (const version of systems.flatMap(system => system.versions)) {
      if (version.example === undefined) continue
      const documents = written(version.example)
      const blob = await fileOf(context, version, documents, format)
      const sources = await readBlob(blob, `datos.${format}`)
      const sisters = sisterNames(sources.map(({ name }) => name))
      const [source, ...others] = sources.filter(({ name }) => !sisters.has(name))
      assert.ok(source !== undefined)
      assert.deepEqual(others, [])
      const reading = await source.open()
      if (sources.length > 1 || (reading.summary.sheets?.length ?? 0) > 1) several++
      const found: unknown[] = []
      const report = await validateReading(reading, {
        file: source.name,
        systems,
        today: '2026-11-21',
        tables: of => sourceTables(source, sources, of),
        onDocument: document => {
          found.push(document)
        },
      })
      assert.equal(report.version, version.id)
      assert.deepEqual(found, documents, version.id)
    }
    assert.ok(several > 4, `${several} versions have lists`)
  })

test('of a workbook with headings above the table and sheets beside it each thing is told once, at its line', async () => {
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('Servidores')
  sheet.addRow(['MUNICIPIO DE PRUEBA'])
  sheet.addRow([])
  sheet.addRow(['nombres', 'Área de trabajo', 'Sueldo', 'Nota'])
  sheet.addRow(['Ana', 'Obras', 5, { error: '#N/A' }])
  workbook.addWorksheet('notas').addRow(['otra', 'cosa'])
  workbook.addWorksheet('vieja', { state: 'hidden' }).addRow(['x'])
  const [source] = await readBlob(new Blob([await workbook.xlsx.writeBuffer()]), 'datos.xlsx')
  assert.ok(source)
  const report = await validateReading(await source.open(), {
    file: 'datos.xlsx',
    systems,
    version: 's2-spic-1.1',
    today: '2026-11-22',
    tables: of => sourceTables(source, [source], of),
  })
  const told = (rule: string) =>
    report.problems.filter(problem => problem.rule === rule).flatMap(({ examples }) => examples)
  assert.deepEqual(
    told('sheet-unread').map(({ expected }) => expected.es.replace(/^.*«(.*)»$/, '$1')),
    ['vieja', 'notas'],
  )
  assert.deepEqual(
    told('column-unknown').map(({ line, expected }) => [line, expected.en.replace(/^.*; (.*) is none.*$/, '$1')]),
    [
      [3, 'B'],
      [3, 'C'],
    ],
  )
  assert.match(told('cell-without-value')[0]?.expected.es ?? '', /en D4$/)
  assert.match(told('header-below')[0]?.expected.es ?? '', /está en la 3$/)
})
