import { companyKey } from '@pdn/core'
import type { Queries, SearchHit } from '@pdn/queries'
import { searchFieldsOf } from '@pdn/search'
import type { System } from '@pdn/systems'
import { mistyped } from './mistyped.ts'
import { searchRequestOf } from './search-request.ts'

const noFields = searchFieldsOf([])

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
 * kinds whose titles name them give none, and other titles, which may name anybody, only where invented.
 */
const examplesOf = async (queries: Queries, system: System): Promise<Examples> => {
  const named = system.kinds.filter(({ titled }) => titled === 'company')
  const asked = named.length > 0 ? named : system.kinds
  const titledBy = new Map(asked.map(({ id, titled }) => [id, titled]))
  const { request } = searchRequestOf(new URLSearchParams({ system: system.id, sort: 'date' }), noFields)
  const { results } = await queries.search({ ...request, kind: asked.map(({ id }) => id) })
  const mayBeTitle = ({ kind, synthetic }: SearchHit): boolean =>
    titledBy.get(kind) === 'company' || (titledBy.get(kind) === 'matter' && synthetic)
  const titled = results.find(hit => isExample(hit.title) && mayBeTitle(hit))
  const placed = results.find(({ institution }) => isExample(institution?.name ?? ''))
  return {
    company: named.length > 0 ? titled?.title : undefined,
    texts: [titled?.title, placed?.institution?.name].filter(text => text !== undefined),
  }
}

/** The company's name with a typo, where a search for it leads back to the name; nothing where it does not. */
const typoOf = async (queries: Queries, company: string): Promise<readonly string[]> => {
  const name = companyKey(company)
  const typo = mistyped(name)
  if (typo === undefined) return []
  const { request } = searchRequestOf(new URLSearchParams({ q: typo }), noFields)
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
