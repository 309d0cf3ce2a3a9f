import { type Archive, invalid, tooLarge } from './archive.ts'
import { type NumberMeaning, numberMeaning } from './number-format.ts'
import { partPieces } from './part-pieces.ts'
import { TextReader } from './text-reader.ts'
import { attribute } from './xml-scanner.ts'

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

/** What a workbook says of all its sheets. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly from1904: boolean
  /** Meaning of numbers, by the style of their cell. */
  readonly styles: readonly NumberMeaning[]
  /** Texts that cells name by number. */
  readonly texts: readonly string[]
}

interface Relation {
  readonly type: string
  readonly part: string
}

/** Letters of shared texts that are held. */
const mostLetters = 128 * 1024 * 1024

/** What a text takes in memory beside its letters. */
const lettersBesideText = 16

/** True where the archive holds a workbook. */
export const isWorkbook = (archive: Archive): boolean =>
  archive.has('[Content_Types].xml') && (archive.has('xl/workbook.xml') || archive.has('_rels/.rels'))

/**
 * Reads what a workbook (ECMA-376, Office Open XML) says of its sheets, styles and shared texts.
 *
 * @throws PlatformError `workbook-invalid`, `workbook-too-large`
 */
export const readWorkbook = async (archive: Archive, where: string): Promise<Workbook> => {
  const root = await relations(archive, '', where)
  const main = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.part ?? 'xl/workbook.xml'
  if (!archive.has(main)) throw invalid(where, 'it holds no sheets')
  const related = await relations(archive, main, where)
  const partOf = (type: string) => [...related.values()].find(relation => relation.type.endsWith(type))?.part
  const sheets: Sheet[] = []
  let from1904 = false
  for await (const pieces of partPieces(archive, main, where))
    for (const piece of pieces) {
      if (piece.type !== 'open') continue
      if (piece.name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute(piece.tag, 'date1904') ?? '')
      if (piece.name !== 'sheet') continue
      const relation = related.get(attribute(piece.tag, 'id') ?? '')
      if (relation === undefined || !relation.type.endsWith('/worksheet') || !archive.has(relation.part)) continue
      const hidden = (attribute(piece.tag, 'state') ?? 'visible') !== 'visible'
      sheets.push({ name: attribute(piece.tag, 'name') ?? '', hidden, part: relation.part })
    }
  return {
    sheets,
    from1904,
    styles: await readStyles(archive, partOf('/styles'), where),
    texts: await readTexts(archive, partOf('/sharedStrings'), where),
  }
}

/** The parts that a part refers to, by the id of the reference. */
const relations = async (archive: Archive, part: string, where: string): Promise<ReadonlyMap<string, Relation>> => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`
  const found = new Map<string, Relation>()
  if (!archive.has(list)) return found
  for await (const pieces of partPieces(archive, list, where))
    for (const piece of pieces) {
      if (piece.type !== 'open' || piece.name !== 'Relationship') continue
      const target = attribute(piece.tag, 'Target') ?? ''
      const type = attribute(piece.tag, 'Type') ?? ''
      const named = partNamed(target, folder)
      if (named !== undefined) found.set(attribute(piece.tag, 'Id') ?? '', { type, part: named })
    }
  return found
}

/** The part that a reference names, from its folder; undefined where it is no address. */
const partNamed = (target: string, folder: string): string | undefined => {
  try {
    // Resolved as an address below a root: no target leads out of the archive, which holds no files of the disk.
    return decodeURIComponent(new URL(target, `zip:///${folder}`).pathname).slice(1)
  } catch {
    return undefined
  }
}

const readStyles = async (
  archive: Archive,
  part: string | undefined,
  where: string,
): Promise<readonly NumberMeaning[]> => {
  const codes = new Map<number, string>()
  const styles: NumberMeaning[] = []
  if (part === undefined || !archive.has(part)) return styles
  let inCells = false
  for await (const pieces of partPieces(archive, part, where))
    for (const piece of pieces) {
      if (piece.type === 'text') continue
      if (piece.name === 'cellXfs') inCells = piece.type === 'open' && !piece.empty
      if (piece.type !== 'open') continue
      const id = Number(attribute(piece.tag, 'numFmtId') ?? 0)
      if (piece.name === 'numFmt') codes.set(id, attribute(piece.tag, 'formatCode') ?? '')
      if (piece.name === 'xf' && inCells) styles.push(numberMeaning(id, codes.get(id)))
    }
  return styles
}

const readTexts = async (archive: Archive, part: string | undefined, where: string): Promise<readonly string[]> => {
  const texts: string[] = []
  if (part === undefined || !archive.has(part)) return texts
  const reader = new TextReader()
  let letters = 0
  for await (const pieces of partPieces(archive, part, where))
    for (const piece of pieces) {
      reader.take(piece)
      if (piece.type !== 'close' && !(piece.type === 'open' && piece.empty)) continue
      if (piece.name !== 'si') continue
      const text = reader.text()
      letters += text.length + lettersBesideText
      if (letters > mostLetters) throw tooLarge(where, `its texts take more room than ${mostLetters} letters`)
      // A copy: a piece of the unpacked text would keep all of it in memory.
      texts.push(JSON.parse(JSON.stringify(text)))
    }
  return texts
}
