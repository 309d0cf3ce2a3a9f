import { type ArchiveFile, zipArchive } from './zip-archive.ts'

/** A cell: a text, a number, or nothing. Never a formula. */
export type Cell = string | number | undefined

/** Rows of one sheet (ECMA-376, 18.3.1.73), the row of headings among them. */
const mostRows = 1_048_576

/** Longest text of a cell. */
const longestText = 32_767

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageNames = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * A workbook (Office Open XML, ECMA-376) of rows under headings, written while they are read, without holding them; where
 * they are more than a sheet takes, they go on in the next, under the same headings.
 */
export async function* xlsxWorkbook(
  name: string,
  headings: readonly string[],
  batches: AsyncIterable<readonly (readonly Cell[])[]>,
  rowsOfSheet = mostRows,
): AsyncGenerator<Buffer> {
  yield* zipArchive(workbookFiles(name, headings, batches, rowsOfSheet))
}

async function* workbookFiles(
  name: string,
  headings: readonly string[],
  batches: AsyncIterable<readonly (readonly Cell[])[]>,
  rowsOfSheet: number,
): AsyncGenerator<ArchiveFile> {
  const rows = singly(batches)
  try {
    let next = await rows.next()
    let sheets = 0
    async function* sheet(): AsyncGenerator<string> {
      yield `${head}<worksheet xmlns="${main}"><sheetData>${rowText(headings)}`
      for (let row = 1; row < rowsOfSheet && !next.done; row += 1) {
        yield rowText(next.value)
        next = await rows.next()
      }
      yield '</sheetData></worksheet>'
    }
    do {
      sheets += 1
      yield { name: `xl/worksheets/sheet${sheets}.xml`, text: joined(sheet()) }
    } while (!next.done)
    yield* frame(name, sheets)
  } finally {
    await rows.return(undefined)
  }
}

async function* singly(batches: AsyncIterable<readonly (readonly Cell[])[]>): AsyncGenerator<readonly Cell[]> {
  for await (const batch of batches) yield* batch
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

/** What names the sheets, known once all are written. */
const frame = (name: string, count: number): readonly ArchiveFile[] => {
  const sheets = Array.from({ length: count }, (_, at) => at + 1)
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`
  const relationships = (content: string): string =>
    `${head}<Relationships xmlns="${packageNames}/relationships">${content}</Relationships>`
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${sheetType}.${type}+xml"/>`
  const title = (sheet: number): string => escaped(sheet === 1 ? name : `${name} ${sheet}`)
  const files = {
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
      .map(sheet => `<sheet name="${title(sheet)}" sheetId="${sheet}" r:id="rId${sheet}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      sheets.map(sheet => relation(sheet, 'worksheet', `worksheets/sheet${sheet}.xml`)).join(''),
    ),
    '_rels/.rels': relationships(relation(1, 'officeDocument', 'xl/workbook.xml')),
    '[Content_Types].xml': `${head}<Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override(
      '/xl/workbook.xml',
      'sheet.main',
    )}${sheets.map(sheet => override(`/xl/worksheets/sheet${sheet}.xml`, 'worksheet')).join('')}</Types>`,
  }
  return Object.entries(files).map(([file, text]) => ({ name: file, text: [text] }))
}

const rowText = (cells: readonly Cell[]): string => `<row>${cells.map(cellText).join('')}</row>`

const cellText = (cell: Cell): string => {
  if (cell === undefined || cell === '') return '<c/>'
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, longestText))}</t></is></c>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML 1.0 holds it: without the signs that it has no place for, and `_x0041_`, which Excel reads, as it is. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, sign => entities[sign] ?? sign)
