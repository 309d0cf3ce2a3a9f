import { PlatformError } from '@pdn/core'

/** One record of a CSV file as it stands: its fields and the line it begins on. */
export interface CsvRecord {
  readonly cells: readonly string[]
  readonly line: number
  /** True where a quotation mark stood inside a quoted field without being doubled; it was kept as a letter. */
  readonly strayQuote: boolean
}

const quote = '"'

type State = 'start' | 'plain' | 'quoted' | 'after-quote'

/**
 * Splits text into CSV records (RFC 4180) as it comes, whatever the pieces. Lines end with LF, CR LF or CR; blank lines
 * are passed over; a quotation mark ends a field only before a delimiter or a line end, else it is kept as a letter.
 */
export class CsvScanner {
  readonly #delimiter: string
  readonly #limit: number
  readonly #where: string
  #state: State = 'start'
  #field = ''
  #spaces = ''
  #cells: string[] = []
  #quotedRecord = false
  #strayQuote = false
  #length = 0
  #line = 1
  #recordLine = 1
  #quoteLine = 1
  #afterReturn = false

  constructor(delimiter: string, limit: number, where: string) {
    this.#delimiter = delimiter
    this.#limit = limit
    this.#where = where
  }

  /** Counts a line that was passed over above the header. */
  skipLine(): void {
    this.#line++
    this.#recordLine = this.#line
  }

  /** The records that these letters complete. */
  push(text: string): CsvRecord[] {
    const records: CsvRecord[] = []
    let index = this.#afterReturn && text.startsWith('\n') ? 1 : 0
    if (text !== '') this.#afterReturn = false
    while (index < text.length) {
      if (this.#state === 'quoted') index = this.#quoted(text, index)
      else if (this.#state === 'after-quote') index = this.#afterQuote(text, index, records)
      else if (this.#state === 'start' && text[index] === quote) index = this.#open(index)
      else index = this.#plain(text, index, records)
    }
    return records
  }

  /** The record that the end of the file completes, if one is open. */
  end(): CsvRecord[] {
    if (this.#state === 'quoted') throw this.#unclosed()
    const records: CsvRecord[] = []
    if (this.#state !== 'start' || this.#cells.length > 0) this.#endRecord(records)
    return records
  }

  #open(index: number): number {
    this.#state = 'quoted'
    this.#quotedRecord = true
    this.#quoteLine = this.#line
    return index + 1
  }

  #quoted(text: string, index: number): number {
    const found = text.indexOf(quote, index)
    const end = found === -1 ? text.length : found
    const piece = text.slice(index, end)
    for (let at = piece.indexOf('\n'); at !== -1; at = piece.indexOf('\n', at + 1)) this.#line++
    this.#append(piece)
    if (found === -1) return end
    this.#state = 'after-quote'
    return end + 1
  }

  #afterQuote(text: string, index: number, records: CsvRecord[]): number {
    const letter = text[index]
    if (letter === quote && this.#spaces === '') {
      this.#append(quote)
      this.#state = 'quoted'
      return index + 1
    }
    if (letter === this.#delimiter || letter === '\n' || letter === '\r') {
      this.#spaces = ''
      return this.#separator(text, index, records)
    }
    if (letter === ' ' || letter === '\t') {
      this.#spaces += letter
      this.#count(1)
      return index + 1
    }
    this.#strayQuote = true
    this.#append(quote + this.#spaces)
    this.#spaces = ''
    this.#state = 'quoted'
    return index
  }

  #plain(text: string, index: number, records: CsvRecord[]): number {
    const delimiter = this.#delimiter.charCodeAt(0)
    let end = index
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (code === delimiter || code === 10 || code === 13) break
    }
    this.#state = 'plain'
    this.#append(text.slice(index, end))
    return end === text.length ? end : this.#separator(text, end, records)
  }

  #separator(text: string, index: number, records: CsvRecord[]): number {
    if (text[index] === this.#delimiter) {
      this.#endField()
      return index + 1
    }
    this.#line++
    this.#endRecord(records)
    if (text[index] === '\n') return index + 1
    if (index + 1 === text.length) this.#afterReturn = true
    return text[index + 1] === '\n' ? index + 2 : index + 1
  }

  #append(piece: string): void {
    this.#field = this.#field === '' ? piece : this.#field + piece
    this.#count(piece.length)
  }

  #endField(): void {
    this.#cells.push(this.#field)
    this.#field = ''
    this.#state = 'start'
    this.#count(1)
  }

  #count(letters: number): void {
    this.#length += letters
    if (this.#length > this.#limit) throw this.#tooLarge()
  }

  #endRecord(records: CsvRecord[]): void {
    this.#endField()
    const blank = this.#cells.length === 1 && this.#cells[0] === '' && !this.#quotedRecord
    if (!blank) records.push({ cells: this.#cells, line: this.#recordLine, strayQuote: this.#strayQuote })
    this.#cells = []
    this.#length = 0
    this.#quotedRecord = false
    this.#strayQuote = false
    this.#recordLine = this.#line
  }

  #tooLarge(): PlatformError {
    const opened = this.#state === 'quoted' ? ` A quotation mark opened on line ${this.#quoteLine} is still open.` : ''
    return new PlatformError('record-too-large', {
      message: `A row is longer than the limit of ${this.#limit} characters.${opened}`,
      where: `${this.#where}, line ${this.#recordLine}`,
      hint: 'Check that the file has line ends, and that its quotation marks are closed.',
    })
  }

  #unclosed(): PlatformError {
    return new PlatformError('csv-quote-unclosed', {
      message: 'A quotation mark is opened and never closed, so the rest of the file would be one cell.',
      where: `${this.#where}, line ${this.#quoteLine}`,
      hint: 'Close it, or double it ("") where it is part of the text.',
    })
  }
}
