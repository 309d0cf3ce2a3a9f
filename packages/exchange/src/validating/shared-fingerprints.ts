import { fingerprint } from '@pdn/core'
import type { TextSet } from './fingerprint-set.ts'

/** Places that are tried for a text; a set so full that none is free takes no more. */
const tries = 64

/** Memory for a set that threads share, of about so many texts. */
export const sharedMemory = (texts: number): SharedArrayBuffer =>
  new SharedArrayBuffer(8 * 2 ** Math.min(22, Math.max(10, Math.ceil(Math.log2(texts * 2 + 1)))))

/** A `FingerprintSet` in memory that threads share: whichever thread adds a text second is told so. */
export class SharedFingerprints implements TextSet {
  readonly #slots: BigInt64Array

  constructor(memory: SharedArrayBuffer) {
    this.#slots = new BigInt64Array(memory)
  }

  add(text: string): boolean {
    const number = fingerprint(text)
    const value = BigInt(number)
    const places = this.#slots.length
    for (let at = number % places, left = tries; left > 0; at = (at + 1) % places, left--) {
      const held = Atomics.compareExchange(this.#slots, at, 0n, value)
      if (held === 0n) return true
      if (held === value) return false
    }
    return true
  }
}
