const partLength = 4 * 1024 * 1024

/** Text that grows beyond what memory should hold: the browser keeps its parts where it keeps files. */
export class GrowingBlob {
  #parts: Blob[] = []
  #texts: string[] = []
  #length = 0

  add(text: string): void {
    this.#texts.push(text)
    this.#length += text.length
    if (this.#length >= partLength) this.#put()
  }

  /** All of it. */
  blob(type: string): Blob {
    this.#put()
    return new Blob(this.#parts, { type })
  }

  #put(): void {
    this.#parts.push(new Blob(this.#texts))
    this.#texts = []
    this.#length = 0
  }
}
