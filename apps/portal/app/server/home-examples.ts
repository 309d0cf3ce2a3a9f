import { companyKey } from '@pdn/core'
import type { Queries } from '@pdn/queries'
import type { System } from '@pdn/systems'
import { mistyped } from './mistyped.ts'
import { searchRequestOf } from './search-request.ts'

/** Longest text that is an example: a whole name, never a part of one. */
const longestExample = 60

const mostExamples = 4

const isExample = (text: string): boolean => text !== '' && text.length <= longestExample && !text.endsWith('…')

interface Examples {
  readonly company: string | undefined
  readonly texts: readonly string[]
}

/**
 * A company's name or a title, and an institution's name, of one system's newest records. People are nobody's example:
 * where records may be of people only companies are asked for, and a title, which may name anybody, only where invented.
 */
const examplesOf = async (queries: Queries, system: System): Promise<Examples> => {
  const companies = system.kinds.filter(({ id }) => id === 'legal-person').map(({ id }) => id)
  const { request } = searchRequestOf(new URLSearchParams({ system: system.id, sort: 'date' }))
  const { results } = await queries.search({ ...request, kind: companies })
  const titled = results.find(hit => isExample(hit.title) && (companies.length > 0 || hit.synthetic))
  const placed = results.find(({ institution }) => isExample(institution?.name ?? ''))
  return {
    company: companies.length > 0 ? titled?.title : undefined,
    texts: [titled?.title, placed?.institution?.name].filter(text => text !== undefined),
  }
}

/** The company's name with a typo, where a search for it leads back to the name; nothing where it does not. */
const typoOf = async (queries: Queries, company: string): Promise<readonly string[]> => {
  const name = companyKey(company)
  const typo = mistyped(name)
  if (typo === undefined) return []
  const { request } = searchRequestOf(new URLSearchParams({ q: typo }))
  const { corrected, used } = await queries.search(request)
  return corrected && used === name ? [typo] : []
}

/** Whole names and titles that the index holds, and one with a typo that a search corrects. */
export const homeExamples = async (queries: Queries, systems: readonly System[]): Promise<readonly string[]> => {
  const found = await Promise.all(systems.map(system => examplesOf(queries, system)))
  const company = found.flatMap(({ company }) => company ?? [])[0]
  const typos = company === undefined ? [] : await typoOf(queries, company)
  return [...new Set([...typos, ...found.flatMap(({ texts }) => texts)])].slice(0, mostExamples)
}
