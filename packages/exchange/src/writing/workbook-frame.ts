import { escaped } from './sheet-text.ts'
import type { ArchiveFile } from './zip-archive.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageNames = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** First line of every part. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Name of SpreadsheetML and of its references. */
export const sheetNamespaces = `xmlns="${main}" xmlns:r="${relations}"`

/** A relationship file: what a part refers to, by id. */
export const relationshipsText = (
  list: readonly { readonly id: string; readonly type: string; readonly target: string }[],
): string =>
  `${xmlHead}<Relationships xmlns="${packageNames}/relationships">${list
    .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** What the frame of a workbook must know of a sheet. */
export interface FramedSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly hasNotes: boolean
}

const fonts = [
  '<font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="15"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font>',
  '<font><i/><sz val="11"/><color rgb="FF6B7280"/><name val="Calibri"/></font>',
]
const fill = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  fill('FFE5E7EB'),
  fill('FFFCE7C8'),
]
const look = (format: number, font: number, filled: number, wraps = false): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${filled}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${
    wraps ? ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' : '/>'
  }`
/** Formats of texts, of days and of numbers (ECMA-376 part 1, §18.8.30); 164 is the first of a workbook's own. */
const [general, text, day] = [0, 49, 164]
/** In the order of `cellStyles`. */
const looks = [
  look(general, 0, 0),
  look(general, 1, 0),
  look(text, 0, 0, true),
  look(text, 2, 2, true),
  look(text, 2, 3, true),
  look(text, 3, 0),
  look(day, 3, 0),
  look(text, 0, 0),
  look(day, 0, 0),
  look(general, 0, 0),
]

const styles = `${xmlHead}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="${day}" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="${fills.length}">${fills.join('')}</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="${sheetType}.${type}+xml"/>`

const contentTypes = (sheets: readonly FramedSheet[]): string => {
  const parts = sheets.flatMap(({ hasNotes }, at) => [
    override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet'),
    ...(hasNotes ? [override(`/xl/comments${at + 1}.xml`, 'comments')] : []),
  ])
  return `${xmlHead}<Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${override(
    '/xl/workbook.xml',
    'sheet.main',
  )}${override('/xl/styles.xml', 'styles')}${parts.join('')}</Types>`
}

const sheetText = ({ name, isHidden }: FramedSheet, at: number): string =>
  `<sheet name="${escaped(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`

/** The parts that name the sheets of a workbook, known once all are written. */
export const workbookFrame = (sheets: readonly FramedSheet[], shown: number): readonly ArchiveFile[] => {
  const files = {
    'xl/workbook.xml': `${xmlHead}<workbook ${sheetNamespaces}>${shown === 0 ? '' : `<bookViews><workbookView activeTab="${shown}"/></bookViews>`}<sheets>${sheets.map(sheetText).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsText([
      ...sheets.map((_, at) => ({ id: `rId${at + 1}`, type: 'worksheet', target: `worksheets/sheet${at + 1}.xml` })),
      { id: `rId${sheets.length + 1}`, type: 'styles', target: 'styles.xml' },
    ]),
    'xl/styles.xml': styles,
    '_rels/.rels': relationshipsText([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    '[Content_Types].xml': contentTypes(sheets),
  }
  return Object.entries(files).map(([name, part]) => ({ name, text: [part] }))
}
