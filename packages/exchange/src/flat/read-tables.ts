import { access } from 'node:fs/promises'
import type { Version } from '@pdn/systems'
import { readFile } from '../reading/read-file.ts'
import { type FlatForm, flatForm } from './flat-form.ts'
import type { JoinedTables } from './join-tables.ts'
import { rowStoreOnDisk } from './row-store-on-disk.ts'
import { openTables, type SisterTable, type TableOptions } from './source-tables.ts'
import { tableFile } from './table-files.ts'

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** The files beside a CSV file that hold the lists of its documents. */
const sistersOnDisk = async (form: FlatForm, path: string): Promise<readonly SisterTable[]> => {
  const found: SisterTable[] = []
  for (const table of form.tables) {
    const file = tableFile(path, form, table)
    if (table !== form.main && (await isThere(file))) found.push({ table, open: options => readFile(file, options) })
  }
  return found
}

/**
 * Reads a CSV file with its sister files, or a workbook with its sheets, as documents of a version (docs/reference/
 * flat-form.md). Any size: rows of lists are gathered on disk, documents come as the main table is read.
 *
 * @throws PlatformError as `readFile` does
 */
export const readTables = (path: string, version: Version, options: TableOptions = {}): Promise<JoinedTables> => {
  const form = flatForm(version)
  return openTables(
    form,
    own => readFile(path, own),
    () => sistersOnDisk(form, path),
    options,
    rowStoreOnDisk(),
  )
}
