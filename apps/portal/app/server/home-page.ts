import type { Language } from '@pdn/core'
import type { NewsItem, SourcesSummary, Statistics } from '@pdn/queries'
import { type System, type SystemId, systemIds } from '@pdn/systems'
import { fill, formatNumber } from '@pdn/ui'
import type { PortalContext } from '../../src/portal-context.ts'
import { messagesIn } from '../messages/messages.ts'
import { languageAt, pageAddress } from '../page-address.ts'
import { answerOrStatus } from './answer-or-status.ts'
import { homeExamples } from './home-examples.ts'

const newsShown = 8

/** One of the six systems; `href` where the platform carries it. */
export interface SystemCell {
  readonly id: SystemId
  readonly title: string
  readonly summary: string
  readonly href: string | undefined
  readonly records: number
  /** The records whose term holds today, where there are any to count. */
  readonly inForce: { readonly text: string; readonly href: string } | undefined
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
  /** Questions that the systems' lists answer. */
  readonly questions: readonly { readonly text: string; readonly href: string }[]
}

/** A single record opens; new ones open as a list; what a run changed or took away is counted on the source's page. */
const newsAddress = ({ record, cause, connection }: NewsItem, slug: string): string => {
  if (record !== undefined) return `/${slug}/${record.id}`
  const name = encodeURIComponent(connection)
  return cause === 'first' ? `/${slug}?connection=${name}&sort=date` : `/interconexion/${name}#runs`
}

const inForceIn = ({ slug, inForce }: System, records: number, language: Language): SystemCell['inForce'] => {
  if (inForce === undefined || records === 0) return undefined
  const text = records === 1 ? inForce.one : inForce.many
  return {
    text: fill(text[language], { count: formatNumber(records, language) }),
    href: pageAddress(`/${slug}?inForce=true`, language),
  }
}

const questionsOf = ({ slug, questions }: System, today: string, language: Language): HomePage['questions'] => {
  const year = today.slice(0, 4)
  return questions.map(({ text, parameters }) => ({
    text: fill(text[language], { year }),
    href: pageAddress(`/${slug}?${fill(parameters, { year })}`, language),
  }))
}

const systemCells = (
  systems: readonly System[],
  { bySystem, inForceBySystem }: Statistics,
  language: Language,
): SystemCell[] =>
  systemIds.map(id => {
    const system = systems.find(candidate => candidate.id === id)
    if (system === undefined)
      return { id, ...messagesIn(language).systems[id], href: undefined, records: 0, inForce: undefined }
    return {
      id,
      title: system.title[language],
      summary: system.summary[language],
      href: pageAddress(`/${system.slug}`, language),
      records: bySystem[id] ?? 0,
      inForce: inForceIn(system, inForceBySystem[id] ?? 0, language),
    }
  })

/** What the home page shows now; what only adorns it is left out where it cannot be had. */
export const homePage = async ({ queries, systems, today, log }: PortalContext, url: URL): Promise<HomePage> => {
  const language = languageAt(url.pathname)
  const slugOf = (id: string): string => systems.find(system => system.id === id)?.slug ?? id
  const examples = homeExamples(queries, systems).catch((error: unknown): readonly string[] => {
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
    questions: systems.flatMap(system => questionsOf(system, today, language)),
  }
}
