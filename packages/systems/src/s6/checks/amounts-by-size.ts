/** Steps of a tenth power into which amounts are sorted: an amount is known to within half a percent. */
const stepsPerPower = 200

interface Bin {
  count: number
  sum: number
}

/** Amounts of one currency, sorted into steps of their logarithm: any number of them in bounded memory. */
export class AmountsBySize {
  readonly #bins = new Map<number, Bin>()
  count = 0
  sum = 0

  /** Counts an amount that is not negative. */
  add(amount: number): void {
    const step = amount === 0 ? Number.NEGATIVE_INFINITY : Math.floor(Math.log10(amount) * stepsPerPower)
    const bin = this.#bins.get(step)
    if (bin === undefined) this.#bins.set(step, { count: 1, sum: amount })
    else {
      bin.count += 1
      bin.sum += amount
    }
    this.count += 1
    this.sum += amount
  }

  /** Sum of the largest amounts, so many of them; within a step they count with its mean. */
  largest(number: number): number {
    let left = number
    let sum = 0
    for (const [, bin] of [...this.#bins].sort(([one], [other]) => other - one)) {
      const taken = Math.min(left, bin.count)
      sum += (bin.sum / bin.count) * taken
      left -= taken
      if (left === 0) break
    }
    return sum
  }
}
