import { noteFiles, type SheetNote } from './sheet-notes.ts'
import { type Cell, type CellStyle, cellStyles, columnLetters, escaped, rowText } from './sheet-text.ts'
import { type FramedSheet, sheetNamespaces, workbookFrame, xmlHead } from './workbook-frame.ts'
import { type ArchiveFile, zipArchive } from './zip-archive.ts'

/** What a column of a sheet allows, and what it says while it is filled in. */
export interface CellRule {
  readonly column: number
  /** First and last row, from 0. */
  readonly from: number
  readonly to: number
  readonly allows:
    | { readonly type: 'list'; readonly source: string }
    | { readonly type: 'date' }
    | { readonly type: 'number' }
    | { readonly type: 'whole' }
    /** Anything: the column says what belongs there, and refuses nothing. */
    | { readonly type: 'any' }
  /** True where another value is warned of instead of refused. */
  readonly isOpen: boolean
  readonly title: string
  readonly prompt: string
  readonly refusal: string
}

/** A sheet to be written: its rows are taken once, in order. */
export interface WorkbookSheet {
  readonly name: string
  readonly isHidden?: boolean
  /** Width in letters and look of each column, where they are others than the usual. */
  readonly columns?: readonly { readonly width: number; readonly style?: CellStyle }[]
  readonly frozen?: { readonly rows: number; readonly columns: number }
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>
  readonly notes?: readonly SheetNote[]
  readonly rules?: readonly CellRule[]
}

/** Letters of a prompt, of its title and of a refusal (Excel, data validation). */
const [longestPrompt, longestTitle, longestRefusal] = [255, 32, 225]

const firstRow = 1

const viewText = ({ frozen }: WorkbookSheet): string => {
  if (frozen === undefined) return ''
  const { rows, columns } = frozen
  const cell = `${columnLetters(columns)}${rows + firstRow}`
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft'
  const across = columns > 0 ? ` xSplit="${columns}"` : ''
  return `<sheetViews><sheetView workbookViewId="0"><pane${across} ySplit="${rows}" topLeftCell="${cell}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`
}

const columnsText = ({ columns }: WorkbookSheet): string =>
  columns === undefined || columns.length === 0
    ? ''
    : `<cols>${columns
        .map(({ width, style }, at) => {
          const look = style === undefined ? '' : ` style="${cellStyles.indexOf(style)}"`
          return `<col min="${at + 1}" max="${at + 1}" width="${width}"${look} customWidth="1"/>`
        })
        .join('')}</cols>`

const allowed = ({ allows }: CellRule): string => {
  switch (allows.type) {
    case 'list':
      return `type="list"`
    case 'date':
      return `type="date" operator="between"`
    case 'number':
      return `type="decimal" operator="between"`
    case 'whole':
      return `type="whole" operator="between"`
    case 'any':
      return ''
  }
}

/** Days from 1900 to 2199 as spreadsheets count them, and amounts that a spreadsheet holds exactly. */
const bounds = {
  date: [1, 109_574],
  number: [-999_999_999_999, 999_999_999_999],
  whole: [-999_999_999_999, 999_999_999_999],
}

const formulas = ({ allows }: CellRule): string => {
  if (allows.type === 'any') return ''
  if (allows.type === 'list') return `<formula1>${escaped(allows.source)}</formula1>`
  const [least, most] = bounds[allows.type]
  return `<formula1>${least}</formula1><formula2>${most}</formula2>`
}

const ruleText = (rule: CellRule): string => {
  const { column, from, to, isOpen, title, prompt, refusal } = rule
  const letters = columnLetters(column)
  const words = [
    `errorTitle="${escaped(title.slice(0, longestTitle))}"`,
    `error="${escaped(refusal.slice(0, longestRefusal))}"`,
    `promptTitle="${escaped(title.slice(0, longestTitle))}"`,
    `prompt="${escaped(prompt.slice(0, longestPrompt))}"`,
  ]
  return `<dataValidation ${allowed(rule)} errorStyle="${isOpen ? 'warning' : 'stop'}" allowBlank="1" showInputMessage="1" showErrorMessage="1" ${words.join(' ')} sqref="${letters}${from + firstRow}:${letters}${to + firstRow}">${formulas(rule)}</dataValidation>`
}

const rulesText = ({ rules = [] }: WorkbookSheet): string =>
  rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.map(ruleText).join('')}</dataValidations>`

async function* sheetTexts(sheet: WorkbookSheet): AsyncGenerator<string> {
  yield `${xmlHead}<worksheet ${sheetNamespaces}>${viewText(sheet)}${columnsText(sheet)}<sheetData>`
  let row = 0
  for await (const cells of sheet.rows) yield rowText(cells, ++row)
  const drawing = (sheet.notes ?? []).length > 0 ? '<legacyDrawing r:id="rId1"/>' : ''
  yield `</sheetData>${rulesText(sheet)}${drawing}</worksheet>`
}

/** Small texts together: each piece passes through several streams. */
async function* joined(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = ''
  for await (const text of texts) {
    piece += text
    if (piece.length < 65_536) continue
    yield piece
    piece = ''
  }
  yield piece
}

async function* filesOf(
  sheets: AsyncIterable<WorkbookSheet> | Iterable<WorkbookSheet>,
  shown: number,
): AsyncGenerator<ArchiveFile> {
  const written: FramedSheet[] = []
  for await (const sheet of sheets) {
    const notes = sheet.notes ?? []
    written.push({ name: sheet.name, isHidden: sheet.isHidden === true, hasNotes: notes.length > 0 })
    yield { name: `xl/worksheets/sheet${written.length}.xml`, text: joined(sheetTexts(sheet)) }
    if (notes.length > 0) yield* noteFiles(written.length, notes)
  }
  yield* workbookFrame(written, shown)
}

/**
 * A workbook (Office Open XML, ECMA-376) of sheets whose rows are written while they are read, one sheet after the
 * other, without holding them. Programs open it at the sheet of number `shown`, from 0.
 */
export async function* workbook(
  sheets: AsyncIterable<WorkbookSheet> | Iterable<WorkbookSheet>,
  shown = 0,
): AsyncGenerator<Buffer> {
  yield* zipArchive(filesOf(sheets, shown))
}
