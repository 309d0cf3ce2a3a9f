import { frequentNamesOfMen } from './frequent-names-of-men.ts'
import { frequentNamesOfWomen } from './frequent-names-of-women.ts'
import { frequentSurnames } from './frequent-surnames.ts'

/** A name and how many of a million people bear it. */
export interface NameShare {
  /** Upper case without marks, Ñ kept; given names whole (`JOSE LUIS`), surnames with their particles (`DE LA CRUZ`). */
  readonly name: string
  readonly perMillion: number
}

const readShares = (list: string): readonly NameShare[] =>
  [...list.matchAll(/(\S+) (\d+)/g)].map(([, name = '', share]) => ({
    name: name.replaceAll('_', ' '),
    perMillion: Number(share),
  }))

/**
 * The names of Mexico by frequency, the commonest first: 19 of 20 surnames and nearly 9 of 10 given names of the 1.2 million
 * federal employees of education of 2012 (SEP). Shares of a list add up to less than a million by what is rarer.
 */
export const nameFrequencies: {
  readonly men: readonly NameShare[]
  readonly women: readonly NameShare[]
  readonly surnames: readonly NameShare[]
} = {
  men: readShares(frequentNamesOfMen),
  women: readShares(frequentNamesOfWomen),
  surnames: readShares(frequentSurnames),
}
