import { type Localized, PlatformError } from '@pdn/core'
import type { RuleName } from '@pdn/systems'
import { CsvRows, columnNames } from '../reading/csv-rows.ts'
import { ProblemList } from '../reading/problem-list.ts'
import {
  defaultRecordLimit,
  type SourceItem,
  type SourceOptions,
  type SourceReading,
  type SourceSummary,
} from '../reading/source.ts'
import { columnLetters } from '../writing/sheet-text.ts'
import type { Archive } from './archive.ts'
import { headed } from './header-row.ts'
import { readTallCells } from './merged-cells.ts'
import { type SheetRow, sheetRows } from './sheet-rows.ts'
import { sheetUnread } from './sheet-unread.ts'
import { readWorkbook, type Sheet, type Workbook } from './workbook-parts.ts'

/** A sheet whose header was read. */
interface OpenSheet {
  readonly sheet: Sheet
  readonly header: SheetRow
  readonly rows: AsyncGenerator<SheetRow>
}

/**
 * Opens a workbook (.xlsx) as a stream of rows: those of the sheet that is asked for, or of the first visible sheet that
 * has any, and of further ones with the same header. Dates become texts, formulas their results, merged cells the
 * same value in each of their rows. What was not read is told as a problem of the file. The archive is closed with it.
 *
 * @throws PlatformError `file-empty`, `workbook-invalid`, `workbook-too-large`, `workbook-sheet-absent`
 */
export const readWorkbookFile = async (
  archive: Archive,
  where: string,
  options: SourceOptions = {},
): Promise<SourceReading> => {
  try {
    return await readSheets(archive, where, options)
  } catch (error) {
    await archive.close()
    throw error
  }
}

const readSheets = async (archive: Archive, where: string, options: SourceOptions): Promise<SourceReading> => {
  const problems = new ProblemList(options.problemLimit)
  const workbook = await readWorkbook(archive, where)
  const opened = openSheets(archive, wantedSheets(workbook, options.sheet, where), workbook, where, options.skipLines)
  const first = await opened.next()
  if (first.done)
    throw new PlatformError('file-empty', {
      message: 'The workbook is empty: no visible sheet has a filled row.',
      where,
      hint: 'Give a workbook whose first row names the columns; hidden sheets are read when they are named.',
    })
  const main = first.value
  const columns = columnNames(headerRecord(main), problems)
  const rows = new CsvRows(columns, problems)
  const tell = (rule: RuleName, message: string, expected: Localized, line = 1) =>
    problems.add({ number: 0, line, rule, severity: 'warning', message, expected, kept: true })
  if (main.header.line > 1 + (options.skipLines ?? 0))
    tell('header-below', `The header was found in row ${main.header.line}; what stands above it was passed over.`, {
      es: `el encabezado en la fila 1; está en la ${main.header.line}`,
      en: `the header in row 1; it is in row ${main.header.line}`,
    })
  const tellSheet = ({ name }: Sheet, why: string) =>
    tell('sheet-unread', `The sheet “${name}” was not read: ${why}.`, sheetUnread(name))
  if (options.sheet === undefined)
    for (const sheet of workbook.sheets.filter(({ hidden }) => hidden)) tellSheet(sheet, 'it is hidden')

  const limit = options.recordLimit ?? defaultRecordLimit
  let items = 0
  const read = async function* (open: OpenSheet): AsyncGenerator<SourceItem> {
    for await (const row of open.rows) {
      const letters = row.cells.reduce((sum, cell) => sum + (cell?.length ?? 0), 0)
      if (letters > limit) throw rowTooLong(where, row.line, limit)
      const item = rows.row(record(row, Math.max(columns.length, lastFilled(row))))
      if (item === undefined) continue
      items++
      yield { ...item, problems: [...item.problems, ...cellProblems(row, item.number, columns, problems)] }
    }
  }
  const iterate = async function* (): AsyncGenerator<SourceItem> {
    try {
      yield* read(main)
      for await (const further of opened) {
        if (namesOf(further) === namesOf(main)) yield* read(further)
        else tellSheet(further.sheet, 'its header is another than that of the first')
      }
    } finally {
      await archive.close()
    }
  }
  const summary: SourceSummary = {
    where,
    format: 'xlsx',
    encoding: 'utf-8',
    compressed: false,
    columns,
    headerLine: main.header.line,
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
    container: undefined,
    problems: problems.listed,
    problemCounts: problems.counts,
    get items() {
      return items
    },
    get lost() {
      return problems.lost
    },
    get bytes() {
      return archive.bytesRead
    },
  }
  return {
    summary,
    close: () => archive.close(),
    [Symbol.asyncIterator]: iterate,
  }
}

