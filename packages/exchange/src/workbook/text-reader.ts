import type { XmlPiece } from './xml-scanner.ts'

/** Gathers the text of a shared or an inline text: all its runs, without the readings given beside them. */
export class TextReader {
  #parts: string[] = []
  #inText = false
  #inReading = false

  take(piece: XmlPiece): void {
    if (piece.type === 'text') {
      if (this.#inText && !this.#inReading) this.#parts.push(piece.text)
      return
    }
    const opens = piece.type === 'open' && !piece.empty
    if (piece.name === 't') this.#inText = opens
    else if (piece.name === 'rPh') this.#inReading = opens
  }

  /** The text so far; the next begins anew. */
  text(): string {
    const text = this.#parts.join('')
    this.#parts = []
    // Characters that XML cannot hold are written so (ECMA-376 part 1, §22.9.2.19).
    return text.includes('_x')
      ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      : text
  }
}
