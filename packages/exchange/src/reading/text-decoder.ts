import type { SourceEncoding } from './source.ts'

const lineFeed = 0x0a

/** Length of the well-formed UTF-8 sequence that begins at `index`, or 0 where none does (RFC 3629). */
const sequenceLength = (bytes: Uint8Array, index: number): number => {
  const lead = bytes[index] ?? 0
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0) return 0
  for (let offset = 1; offset < length; offset++) {
    const next = bytes[index + offset]
    if (next === undefined || (next & 0xc0) !== 0x80) return 0
  }
  const second = bytes[index + 1] ?? 0
  const tooLong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90)
  const outside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f)
  return tooLong || outside ? 0 : length
}

/** How many bytes at the end may be the beginning of a sequence that the next chunk completes. */
const openTail = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return wanted > back ? back : 0
  }
  return 0
}

type LineClass = 'ascii' | 'utf-8' | 'other'

const classify = (bytes: Uint8Array): LineClass => {
  let found: LineClass = 'ascii'
  for (let index = 0; index < bytes.length; ) {
    const length = sequenceLength(bytes, index)
    if (length === 0) return 'other'
    if (length > 1) found = 'utf-8'
    index += length
  }
  return found
}

/**
 * Turns bytes into text as they come: UTF-8 where a line is well-formed UTF-8, Windows-1252 (which holds Latin-1) where
 * it is not. No byte is lost; where both kinds of line stand in one file the lines of each are remembered.
 */
export class SourceTextDecoder {
  /** The first lines, from 1, that disagree with the encoding that the file began with, and how many there are. */
  readonly strayLines: number[] = []
  strayCount = 0
  readonly #strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  readonly #single = new TextDecoder('windows-1252')
  readonly #told: 'utf-8' | 'windows-1252' | undefined
  #established: 'utf-8' | 'windows-1252' | undefined
  #carry = new Uint8Array(0)
  #line = 1
  #started = false

  constructor(told?: 'utf-8' | 'windows-1252') {
    this.#told = told
    this.#established = told
  }

  get encoding(): SourceEncoding {
    return this.strayCount > 0 ? 'mixed' : (this.#established ?? 'utf-8')
  }

  /** The encoding that the file began with: the one that `strayLines` disagree with. */
  get first(): 'utf-8' | 'windows-1252' {
    return this.#established ?? 'utf-8'
  }

  /** The text of these bytes; a sequence cut by the chunk's end is kept back unless `last`. */
  decode(chunk: Uint8Array, last: boolean): string {
    let bytes = chunk
    if (this.#carry.length > 0) {
      bytes = new Uint8Array(this.#carry.length + chunk.length)
      bytes.set(this.#carry)
      bytes.set(chunk, this.#carry.length)
    }
    const kept = last ? 0 : openTail(bytes)
    this.#carry = bytes.slice(bytes.length - kept)
    const text = this.#text(bytes.subarray(0, bytes.length - kept))
    if (this.#started || text === '') return text
    this.#started = true
    return text.startsWith('\ufeff') ? text.slice(1) : text
  }

  #text(bytes: Uint8Array): string {
    if (this.#told === 'windows-1252') return this.#single.decode(bytes)
    if (this.#established !== 'windows-1252') {
      try {
        const text = this.#strict.decode(bytes)
        if (text.length < bytes.length) this.#established = 'utf-8'
        this.#countLines(bytes)
        return text
      } catch {
        // not UTF-8 throughout: its lines are looked at one by one
      }
    }
    return this.#lines(bytes)
  }

  #lines(bytes: Uint8Array): string {
    const parts: string[] = []
    for (let start = 0; start < bytes.length; ) {
      const found = bytes.indexOf(lineFeed, start)
      const end = found === -1 ? bytes.length : found + 1
      parts.push(this.#lineText(bytes.subarray(start, end)))
      if (found !== -1) this.#line++
      start = end
    }
    return parts.join('')
  }

  #lineText(line: Uint8Array): string {
    const kind = classify(line)
    if (kind === 'ascii') return this.#single.decode(line)
    const encoding = kind === 'utf-8' ? 'utf-8' : 'windows-1252'
    this.#established ??= encoding
    if (encoding !== this.#established) {
      this.strayCount++
      if (this.strayLines.length < 20 && this.strayLines.at(-1) !== this.#line) this.strayLines.push(this.#line)
    }
    if (encoding === 'utf-8') return this.#strict.decode(line)
    return this.#established === 'utf-8' ? this.#mended(line) : this.#single.decode(line)
  }

  /** A line of a UTF-8 file with single bytes in it: only those are read as Windows-1252. */
  #mended(line: Uint8Array): string {
    const parts: string[] = []
    for (let start = 0; start < line.length; ) {
      let end = start
      for (let length = sequenceLength(line, end); end < line.length && length > 0; ) {
        end += length
        length = sequenceLength(line, end)
      }
      if (end > start) parts.push(this.#strict.decode(line.subarray(start, end)))
      if (end < line.length) parts.push(this.#single.decode(line.subarray(end, end + 1)))
      start = end + 1
    }
    return parts.join('')
  }

  #countLines(bytes: Uint8Array): void {
    for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) this.#line++
  }
}
