import { type Archive, tooLarge } from './archive.ts'
import { cellPlace, mostColumns } from './cell-place.ts'
import type { TallCell } from './merged-cells.ts'
import { numberText } from './number-format.ts'
import { partPieces } from './part-pieces.ts'
import { TextReader } from './text-reader.ts'
import type { Workbook } from './workbook-parts.ts'
import { attribute, type XmlPiece } from './xml-scanner.ts'

/** A row of a sheet that has at least one filled cell. */
export interface SheetRow {
  /** From 1, as the spreadsheet shows it. */
  readonly line: number
  /** Texts by column; empty where nothing stands. */
  readonly cells: readonly string[]
  /** Columns whose cells hold an error (`#N/A`) or a formula without a result. */
  readonly faults: readonly number[]
  /** True where a cell of an earlier row reaches down into this one. */
  readonly filled: boolean
}

/** The filled rows of a sheet, top to bottom; a merged cell's value stands in each of its rows. */
export async function* sheetRows(
  archive: Archive,
  part: string,
  { workbook, tall, where }: { workbook: Workbook; tall: readonly TallCell[]; where: string },
): AsyncGenerator<SheetRow> {
  const reader = new RowReader(workbook, tall, where)
  for await (const pieces of partPieces(archive, part, where))
    for (const piece of pieces) {
      const row = reader.take(piece)
      if (row !== undefined) yield row
    }
}

/** Puts the pieces of a sheet's XML together into rows. */
class RowReader {
  readonly #workbook: Workbook
  readonly #tall: readonly TallCell[]
  readonly #where: string
  #nextTall = 0
  /** By column: no more are kept than a sheet has columns, however many cells are merged over each other. */
  readonly #reaching = new Map<number, { readonly last: number; readonly text: string }>()
  #line = 0
  #cells: string[] = []
  #faults: number[] = []
  #column = -1
  #type = 'n'
  #style = 0
  #formula = false
  #inValue = false
  #value: string | undefined
  #inline = new TextReader()

  constructor(workbook: Workbook, tall: readonly TallCell[], where: string) {
    this.#workbook = workbook
    this.#tall = tall
    this.#where = where
  }

  /** The row that a piece completes. */
  take(piece: XmlPiece): SheetRow | undefined {
    this.#inline.take(piece)
    if (piece.type === 'text') {
      if (this.#inValue) this.#value = (this.#value ?? '') + piece.text
      return undefined
    }
    const opens = piece.type === 'open'
    switch (piece.name) {
      case 'row':
        if (opens) this.#startRow(piece.tag)
        return !opens || piece.empty ? this.#endRow() : undefined
      case 'c':
        if (opens) this.#startCell(piece.tag)
        if (!opens) this.#endCell()
        return undefined
      case 'v':
        this.#inValue = opens && !piece.empty
        return undefined
      case 'f':
        this.#formula = true
        return undefined
      default:
        return undefined
    }
  }

  #startRow(tag: string): void {
    const line = Number(attribute(tag, 'r'))
    this.#line = Number.isInteger(line) && line > this.#line ? line : this.#line + 1
    this.#cells = []
    this.#faults = []
    this.#column = -1
  }

  #startCell(tag: string): void {
    this.#column = cellPlace(attribute(tag, 'r') ?? '')?.column ?? this.#column + 1
    if (this.#column >= mostColumns) throw tooLarge(this.#where, `row ${this.#line} has more than ${mostColumns} cells`)
    this.#type = attribute(tag, 't') ?? 'n'
    this.#style = Number(attribute(tag, 's') ?? 0)
    this.#formula = false
    this.#value = undefined
    this.#inline = new TextReader()
  }

  #endCell(): void {
    const text = this.#cellText()
    if (text !== '') {
      while (this.#cells.length < this.#column) this.#cells.push('')
      this.#cells[this.#column] = text
    }
  }

  #cellText(): string {
    const value = this.#value
    switch (this.#type) {
      case 's':
        return value === undefined ? '' : (this.#workbook.texts[Number(value)] ?? this.#fault())
      case 'inlineStr':
        return this.#inline.text()
      case 'str':
        return value ?? ''
      case 'b':
        return value === undefined ? '' : String(value.trim() === '1')
      case 'e':
        return this.#fault()
      case 'd':
        return value ?? ''
      default: {
        if (value === undefined || value.trim() === '') return this.#formula ? this.#fault() : ''
        const number = Number(value)
        const { styles, from1904 } = this.#workbook
        return Number.isFinite(number) ? numberText(number, styles[this.#style] ?? 'number', from1904) : value
      }
    }
  }

  #fault(): '' {
    this.#faults.push(this.#column)
    return ''
  }

  #endRow(): SheetRow | undefined {
    const own = this.#cells.some(cell => cell.trim() !== '')
    const filled = own && this.#fillFromAbove()
    this.#noteReaching()
    if (!own && this.#faults.length === 0) return undefined
    return { line: this.#line, cells: this.#cells, faults: this.#faults, filled }
  }

  /** Puts the values of merged cells that reach down here where the row itself has none. */
  #fillFromAbove(): boolean {
    let filled = false
    for (const [column, { last, text }] of this.#reaching) {
      if (last < this.#line) this.#reaching.delete(column)
      if (last < this.#line || (this.#cells[column] ?? '') !== '') continue
      while (this.#cells.length < column) this.#cells.push('')
      this.#cells[column] = text
      filled = true
    }
    return filled
  }

  #noteReaching(): void {
    for (let cell = this.#tall[this.#nextTall]; cell !== undefined; cell = this.#tall[this.#nextTall]) {
      if (cell.first > this.#line) return
      this.#nextTall++
      const text = cell.first === this.#line ? (this.#cells[cell.column] ?? '') : ''
      if (text !== '') this.#reaching.set(cell.column, { last: cell.last, text })
    }
  }
}
