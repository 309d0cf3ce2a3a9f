import type { Language } from '@pdn/core'
import type { RecordView } from '@pdn/queries'
import type { Kind } from '@pdn/systems'
import { fill, formatNumber } from '@pdn/ui'
import type { PortalContext } from '../../src/portal-context.ts'
import { answerOrStatus } from './answer-or-status.ts'
import { personWords } from './person-words.ts'

/** What the page of a record says of the person's other records. */
export interface PersonSummary {
  readonly heading: string
  readonly lines: readonly string[]
  readonly text: string
  readonly href: string
}

/** The other records of whom a record identifies, counted; nothing where its kind identifies nobody. */
export const personSummary = async (
  { system, id, state }: RecordView,
  kind: Kind,
  page: { readonly href: string; readonly language: Language },
  { queries, log }: PortalContext,
): Promise<PersonSummary | undefined> => {
  if (kind.identified === undefined || state === 'gone') return undefined
  const { role } = kind.identified
  const { person, same, namesakes } = await answerOrStatus(queries.person({ system, id, role }), log)
  const words = personWords(page.language)
  const possible = namesakes.filter(({ standing }) => standing === 'possible').length
  const counted = [
    [words.asideSame, same.length],
    [words.asideNamesakes, possible],
    [words.asideDifferent, namesakes.length - possible],
  ] as const
  const lines = counted
    .filter(([, count]) => count > 0)
    .map(([text, count]) => fill(text, { count: formatNumber(count, page.language) }))
  const none = person === undefined ? words.noIdentifier : words.alone
  return {
    heading: words.aside,
    lines: lines.length === 0 ? [none] : lines,
    text: lines.length === 0 ? '' : words.asideAll,
    href: `${page.href}/persona`,
  }
}
