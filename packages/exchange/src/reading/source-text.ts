import { PlatformError } from '@pdn/core'
import { fileSignature, markupName } from './file-signature.ts'
import type { ProblemList } from './problem-list.ts'
import type { SourceEncoding } from './source.ts'
import { SourceTextDecoder } from './text-decoder.ts'

/** Letters of blanks at the start after which a file counts as empty. */
const blankLimit = 16 * 1024 * 1024

/** The text of a stream of bytes, decoded as it is taken; refuses what is empty or no text. */
export class SourceText {
  bytes = 0
  /** True once the stream has been read to its end. */
  ended = false
  readonly #source: AsyncIterator<Uint8Array>
  readonly #where: string
  readonly #decoder: SourceTextDecoder
  readonly #problems: ProblemList
  #ahead: string[] = []
  #closed = false

  constructor(
    bytes: AsyncIterable<Uint8Array>,
    where: string,
    encoding: 'utf-8' | 'windows-1252' | undefined,
    problems: ProblemList,
  ) {
    this.#source = bytes[Symbol.asyncIterator]()
    this.#where = where
    this.#decoder = new SourceTextDecoder(encoding)
    this.#problems = problems
  }

  get encoding(): SourceEncoding {
    return this.#decoder.encoding
  }

  /** The first letters, at least `length` of them that are not blank at the start, where there are so many. */
  async peek(length: number): Promise<string> {
    let sample = ''
    for (let letters = 0; letters < length && !this.ended && sample.length < blankLimit; ) {
      const text = await this.#read()
      this.#ahead.push(text)
      sample += text
      letters = sample.trimStart().length
    }
    if (sample.trim() === '')
      throw new PlatformError('file-empty', {
        message: this.bytes === 0 ? 'The file is empty: it has 0 bytes.' : 'The file is empty: it holds only blanks.',
        where: this.#where,
        hint: 'Fetch or export it again; an interrupted download leaves such a file.',
      })
    const markup = markupName(sample)
    if (markup !== undefined)
      throw new PlatformError('file-is-markup', {
        message: `The file holds no data. It is ${markup}.`,
        where: this.#where,
        hint: 'Open it in a browser: it may be an error message, or the page from which the data is downloaded.',
      })
    return sample
  }

  /** All the text, what was peeked at first. */
  async *chunks(): AsyncGenerator<string> {
    const ahead = this.#ahead
    this.#ahead = []
    yield* ahead
    while (!this.ended) yield await this.#read()
  }

  /** Tells the lines written in another encoding than the file's first; called when all was read. */
  tellStrayLines(): void {
    const { strayCount, strayLines, first } = this.#decoder
    if (strayCount === 0) return
    const other = first === 'utf-8' ? 'Windows-1252' : 'UTF-8'
    const more = strayCount > strayLines.length ? ` and ${strayCount - strayLines.length} more` : ''
    this.#problems.add({
      number: 0,
      line: strayLines[0] ?? 1,
      rule: 'encoding-mixed',
      severity: 'warning',
      expected: { es: 'un solo juego de caracteres, UTF-8', en: 'one character set, UTF-8' },
      message: `The file is written in ${first === 'utf-8' ? 'UTF-8' : 'Windows-1252'}, but these lines in ${other}: ${strayLines.join(', ')}${more}. Each was read in its own.`,
      kept: true,
    })
  }

  /** Stops reading and frees the stream. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#source.return?.()
  }

  async #read(): Promise<string> {
    const next = await this.#source.next()
    if (next.done) {
      this.ended = true
      return this.#decoder.decode(new Uint8Array(0), true)
    }
    if (this.bytes === 0) this.#refuseSignature(next.value)
    const zero = next.value.indexOf(0)
    if (zero !== -1)
      throw this.#binary('It holds zero bytes', `byte ${this.bytes + zero + 1}`, 'Give a CSV or JSON file.')
    this.bytes += next.value.length
    return this.#decoder.decode(next.value, false)
  }

  #refuseSignature(start: Uint8Array): void {
    const signature = fileSignature(start)
    if (signature !== undefined) throw this.#binary(`It is ${signature.name}`, undefined, signature.advice)
  }

  #binary(what: string, place: string | undefined, hint: string): PlatformError {
    return new PlatformError('file-binary', {
      message: `The file is no text. ${what}.`,
      where: place === undefined ? this.#where : `${this.#where}, ${place}`,
      hint,
    })
  }
}
