import type { Version } from '@pdn/systems'
import type { NamedSource } from '../reading/open-source.ts'
import { flatForm } from './flat-form.ts'
import { type FurtherTable, type JoinedTables, joinTables } from './join-tables.ts'
import { rowStoreInMemory } from './row-store.ts'
import { severalSheets, sheetTables } from './sheet-tables.ts'
import { sisterTable } from './sister-names.ts'

/**
 * The documents of a version in a file of tables, as `readTables` gives them of one on a disk: a workbook with its sheets,
 * a CSV file with those of its lists beside it in an archive. Rows of lists are held in memory.
 */
export const sourceTables = async (
  source: NamedSource,
  beside: readonly NamedSource[],
  version: Version,
): Promise<JoinedTables> => {
  const form = flatForm(version)
  const join = { store: rowStoreInMemory() }
  const reading = await source.open()
  const sheets = severalSheets(reading.summary)
  if (sheets.length > 0) {
    await reading.close()
    return sheetTables(form, options => source.open(options), sheets, join)
  }
  const further: FurtherTable[] = []
  for (const other of beside) {
    const table = sisterTable(form, source.name, other.name)
    if (table !== undefined) further.push({ table, reading: await other.open() })
  }
  return joinTables(form, reading, further, join)
}
