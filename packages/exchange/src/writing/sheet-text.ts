/** How a cell looks; `text`, `date` and `number` are also what a column gives to cells that are yet to be filled. */
export type CellStyle =
  | 'plain'
  | 'title'
  | 'wrapped'
  | 'header'
  | 'required'
  | 'example'
  | 'example-date'
  | 'text'
  | 'date'
  | 'number'

/** A cell: a text, a number, or nothing, with its look where it has one. Never a formula. */
export type Cell = string | number | undefined | { readonly value: string | number; readonly style: CellStyle }

/** Styles by their number in the workbook (the order of `cellXfs`). */
export const cellStyles: readonly CellStyle[] = [
  ...(['plain', 'title', 'wrapped', 'header', 'required'] as const),
  ...(['example', 'example-date', 'text', 'date', 'number'] as const),
]

/** Longest text of a cell (Excel, specifications and limits). */
export const longestText = 32_767

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML 1.0 holds it: without the signs that it has no place for, and `_x0041_`, which Excel reads, as it is. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, sign => entities[sign] ?? sign)

/** The name of a column: A, B, … Z, AA. */
export const columnLetters = (column: number): string => {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  return letters
}

const cellText = (cell: Cell, row: number, column: number): string => {
  if (cell === undefined || cell === '') return ''
  const { value, style } = typeof cell === 'object' ? cell : { value: cell, style: undefined }
  const head = `<c r="${columnLetters(column)}${row}"${style === undefined ? '' : ` s="${cellStyles.indexOf(style)}"`}`
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escaped(value.slice(0, longestText))}</t></is></c>`
}

/** A row of a sheet in SpreadsheetML, by its number from 1; some programs want the names of rows and cells. */
export const rowText = (cells: readonly Cell[], row: number): string =>
  `<row r="${row}">${cells.map((cell, column) => cellText(cell, row, column)).join('')}</row>`
