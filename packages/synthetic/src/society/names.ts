import { accentedWords, type NameShare, nameFrequencies, nameParticles } from '@pdn/core'
import type { Random } from '../random.ts'

/** Draws Mexican names as often as they are borne. */
export interface Names {
  /** A woman's given name, one word or more: `María Guadalupe`. */
  woman(random: Random): string
  /** A man's given name. */
  man(random: Random): string
  /** A surname with its particles: `de la Cruz`. */
  surname(random: Random): string
}

/** `DE LA CRUZ` → `de la Cruz`, `JOSE` → `José`. */
const written = (name: string, accents: ReadonlyMap<string, string>): string =>
  name
    .split(' ')
    .map(word => {
      const lower = word.toLowerCase()
      if (nameParticles.has(lower)) return lower
      return accents.get(lower) ?? `${lower.charAt(0).toUpperCase()}${lower.slice(1)}`
    })
    .join(' ')

const drawing = (shares: readonly NameShare[], accents: ReadonlyMap<string, string>): ((random: Random) => string) => {
  const names = shares.map(({ name }) => written(name, accents))
  let sum = 0
  const sums = Float64Array.from(shares, ({ perMillion }) => {
    sum += perMillion
    return sum
  })
  return random => {
    const drawn = random.next() * sum
    let [low, high] = [0, names.length - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sums[middle] ?? 0) > drawn) high = middle
      else low = middle + 1
    }
    return names[low] ?? ''
  }
}

/** Names by the frequencies of the table in core, with the accents that dictionaries give them. */
export const createNames = (): Names => {
  const accents = accentedWords()
  return {
    woman: drawing(nameFrequencies.women, accents),
    man: drawing(nameFrequencies.men, accents),
    surname: drawing(nameFrequencies.surnames, accents),
  }
}
