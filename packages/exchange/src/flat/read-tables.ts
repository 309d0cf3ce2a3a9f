import { access } from 'node:fs/promises'
import type { Version } from '@pdn/systems'
import { readFile } from '../reading/read-file.ts'
import type { SourceOptions, SourceReading } from '../reading/source.ts'
import { flatShare } from './column-path.ts'
import { type FlatForm, type FlatTable, flatForm } from './flat-form.ts'
import { type FurtherTable, type JoinedTables, joinTables, type LeftCell } from './join-tables.ts'
import { rowStoreOnDisk } from './row-store-on-disk.ts'
import { severalSheets, sheetTables } from './sheet-tables.ts'
import { tableFile } from './table-files.ts'

/** Delimiters that are tried where a header does not fit with the one that the first rows suggest. */
const delimiters = [',', ';', '\t', '|']

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
  const names = severalSheets(opened.summary)
  if (source.sheet !== undefined || names.length === 0) return joinTables(form, opened, [], join)
  await opened.close()
  return sheetTables(form, sheet => readFile(path, { ...source, ...sheet }), names, join)
}
