import { jsonPointer, pointerSteps } from '@pdn/core'
import { child } from './pointer.ts'

/** One place moves at most this often: a payment's organisation becomes a reference's, and that a party's. */
const chainLimit = 4

/** Where the parts of a document went while it was rewritten. */
export class Moves {
  readonly #moves = new Map<string, string>()

  /** Says that what stood at one pointer stands at another. */
  add(from: string, to: string): void {
    if (!this.#moves.has(from)) this.#moves.set(from, to)
  }

  /** Where what stood at a pointer stands now; takes a time that grows with the pointer's steps alone. */
  follow(pointer: string): string {
    if (this.#moves.size === 0) return pointer
    return (pointerSteps(pointer) ?? []).reduce((place, step) => this.#followStep(child(place, step)), jsonPointer([]))
  }

  #followStep(place: string): string {
    let now = place
    for (let turn = 0; turn < chainLimit; turn += 1) {
      const next = this.#moves.get(now)
      if (next === undefined) break
      now = next
    }
    return now
  }
}