const wantedSheets = ({ sheets }: Workbook, wanted: string | undefined, where: string): readonly Sheet[] => {
  if (wanted === undefined) return sheets.filter(({ hidden }) => !hidden)
  const found = sheets.filter(({ name }) => name.trim() === wanted.trim())
  if (found.length > 0) return found
  throw new PlatformError('workbook-sheet-absent', {
    message: `The workbook has no sheet “${wanted}”; it has ${sheets.map(({ name }) => `“${name}”`).join(', ')}.`,
    where,
    hint: 'Write the sheet in the mapping as the workbook has it, or leave it out.',
  })
}

/** The sheets that have a header, each opened when it is its turn. */
async function* openSheets(
  archive: Archive,
  sheets: readonly Sheet[],
  workbook: Workbook,
  where: string,
  skipLines: number | undefined,
): AsyncGenerator<OpenSheet> {
  for (const sheet of sheets) {
    const tall = await readTallCells(archive, sheet.part, where)
    const rows = sheetRows(archive, sheet.part, { workbook, tall, where })
    const found = await headed(rows, skipLines)
    if (found !== undefined) yield { sheet, ...found }
    await rows.return(undefined)
  }
}

const headerRecord = ({ header }: OpenSheet) => record(header, lastFilled(header))

const namesOf = (sheet: OpenSheet): string => JSON.stringify(headerRecord(sheet).cells.map(cell => cell.trim()))

/** How many cells of a row there are, up to the last filled one. */
const lastFilled = ({ cells }: SheetRow): number => {
  let length = cells.length
  while (length > 0 && (cells[length - 1] ?? '').trim() === '') length--
  return length
}

const record = ({ cells, line }: SheetRow, width: number) => ({
  cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
  line,
  strayQuote: false,
})

const cellProblems = (row: SheetRow, number: number, columns: readonly string[], problems: ProblemList) => {
  const tell = (rule: RuleName, message: string, expected: Localized) =>
    problems.add({ number, line: row.line, rule, severity: 'warning', message, expected, kept: true })
  const places = row.faults.map(column => `${columnLetters(column)}${row.line}`).join(', ')
  const named = row.faults.map(column => `“${columns[column] ?? `#${column + 1}`}”`).join(', ')
  return [
    ...(row.faults.length > 0
      ? [
          tell('cell-without-value', `Cells hold an error or a formula without a result: ${named}.`, {
            es: `un valor calculado en ${places}`,
            en: `a calculated value in ${places}`,
          }),
        ]
      : []),
    ...(row.filled
      ? [
          tell('cell-merged', 'A merged cell of an earlier row reaches down into this one.', {
            es: 'un valor en cada fila; aquí se tomó el de la celda combinada de arriba',
            en: 'a value in each row; that of the merged cell above was taken here',
          }),
        ]
      : []),
  ]
}

const rowTooLong = (where: string, line: number, limit: number): PlatformError =>
  new PlatformError('record-too-large', {
    message: `A row is longer than the limit of ${limit} characters.`,
    where: `${where}, row ${line}`,
    hint: 'Shorten the row: no document of the standards is that long.',
  })
