import type { SourceOptions, SourceProblem, SourceReading } from '../reading/source.ts'
import { sheetUnread } from '../workbook/sheet-unread.ts'
import { flatShare } from './column-path.ts'
import { type FlatForm, type FlatTable, instructionSheets, tableOfTitle } from './flat-form.ts'
import { type FurtherTable, type JoinedTables, type JoinOptions, joinTables } from './join-tables.ts'

/** From this share of known columns on, a sheet is taken for a table. */
const fitting = 0.5

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
  expected: sheetUnread(name),
  kept: true,
})

/** Opens a workbook anew, at the sheet that is asked for. */
export type SheetOpening = (options: SourceOptions) => Promise<SourceReading>

const openSheets = async (form: FlatForm, open: SheetOpening, names: readonly string[]): Promise<Sheets> => {
  const main: SourceReading[] = []
  const further: FurtherTable[] = []
  const unread: string[] = []
  for (const sheet of names.filter(name => !wordSheets.has(name))) {
    const reading = await open({ sheet }).catch((error: unknown) => {
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

/** Names of the sheets that a workbook shows, where they are several, and none is asked for. */
export const severalSheets = ({ sheets = [] }: SourceReading['summary']): readonly string[] => {
  const shown = sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)
  return shown.length > 1 ? shown : []
}

/**
 * The documents of a workbook of several sheets (docs/reference/flat-form.md): the rows of its lists join those of its
 * main table. A sheet that fits no table is told.
 */
export const sheetTables = async (
  form: FlatForm,
  open: SheetOpening,
  names: readonly string[],
  join: JoinOptions,
): Promise<JoinedTables> => {
  const { main, further, unread } = await openSheets(form, open, names)
  const [first, ...rest] = main
  // Where no sheet fits the reader chooses one, and tells the others itself.
  if (first === undefined) return joinTables(form, await open({}), further, join)
  return joinTables(form, oneAfterTheOther(first, rest), further, { ...join, problems: unread.map(unreadSheet) })
}
