import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseDate, parseMoney } from '@pdn/core'
import { referenceFile, temporaryFolder } from '@pdn/testing'
import exceljs from 'exceljs'
import { loadMapping } from '../mapping/load-mapping.ts'
import { mapRows } from '../mapping/map-rows.ts'
import { readFile } from '../reading/read-file.ts'

const where = fileURLToPath(new URL('../../mappings/proveedores-sancionados.yaml', import.meta.url))
const mapping = loadMapping(readFileSync(where, 'utf8'), where)
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

const documentsOf = async (file: string) => {
  const documents = []
  for await (const { document } of mapRows(mapping, await readFile(file), hash)) {
    // The ids are made of the published texts, which a spreadsheet's dates and amounts no longer hold.
    const { id: _, ...rest } = document
    documents.push(rest)
  }
  return documents
}

test('a real table saved as a workbook, with dates and amounts as such, gives the same documents as its CSV', async t => {
  const csv = referenceFile(t, 'ocds/mexico/proveedores_sancionados_2026-02.csv.gz')
  if (csv === undefined) return
  const xlsx = join(await temporaryFolder(t), 'sancionados.xlsx')
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: xlsx, useSharedStrings: true })
  const sheet = workbook.addWorksheet('Sancionados')
  const reading = await readFile(csv)
  const columns = reading.summary.columns ?? []
  sheet.addRow(columns).commit()
  for await (const { value } of reading) {
    const cells = Object.values(value ?? {}).map(String)
    const row = sheet.addRow(
      cells.map((text, column) => {
        const name = columns[column] ?? ''
        const date = /^(?:Inicio|Fin) /.test(name) ? parseDate(text, { formats: ['dd-mm-yyyy'] })?.date : undefined
        const amount = name.startsWith('Monto') ? parseMoney(text, 'MXN')?.minor : undefined
        if (date !== undefined) return new Date(`${date}T00:00:00Z`)
        return amount === undefined ? text : Number(amount) / 100
      }),
    )
    row.eachCell(cell => {
      if (cell.value instanceof Date) cell.numFmt = 'dd/mm/yyyy'
    })
    row.commit()
  }
  sheet.commit()
  await workbook.commit()
  const [fromCsv, fromWorkbook] = [await documentsOf(csv), await documentsOf(xlsx)]
  assert.equal(fromWorkbook.length, 2395)
  let differing = 0
  for (const [place, document] of fromWorkbook.entries())
    if (JSON.stringify(document) !== JSON.stringify(fromCsv[place])) differing++
  assert.equal(differing, 0)
})
