import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Cell, longestText } from '../writing/sheet-text.ts'
import { type WorkbookSheet, workbook } from '../writing/workbook.ts'
import { mostRows, sheetsOf } from '../writing/xlsx-workbook.ts'
import { csvRecord } from './csv-text.ts'
import type { FlatForm } from './flat-form.ts'
import { tableFile } from './table-files.ts'
import type { SpooledCell, SpooledTable, TableSpool } from './table-spool.ts'

/** What was written, and what did not fit. */
export interface WrittenTables {
  readonly files: readonly string[]
  /** Cells longer than a spreadsheet holds, which were cut off. */
  readonly cutCells: number
}

/** Spreadsheets take a file without this mark for one in another encoding. */
const byteOrderMark = '\ufeff'

function* csvTexts({ columns, rows }: SpooledTable): Generator<string> {
  let text = byteOrderMark + csvRecord(columns)
  for (const row of rows()) {
    text += csvRecord(columns.map(name => row.get(name)?.text ?? ''))
    if (text.length < 65_536) continue
    yield text
    text = ''
  }
  yield text
}

/** Writes the tables as CSV files beside each other, the main one under the name given. */
export const writeCsvTables = async (form: FlatForm, spool: TableSpool, path: string): Promise<WrittenTables> => {
  const files: string[] = []
  for (const table of spool.tables()) {
    const file = tableFile(path, form, table.table)
    await pipeline(Readable.from(csvTexts(table), { objectMode: true }), createWriteStream(file))
    files.push(file)
  }
  return { files, cutCells: 0 }
}

/** Numbers that a spreadsheet shows as they are: it keeps fifteen digits. */
const isExact = (text: string): boolean => {
  const number = Number(text)
  return (
    Number(number.toPrecision(15)) === number && Math.abs(number) < 1e15 && (number === 0 || Math.abs(number) >= 1e-6)
  )
}

const cellOf = (cell: SpooledCell | undefined): Cell =>
  cell === undefined ? undefined : cell.isNumber && isExact(cell.text) ? Number(cell.text) : cell.text

const lookOf = (name: string): Cell => ({ value: name, style: 'header' })

/** Writes the tables as the sheets of one workbook. */
export const writeWorkbookTables = async (spool: TableSpool, path: string): Promise<WrittenTables> => {
  let cutCells = 0
  async function* rowsOf({ columns, rows }: SpooledTable): AsyncGenerator<readonly Cell[]> {
    for (const row of rows()) {
      for (const { text } of row.values()) if (text.length > longestText) cutCells++
      yield columns.map(name => cellOf(row.get(name)))
    }
  }
  async function* sheets(): AsyncGenerator<WorkbookSheet> {
    for (const table of spool.tables()) {
      const rows = rowsOf(table)
      for await (const sheet of sheetsOf(table.table.title, table.columns.map(lookOf), rows, mostRows))
        yield { ...sheet, frozen: { rows: 1, columns: 0 } }
    }
  }
  await pipeline(Readable.from(workbook(sheets()), { objectMode: true }), createWriteStream(path))
  return { files: [path], cutCells }
}
