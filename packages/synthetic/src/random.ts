/** A source of numbers that a seed decides: the same seed gives the same numbers on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number
  /** A whole number, both ends included. */
  integer(from: number, to: number): number
  /** True so often out of one. */
  chance(share: number): boolean
  /** One of a list, each as likely. */
  pick<T>(list: readonly [T, ...(readonly T[])]): T
  /** A place in a list of that length, the first likeliest (Zipf–Mandelbrot, exponent 1); evener the higher the shift. */
  rank(length: number, shift: number): number
  /** A positive number whose logarithm is normal. */
  logNormal(median: number, spread: number): number
}

/** Four words of state from a text (xmur3 by its steps; only its spread matters). */
const stateOf = (seed: string): Uint32Array => {
  let hash = 1779033703 ^ seed.length
  for (let index = 0; index < seed.length; index++) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 3432918353)
    hash = (hash << 13) | (hash >>> 19)
  }
  return Uint32Array.from({ length: 4 }, () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
    hash ^= hash >>> 16
    return hash >>> 0
  })
}

/** Numbers by sfc32 (Chris Doty-Humphrey, PractRand). */
const createNext = (seed: string): (() => number) => {
  let [a = 0, b = 0, c = 0, counter = 0] = stateOf(seed)
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let round = 0; round < 12; round++) next()
  return next
}

/** A source of numbers for a seed; two seeds that differ give unrelated numbers. */
export const createRandom = (seed: string): Random => {
  const next = createNext(seed)
  return {
    next,
    integer: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: share => next() < share,
    pick: list => list[Math.floor(next() * list.length)] ?? list[0],
    rank: (length, shift) => Math.min(length - 1, Math.floor(shift * (1 + length / shift) ** next() - shift)),
    logNormal: (median, spread) =>
      median * Math.exp(spread * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
  }
}
