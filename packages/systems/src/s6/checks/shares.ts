/** So many different values are counted; a file with more is judged by those. */
const countedValues = 100_000

/** How often each value was met, in bounded memory. */
export class Shares {
  readonly #counts = new Map<string, number>()
  /** How many values were met of those that are counted. */
  total = 0

  add(value: string): void {
    const known = this.#counts.get(value)
    if (known === undefined && this.#counts.size >= countedValues) return
    this.#counts.set(value, (known ?? 0) + 1)
    this.total += 1
  }

  /** How many different values were met. */
  get different(): number {
    return this.#counts.size
  }

  /** Share of one value in all, from 0 to 1. */
  share(value: string): number {
    return this.total === 0 ? 0 : (this.#counts.get(value) ?? 0) / this.total
  }

  /** Share of the most frequent values together, from 0 to 1. */
  topShare(values: number): number {
    const counts = [...this.#counts.values()].sort((one, other) => other - one)
    return this.total === 0 ? 0 : counts.slice(0, values).reduce((sum, count) => sum + count, 0) / this.total
  }

  /** How many values were met exactly once. */
  get once(): number {
    let number = 0
    for (const count of this.#counts.values()) if (count === 1) number += 1
    return number
  }
}

/** A share as it is read: `12.5 %`. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`
