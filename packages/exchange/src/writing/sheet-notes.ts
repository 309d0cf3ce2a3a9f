import { columnLetters, escaped } from './sheet-text.ts'
import { relationshipsText, sheetNamespaces, xmlHead } from './workbook-frame.ts'
import type { ArchiveFile } from './zip-archive.ts'

/** A note at a cell; row and column from 0. */
export interface SheetNote {
  readonly row: number
  readonly column: number
  readonly text: string
}

const author = 'PDN'

const commentText = ({ row, column, text }: SheetNote): string =>
  `<comment ref="${columnLetters(column)}${row + 1}" authorId="0"><text><r><t xml:space="preserve">${escaped(text)}</t></r></text></comment>`

/** Spreadsheets draw notes from a legacy drawing; one that is not listed there is not shown. */
const shapeText = ({ row, column, text }: SheetNote, at: number): string => {
  const lines = Math.min(14, 2 + text.split('\n').length + Math.floor(text.length / 42))
  return `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 12, ${row}, 4, ${column + 4}, 40, ${row + lines}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
}

/** The parts of a sheet's notes; the sheet itself refers to `rId1`. */
export const noteFiles = (sheet: number, notes: readonly SheetNote[]): readonly ArchiveFile[] => {
  const files = {
    [`xl/comments${sheet}.xml`]: `${xmlHead}<comments ${sheetNamespaces}><authors><author>${author}</author></authors><commentList>${notes.map(commentText).join('')}</commentList></comments>`,
    [`xl/drawings/vmlDrawing${sheet}.vml`]: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${notes.map(shapeText).join('')}</xml>`,
    [`xl/worksheets/_rels/sheet${sheet}.xml.rels`]: relationshipsText([
      { id: 'rId1', type: 'vmlDrawing', target: `../drawings/vmlDrawing${sheet}.vml` },
      { id: 'rId2', type: 'comments', target: `../comments${sheet}.xml` },
    ]),
  }
  return Object.entries(files).map(([name, text]) => ({ name, text: [text] }))
}
