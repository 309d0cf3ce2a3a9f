/** Where the parts of a document that is being mended stood in its source. */
export class Origins {
  readonly #origins = new Map<string, string>()

  /** Says that what stands at one pointer now stood at another of a document mended as far as this one. */
  add(now: string, before: string): void {
    this.#origins.set(now, this.of(before))
  }

  /** The pointer into the source of what stands at a pointer now; takes a time that grows with its steps alone. */
  of(pointer: string): string {
    if (this.#origins.size === 0) return pointer
    for (let prefix = pointer; prefix !== ''; prefix = prefix.slice(0, prefix.lastIndexOf('/'))) {
      const origin = this.#origins.get(prefix)
      if (origin !== undefined) return origin + pointer.slice(prefix.length)
    }
    return pointer
  }
}
