import { rfcOfCompany, splitLegalForm } from '@pdn/core'
import type { Random } from '../random.ts'
import { syllables, trades } from '../words.ts'
import type { Person } from './people.ts'

/** What is bought, as OCDS names it. */
export type Category = keyof typeof trades

/** A company that does not exist. */
export interface Company {
  /** Place in the country, from 0. */
  readonly number: number
  readonly name: string
  /** 12 characters with a right check digit. */
  readonly rfc: string
  readonly category: Category
  /** Who owns it, the one with the most shares first; that one also represents it. */
  readonly owners: readonly [Person, ...Person[]]
}

/** Id of a company in the ground truth. */
export const companyId = ({ number }: Company): string => `C-${String(number).padStart(7, '0')}`

/**
 * Legal forms as the tax authority's list of art. 69-B has them, of every hundred companies, in the spellings of its
 * publishers.
 */
const legalForms: readonly (readonly [number, string])[] = [
  [50, ', S.A. de C.V.'],
  [12, ' SA DE CV'],
  [6, ', SA de CV'],
  [5, ' S.A. DE C.V.'],
  [6, ', S. de R.L. de C.V.'],
  [3, ' S DE RL DE CV'],
  [6, ', S.C.'],
  [2, ' SC'],
  [1, ', S.C. de R.L. de C.V.'],
  [2, ', S.A.P.I. de C.V.'],
  [1, ', S.P.R. de R.L.'],
  [1, ', A.C.'],
  [1, ', S. de R.L.'],
  [1, ', S.A.S.'],
  [1, ', S.A.'],
  [1, ' Sociedad Anónima de Capital Variable'],
  [1, ''],
]

const legalForm = (random: Random): string => {
  let drawn = random.next() * 100
  for (const [share, spelling] of legalForms) {
    drawn -= share
    if (drawn < 0) return spelling
  }
  return ''
}

const categories: readonly [Category, ...Category[]] = ['works', 'goods', 'services']

const inventedWord = (random: Random): string => {
  const word = Array.from({ length: random.integer(2, 3) }, () => random.pick(syllables)).join('')
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

const foundingDate = (random: Random): string =>
  `${random.integer(1975, 2017)}-0${random.integer(1, 9)}-${String(random.integer(1, 28)).padStart(2, '0')}`

/** Most companies belong to one or two persons. */
const ownersOf = (random: Random, owners: readonly [Person, ...Person[]]): readonly [Person, ...Person[]] => {
  const first = random.pick(owners)
  const others = Array.from({ length: random.chance(0.55) ? 0 : random.integer(1, 2) }, () => random.pick(owners))
  return [first, ...new Set(others.filter(other => other !== first))]
}

/** Of whom a company is made. */
export interface CompanyRegister {
  /** Number of the first. */
  readonly first: number
  readonly count: number
  /** Who may own one. */
  readonly owners: readonly [Person, ...Person[]]
  /** Who owns every hundredth, beside their office: the planted conflicts of interest. */
  readonly officials: readonly [Person, ...Person[]]
}

/** True for every hundredth company: an official owns it. */
export const belongsToOfficial = ({ number }: Company): boolean => number % 100 === 50

/**
 * So many companies of invented words, each called “de Muestra”; the country's first has a name that guides search for.
 * No two share a name.
 */
export const createCompanies = (random: Random, register: CompanyRegister): readonly [Company, ...Company[]] => {
  const companyOf = (number: number, category: Category, core: string): Company => {
    const name = `${core} de Muestra${legalForm(random)}`
    const rfc = rfcOfCompany(splitLegalForm(name).core, foundingDate(random)) ?? ''
    const company = { number, name, rfc, category, owners: ownersOf(random, register.owners) }
    return belongsToOfficial(company) ? { ...company, owners: [random.pick(register.officials)] } : company
  }
  const draw = (number: number): Company => {
    if (number === 0) return companyOf(0, 'works', 'Constructora García López')
    const category = random.pick(categories)
    return companyOf(number, category, `${random.pick(trades[category])} ${inventedWord(random)}`)
  }
  const first = draw(register.first)
  const companies: [Company, ...Company[]] = [first]
  const names = new Set([first.name])
  while (companies.length < register.count) {
    const company = draw(register.first + companies.length)
    if (names.has(company.name)) continue
    names.add(company.name)
    companies.push(company)
  }
  return companies
}
