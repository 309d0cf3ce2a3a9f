import type { Version } from '@pdn/systems'
import type { NamedSource } from '../reading/open-source.ts'
import type { SourceOptions, SourceReading } from '../reading/source.ts'
import { flatShare } from './column-path.ts'
import { type FlatForm, type FlatTable, flatForm } from './flat-form.ts'
import { type FurtherTable, type JoinedTables, type JoinOptions, joinTables } from './join-tables.ts'
import { rowStoreInMemory } from './row-store.ts'
import { severalSheets, sheetTables } from './sheet-tables.ts'
import { sisterTable } from './sister-names.ts'

/** What may be said of a file of tables. */
export interface TableOptions extends SourceOptions {
  /** Called for each filled cell of a column that the version does not have. */
  readonly onLeft?: NonNullable<JoinOptions['onLeft']>
}

/** Opens a file of tables, as often as it is wanted. */
type Opening = (options: SourceOptions) => Promise<SourceReading>

/** A further file with the items of one list. */
export interface SisterTable {
  readonly table: FlatTable
  readonly open: Opening
}

/** Delimiters that are tried where a header does not fit with the one that the first rows suggest. */
const delimiters = [',', ';', '\t', '|']

/** A table in the delimiter under which its header fits best; one that was opened already is used where it fits. */
const bestOpened = async (
  table: FlatTable,
  open: Opening,
  options: SourceOptions,
  opened?: SourceReading,
): Promise<SourceReading> => {
  const first = opened ?? (await open(options))
  const columns = first.summary.columns ?? []
  if (options.delimiter !== undefined || flatShare(table, columns) === 1) return first
  let best = { delimiter: first.summary.delimiter ?? ',', share: flatShare(table, columns) }
  for (const delimiter of delimiters) {
    const reading = await open({ ...options, delimiter })
    const share = flatShare(table, reading.summary.columns ?? [])
    await reading.close()
    if (share > best.share) best = { delimiter, share }
  }
  await first.close()
  return open({ ...options, delimiter: best.delimiter })
}

/** The documents of a form in a file of tables: of a workbook with its sheets, of a CSV file with its sister files. */
export const openTables = async (
  form: FlatForm,
  open: Opening,
  sisters: () => Promise<readonly SisterTable[]>,
  { onLeft, ...options }: TableOptions,
  store: JoinOptions['store'],
): Promise<JoinedTables> => {
  const join = { store, ...(onLeft === undefined ? {} : { onLeft }) }
  const opened = await open(options)
  if (opened.summary.format === 'xlsx') {
    const names = severalSheets(opened.summary)
    if (options.sheet !== undefined || names.length === 0) return joinTables(form, opened, [], join)
    await opened.close()
    return sheetTables(form, sheet => open({ ...options, ...sheet }), names, join)
  }
  const main = await bestOpened(form.main, open, options, opened)
  const further: FurtherTable[] = []
  for (const sister of await sisters())
    further.push({ table: sister.table, reading: await bestOpened(sister.table, sister.open, options) })
  return joinTables(form, main, further, join)
}

/**
 * The documents of a version in a file of tables, as `readTables` gives them of one on a disk: a workbook with its sheets,
 * a CSV file with those of its lists beside it in an archive. Rows of lists are held in `store`, in memory unless told.
 */
export const sourceTables = (
  source: NamedSource,
  beside: readonly NamedSource[],
  version: Version,
  options: TableOptions = {},
  store: JoinOptions['store'] = rowStoreInMemory(),
): Promise<JoinedTables> => {
  const form = flatForm(version)
  const sisters = beside.flatMap(other => {
    const table = sisterTable(form, source.name, other.name)
    return table === undefined ? [] : [{ table, open: (own: SourceOptions) => other.open(own) }]
  })
  return openTables(
    form,
    own => source.open(own),
    async () => sisters,
    options,
    store,
  )
}
