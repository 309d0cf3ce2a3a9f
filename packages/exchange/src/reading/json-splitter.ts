/** A piece of JSON text that is one value, and where it stands: line and column from 1. */
export interface JsonPiece {
  /** Name of the list that it is a member of. */
  readonly list?: string
  readonly text: string
  readonly line: number
  readonly column: number
  readonly offset: number
}

type FaultKind = 'syntax' | 'too-large' | 'too-deep'

/** The deepest nesting of brackets that is read. */
export const depthLimit = 512

/** What is left of a JSON text without the values that were cut out of it. */
export interface JsonSkeleton {
  /** The text, with one 0 in place of what a list holds. */
  readonly text: string
  /** From which letter on which line of the file it goes on, wherever lines were left out. */
  readonly marks: readonly { readonly offset: number; readonly line: number }[]
}

/** What is wrong with the text between pieces. */
export class JsonLayoutFault extends Error {
  readonly line: number
  readonly column: number
  readonly offset: number
  readonly kind: FaultKind

  constructor(kind: FaultKind, message: string, place: { line: number; column: number; offset: number }) {
    super(message)
    this.kind = kind
    this.line = place.line
    this.column = place.column
    this.offset = place.offset
  }
}

/** Which values a splitter hands out: every top-level one, or the members of lists inside the first. */
export type SplitMode =
  | { readonly each: 'document' }
  /** Items of a top-level array, or of the arrays under these names in a top-level object. */
  | { readonly each: 'member'; readonly lists: ReadonlySet<string> }

interface Mark {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/**
 * Cuts JSON text into values as it comes, by brackets and quotation marks alone; each piece is parsed by its receiver.
 * Text around the pieces is kept as `skeleton`, with one 0 in place of all pieces of a list, so that it can be parsed in
 * its turn and a list of millions leaves no trace of their number.
 */
export class JsonSplitter {
  /** Name of the list whose members are being handed out; empty for a top-level array. */
  list = ''
  readonly #mode: SplitMode
  readonly #limit: number
  #skeleton: string[] = []
  readonly #marks: { readonly offset: number; readonly line: number }[] = [{ offset: 0, line: 1 }]
  /** The line on which the skeleton ends. */
  #skeletonLine = 1
  #skeletonLength = 0
  #level = -1
  #depth = 0
  #inString = false
  #escaped = false
  #mark: Mark | undefined
  #scalar = false
  #parts: string[] = []
  #length = 0
  #between: 'start' | 'after-value' | 'after-comma' = 'start'
  #name: string[] | undefined
  #lastName = ''
  #line = 1
  #lineStart = 0
  #base = 0
  #pieces: JsonPiece[] = []

  constructor(mode: SplitMode, limit: number) {
    this.#mode = mode
    this.#limit = limit
    if (mode.each === 'document') this.#level = 0
  }

