import { rfcOfCompany, splitLegalForm } from '@pdn/core'
import type { Random } from './random.ts'
import { syllables, trades } from './words.ts'

/** What is bought, as OCDS names it. */
export type Category = keyof typeof trades

/** A company that does not exist. */
export interface Company {
  readonly name: string
  /** 12 characters with a right check digit. */
  readonly rfc: string
  readonly category: Category
}

const legalForms = [
  ...Array<string>(12).fill(', S.A. de C.V.'),
  ' SA DE CV',
  ', S. de R.L. de C.V.',
  ', S.A.P.I. de C.V.',
  ', S.C.',
  ', S. de R.L.',
] as const

const categories: readonly [Category, ...Category[]] = ['works', 'goods', 'services']

const inventedWord = (random: Random): string => {
  const word = Array.from({ length: random.integer(2, 3) }, () => random.pick(syllables)).join('')
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

const foundingDate = (random: Random): string =>
  `${random.integer(1975, 2017)}-0${random.integer(1, 9)}-${String(random.integer(1, 28)).padStart(2, '0')}`

const companyOf = (random: Random, category: Category, core: string): Company => {
  const name = `${core} de Muestra${legalForms[random.integer(0, legalForms.length - 1)] ?? ''}`
  return { name, category, rfc: rfcOfCompany(splitLegalForm(name).core, foundingDate(random)) ?? '' }
}

/**
 * So many companies of invented words, each called “de Muestra”; the first has a name that guides search for. No two
 * share a name.
 */
export const createCompanies = (random: Random, count: number): readonly [Company, ...Company[]] => {
  const first = companyOf(random, 'works', 'Constructora García López')
  const companies: [Company, ...Company[]] = [first]
  const names = new Set([first.name])
  while (companies.length < count) {
    const category = random.pick(categories)
    const company = companyOf(random, category, `${random.pick(trades[category])} ${inventedWord(random)}`)
    if (names.has(company.name)) continue
    names.add(company.name)
    companies.push(company)
  }
  return companies
}
