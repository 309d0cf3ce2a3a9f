import { fingerprint } from '@pdn/core'

/** Slots that a set begins with. */
const firstSlots = 1024

/**
 * Remembers texts in 8 to 16 bytes each, whatever their length, by a hash of 53 bits: of two million different texts, one
 * in some five thousand files would see a single one taken for another.
 */
export class FingerprintSet {
  #slots = new Float64Array(firstSlots)
  #count = 0

  /** Adds a text; false where it was there already. */
  add(text: string): boolean {
    if (this.#count * 2 >= this.#slots.length) this.#grow()
    return this.#put(fingerprint(text))
  }

  #put(value: number): boolean {
    const mask = this.#slots.length - 1
    for (let at = value % this.#slots.length; ; at = (at + 1) & mask) {
      const held = this.#slots[at]
      if (held === value) return false
      if (held !== 0) continue
      this.#slots[at] = value
      this.#count++
      return true
    }
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Float64Array(before.length * 2)
    this.#count = 0
    for (const value of before) if (value !== 0) this.#put(value)
  }
}