  get skeleton(): JsonSkeleton {
    return { text: this.#skeleton.join(''), marks: this.#marks }
  }

  /** Place of the next letter. */
  get place(): Mark {
    return { line: this.#line, column: this.#base - this.#lineStart + 1, offset: this.#base }
  }

  /** The line on which the value that is open begins. */
  get openLine(): number {
    return this.#mark?.line ?? this.#line
  }

  /** The pieces that the last letters completed, those before a fault included. */
  get completed(): readonly JsonPiece[] {
    return this.#pieces
  }

  /** The pieces that these letters complete. */
  push(text: string): JsonPiece[] {
    const pieces: JsonPiece[] = []
    this.#pieces = pieces
    let from = 0
    for (let index = 0; index < text.length; index++) {
      if (this.#inString) {
        index = this.#string(text, index)
        continue
      }
      const letter = text[index] ?? ''
      if (letter === ' ' || letter === '\t' || letter === '\n' || letter === '\r' || letter === ',') {
        if (this.#scalar) from = this.#finish(text, from, index, pieces)
        if (letter === '\n') {
          this.#line++
          this.#lineStart = this.#base + index + 1
        }
        if (letter === ',' && this.#mark === undefined && this.#depth === this.#level) this.#comma(index)
      } else if (letter === '}' || letter === ']') {
        if (this.#scalar) from = this.#finish(text, from, index, pieces)
        from = this.#close(text, from, index, pieces)
      } else {
        if (this.#mark === undefined && this.#depth === this.#level) from = this.#begin(text, from, index, letter)
        this.#enter(letter)
      }
    }
    this.#keep(text, from, text.length)
    this.#base += text.length
    return pieces
  }

  /** The piece that the end of the text completes: a number or word at top level. */
  end(): JsonPiece[] {
    const pieces: JsonPiece[] = []
    if (this.#scalar && !this.#inString && this.#level === 0) this.#finish('', 0, 0, pieces)
    return pieces
  }

  /** True while a value is open. */
  get open(): boolean {
    return this.#depth > 0 || this.#inString || this.#mark !== undefined
  }

  #string(text: string, start: number): number {
    let index = start
    if (this.#escaped) {
      this.#escaped = false
      index++
    }
    for (; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code === 0x22 || code === 0x5c || code === 0x0a) {
        if (code === 0x0a) {
          this.#line++
          this.#lineStart = this.#base + index + 1
          continue
        }
        if (code === 0x22) break
        if (index + 1 === text.length) this.#escaped = true
        index++
      }
    }
    if (this.#name !== undefined) this.#name.push(text.slice(start, Math.min(index, text.length)))
    if (index >= text.length) return text.length
    this.#inString = false
    if (this.#name !== undefined) this.#lastName = this.#name.join('')
    this.#name = undefined
    if (this.#mark !== undefined && this.#depth === this.#level) this.#scalar = true
    return index
  }

  #enter(letter: string): void {
    if (letter === '"') {
      this.#inString = true
      if (this.#mode.each === 'member' && this.#depth === 1 && this.#level === -1) this.#name = []
      return
    }
    if (letter !== '{' && letter !== '[') return
    this.#depth++
    if (this.#depth > depthLimit) throw new JsonLayoutFault('too-deep', 'Brackets are nested too deep', this.place)
    if (this.#mode.each !== 'member' || this.#level !== -1 || letter !== '[') return
    const listed = this.#depth === 2 && this.#mode.lists.has(this.#lastName)
    if (this.#depth !== 1 && !listed) return
    this.#level = this.#depth
    this.list = listed ? this.#lastName : ''
    this.#between = 'start'
  }

  #begin(text: string, from: number, index: number, letter: string): number {
    if (this.#between === 'after-value' && this.#level > 0) throw this.#fault('a comma was expected', index)
    if (letter === ':') throw this.#fault('a value was expected', index)
    this.#keep(text, from, index)
    this.#mark = { line: this.#line, column: this.#base + index - this.#lineStart + 1, offset: this.#base + index }
    this.#scalar = letter !== '{' && letter !== '[' && letter !== '"'
    return index
  }

  #comma(index: number): void {
    if (this.#level === 0 || this.#between !== 'after-value') throw this.#fault('a value was expected', index)
    this.#between = 'after-comma'
  }

  #close(text: string, from: number, index: number, pieces: JsonPiece[]): number {
    this.#depth--
    if (this.#depth < 0) throw this.#fault('a bracket is closed that was never opened', index)
    if (this.#mark !== undefined)
      return this.#depth === this.#level ? this.#finish(text, from, index + 1, pieces) : from
    if (this.#depth < this.#level) {
      if (this.#between === 'after-comma') throw this.#fault('a value was expected', index)
      this.#level = -1
      this.#lastName = ''
    }
    return from
  }

  #finish(text: string, from: number, to: number, pieces: JsonPiece[]): number {
    this.#keep(text, from, to)
    if (this.#mark !== undefined)
      pieces.push({ text: this.#parts.join(''), ...this.#mark, ...(this.list === '' ? {} : { list: this.list }) })
    this.#parts = []
    this.#length = 0
    this.#mark = undefined
    this.#scalar = false
    if (this.#level !== 0 && this.#between === 'start') this.#addSkeleton('0')
    this.#between = 'after-value'
    return to
  }

  #keep(text: string, from: number, to: number): void {
    if (to <= from) return
    const piece = text.slice(from, to)
    if (this.#mark === undefined) {
      const separates = this.#depth === this.#level && !/[^\s,]/.test(piece)
      if (this.#mode.each === 'member' && !separates) this.#addSkeleton(piece)
      return
    }
    this.#parts.push(piece)
    this.#length += piece.length
    if (this.#length > this.#limit)
      throw new JsonLayoutFault('too-large', 'A value is longer than the limit', this.#mark)
  }

  #addSkeleton(piece: string): void {
    const line = this.#line - (piece.split('\n').length - 1)
    if (line !== this.#skeletonLine) this.#marks.push({ offset: this.#skeletonLength, line })
    this.#skeletonLine = this.#line
    this.#skeleton.push(piece)
    this.#skeletonLength += piece.length
    if (this.#skeletonLength > this.#limit)
      throw new JsonLayoutFault('too-large', 'The text around the list is longer than the limit', this.place)
  }

  #fault(reason: string, index: number): JsonLayoutFault {
    const offset = this.#base + index
    return new JsonLayoutFault('syntax', reason, { line: this.#line, column: offset - this.#lineStart + 1, offset })
  }
}
