import { access } from 'node:fs/promises'
import type { Version } from '@pdn/systems'
import { readFile } from '../reading/read-file.ts'
import type { SourceOptions, SourceProblem, SourceReading } from '../reading/source.ts'
import { flatShare } from './column-path.ts'
import { type FlatForm, type FlatTable, flatForm, instructionSheets, tableOfTitle } from './flat-form.ts'
import { type FurtherTable, type JoinedTables, joinTables, type LeftCell } from './join-tables.ts'
import { rowStoreOnDisk } from './row-store-on-disk.ts'
import { tableFile } from './table-files.ts'

/** Delimiters that are tried where a header does not fit with the one that the first rows suggest. */
const delimiters = [',', ';', '\t', '|']

/** From this share of known columns on, a sheet is taken for a table. */
const fitting = 0.5

/** Opens a CSV file with the delimiter under which its header fits best. */
const openCsv = async (path: string, table: FlatTable, options: SourceOptions): Promise<SourceReading> => {
  const first = await readFile(path, options)
  const columns = first.summary.columns ?? []
  if (options.delimiter !== undefined || flatShare(table, columns) === 1) return first
  let best = { delimiter: first.summary.delimiter ?? ',', share: flatShare(table, columns) }
  for (const delimiter of delimiters) {
    const reading = await readFile(path, { ...options, delimiter })
    const share = flatShare(table, reading.summary.columns ?? [])
    await reading.close()
    if (share > best.share) best = { delimiter, share }
  }
  await first.close()
  return readFile(path, { ...options, delimiter: best.delimiter })
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

const csvTables = async (form: FlatForm, path: string, options: SourceOptions): Promise<readonly FurtherTable[]> => {
  const found: FurtherTable[] = []
  for (const table of form.tables) {
    const file = tableFile(path, form, table)
    if (table !== form.main && (await isThere(file)))
      found.push({ table, reading: await openCsv(file, table, options) })
  }
  return found
}

/** The table that a sheet holds: by its name, also with the number of a sheet that goes on, or else by its header. */
const tableOfSheet = (form: FlatForm, name: string, columns: readonly string[]): FlatTable | undefined =>
  tableOfTitle(form, name) ??
  tableOfTitle(form, name.replace(/ \d+$/, '')) ??
  (flatShare(form.main, columns) >= fitting ? form.main : undefined)

interface Sheets {
  readonly main: readonly SourceReading[]
  readonly further: readonly FurtherTable[]
  readonly unread: readonly string[]
}

/** Sheets of templates that hold no data. */
const wordSheets: ReadonlySet<string> = new Set(instructionSheets)

const unreadSheet = (name: string): SourceProblem => ({
  number: 0,
  line: 1,
  rule: 'sheet-unread',
  severity: 'warning',
  message: `The sheet “${name}” was not read: its header is that of no table of the standard.`,
  kept: true,
})

const openSheets = async (form: FlatForm, path: string, names: readonly string[]): Promise<Sheets> => {
  const main: SourceReading[] = []
  const further: FurtherTable[] = []
  const unread: string[] = []
  for (const sheet of names.filter(name => !wordSheets.has(name))) {
    const reading = await readFile(path, { sheet }).catch((error: unknown) => {
      if (isEmpty(error)) return undefined
      throw error
    })
    if (reading === undefined) continue
    const table = tableOfSheet(form, sheet, reading.summary.columns ?? [])
    if (table === undefined) {
      unread.push(sheet)
      await reading.close()
    } else if (table === form.main) main.push(reading)
    else further.push({ table, reading })
  }
  return { main, further, unread }
}

const isEmpty = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'file-empty'

/** Readings of the same table one after the other. */
const oneAfterTheOther = (first: SourceReading, rest: readonly SourceReading[]): SourceReading => ({
  summary: first.summary,
  close: async () => {
    for (const reading of [first, ...rest]) await reading.close()
  },
  async *[Symbol.asyncIterator]() {
    for (const reading of [first, ...rest]) yield* reading
  },
})

/** What may be said of a file of tables. */
export interface TableOptions extends SourceOptions {
  /** Called for each filled cell of a column that the version does not have. */
  readonly onLeft?: (cell: LeftCell) => Promise<void>
}

/**
 * Reads a CSV file with its sister files, or a workbook with its sheets, as documents of a version (docs/reference/
 * flat-form.md). Any size: rows of lists are gathered on disk, documents come as the main table is read.
 *
 * @throws PlatformError as `readFile` does
 */
export const readTables = async (path: string, version: Version, options: TableOptions = {}): Promise<JoinedTables> => {
  const form = flatForm(version)
  const { onLeft, ...source } = options
  const join = { store: rowStoreOnDisk(), ...(onLeft === undefined ? {} : { onLeft }) }
  const opened = await readFile(path, source)
  if (opened.summary.format !== 'xlsx') {
    await opened.close()
    return joinTables(form, await openCsv(path, form.main, source), await csvTables(form, path, source), join)
  }
  const shown = (opened.summary.sheets ?? []).filter(({ hidden }) => !hidden).map(({ name }) => name)
  if (source.sheet !== undefined || shown.length < 2) return joinTables(form, opened, [], join)
  await opened.close()
  const { main, further, unread } = await openSheets(form, path, shown)
  const [first = await readFile(path, source), ...rest] = main
  return joinTables(form, oneAfterTheOther(first, rest), further, { ...join, problems: unread.map(unreadSheet) })
}
