import type { Language } from '@pdn/core'
import type { NewsItem, Queries, SourcesSummary, Statistics } from '@pdn/queries'
import type { System, SystemId } from '@pdn/systems'
import type { PortalContext } from '../../src/portal-context.ts'
import { messagesIn } from '../messages/messages.ts'
import { languageAt, pageAddress } from '../page-address.ts'
import { answerOrStatus } from './answer-or-status.ts'
import { searchRequestOf } from './search-request.ts'

/** The six systems of the law, carried or not. */
const allSystems: readonly SystemId[] = ['s1', 's2', 's3', 's4', 's5', 's6']

const newsShown = 8

/** One of the six systems; `href` where the platform carries it. */
export interface SystemCell {
  readonly id: SystemId
  readonly title: string
  readonly summary: string
  readonly href: string | undefined
  readonly records: number
  /** The records whose term holds today, where there are any to count. */
  readonly inForce: { readonly records: number; readonly href: string } | undefined
}

/** What the home page shows. */
export interface HomePage {
  readonly systems: readonly SystemCell[]
  readonly statistics: Statistics
  readonly examples: readonly { readonly text: string; readonly href: string }[]
  readonly news: readonly (NewsItem & { readonly href: string })[]
  readonly sources: SourcesSummary
  /** The day in Mexico City, `YYYY-MM-DD`. */
  readonly today: string
}

/** Longest text that is an example: a whole name, never a part of one. */
const longestExample = 60

const isExample = (text: string): boolean => text !== '' && text.length <= longestExample && !text.endsWith('…')

/**
 * A company's name or a title, and an institution's name, of one system's newest records. People are nobody's example:
 * where records may be of people only companies are asked for, and a title, which may name anybody, only where invented.
 */
const examplesOf = async (queries: Queries, system: System): Promise<string[]> => {
  const companies = system.kinds.filter(({ id }) => id === 'legal-person').map(({ id }) => id)
  const { request } = searchRequestOf(new URLSearchParams({ system: system.id, sort: 'date' }))
  const { results } = await queries.search({ ...request, kind: companies })
  const titled = results.find(hit => isExample(hit.title) && (companies.length > 0 || hit.synthetic))
  const placed = results.find(({ institution }) => isExample(institution?.name ?? ''))
  return [titled?.title, placed?.institution?.name].filter(text => text !== undefined)
}

/** Whole names and titles that the index holds. */
const exampleTexts = async (queries: Queries, systems: readonly System[]): Promise<string[]> => {
  const texts = await Promise.all(systems.map(system => examplesOf(queries, system)))
  return [...new Set(texts.flat())].slice(0, 4)
}

const newsAddress = (item: NewsItem, slug: string): string =>
  item.record === undefined
    ? `/${slug}?connection=${encodeURIComponent(item.connection)}&sort=date`
    : `/${slug}/${item.record.id}`

const systemCells = (
  systems: readonly System[],
  { bySystem, inForceToday }: Statistics,
  language: Language,
): SystemCell[] =>
  allSystems.map(id => {
    const system = systems.find(candidate => candidate.id === id)
    if (system === undefined)
      return { id, ...messagesIn(language).systems[id], href: undefined, records: 0, inForce: undefined }
    return {
      id,
      title: system.title[language],
      summary: system.summary[language],
      href: pageAddress(`/${system.slug}`, language),
      records: bySystem[id] ?? 0,
      inForce:
        id === 's3' && inForceToday > 0
          ? { records: inForceToday, href: pageAddress(`/${system.slug}?inForce=true`, language) }
          : undefined,
    }
  })

/** What the home page shows now; what only adorns it is left out where it cannot be had. */
export const homePage = async ({ queries, systems, today, log }: PortalContext, url: URL): Promise<HomePage> => {
  const language = languageAt(url.pathname)
  const slugOf = (id: string): string => systems.find(system => system.id === id)?.slug ?? id
  const examples = exampleTexts(queries, systems).catch((error: unknown): string[] => {
    log.warn('The home page goes without examples', { error })
    return []
  })
  const [statistics, news, sources, texts] = await Promise.all([
    answerOrStatus(queries.statistics(), log),
    answerOrStatus(queries.news(newsShown), log),
    answerOrStatus(queries.sources(), log),
    examples,
  ])
  return {
    systems: systemCells(systems, statistics, language),
    statistics,
    examples: texts.map(text => ({ text, href: pageAddress(`/buscar?q=${encodeURIComponent(text)}`, language) })),
    news: news.map(item => ({ ...item, href: pageAddress(newsAddress(item, slugOf(item.system)), language) })),
    sources,
    today,
  }
}
