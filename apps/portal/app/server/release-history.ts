import { changedPointers, type JsonObject, type Language } from '@pdn/core'
import type { RecordPartView, RecordView } from '@pdn/queries'
import type { HistoryStep, Kind, Presentation } from '@pdn/systems'
import { fill, formatNumber } from '@pdn/ui'
import type { PortalContext } from '../../src/portal-context.ts'
import { pageAddress } from '../page-address.ts'
import { answerOrStatus } from './answer-or-status.ts'
import { type PresentedDifference, presentedDifferences } from './presented-differences.ts'
import { labelFor, labelsOf } from './record-fields.ts'
import { releaseWords } from './release-words.ts'

const mostReleases = 40
const mostChanges = 30
const mostPointers = 500

/** A release of a process, as its page tells it. */
export interface ReleaseLine {
  readonly key: string
  readonly title: string
  /** `YYYY-MM-DD`; undefined where the release tells none. */
  readonly date: string | undefined
  readonly count: string | undefined
  readonly from: string
  readonly provider: string
  readonly connectionHref: string
  readonly sourceId: string
  readonly changes: readonly PresentedDifference[]
  readonly notes: readonly string[]
}

/** The releases of a process, newest first, with all the words that the page needs for them. */
export interface ReleaseHistory {
  readonly heading: string
  readonly lead: string
  readonly undated: string
  readonly releases: readonly ReleaseLine[]
  readonly earlier: string | undefined
  readonly json: { readonly text: string; readonly href: string }
  readonly ocds: { readonly text: string; readonly href: string }
}

type Present = (document: JsonObject) => Presentation | undefined

const counted = (words: { one: string; many: string }, count: number, language: Language): string =>
  count === 1 ? words.one : fill(words.many, { count: formatNumber(count, language) })

interface Changes {
  readonly shown: readonly PresentedDifference[]
  /** How many pointers changed that neither page shows. */
  readonly unshown: number
  readonly any: boolean
}

const noChanges: Changes = { shown: [], unshown: 0, any: false }

/** Members by which the platform tells what it knows about a release, and those that every release gives anew. */
const isOwn = (pointer: string): boolean => /^\/(?:pdn:|id$|date$|tag\b)/.test(pointer)

/** The date of the process is that of its last release: it stands beside the release already. */
const isDate = ({ before, after }: PresentedDifference): boolean =>
  [...before, ...after].every(({ paths = [] }) => paths.length > 0 && paths.every(path => path === '/date'))

const changesOf = ({ before, after }: HistoryStep, present: Present): Changes => {
  if (before === undefined) return noChanges
  const pointers = changedPointers(before, after, mostPointers).filter(pointer => !isOwn(pointer))
  if (pointers.length === 0) return noChanges
  const [was, is] = [present(before), present(after)]
  if (was === undefined || is === undefined) return { shown: [], unshown: pointers.length, any: true }
  const labels = new Map([...labelsOf(was), ...labelsOf(is)])
  return {
    shown: presentedDifferences(was, is).filter(difference => !isDate(difference)),
    unshown: pointers.filter(pointer => labelFor(pointer, labels) === undefined).length,
    any: true,
  }
}

const notesOf = (step: HistoryStep, { shown, unshown, any }: Changes, language: Language): readonly string[] => {
  const words = releaseWords[language]
  if (!step.used) return [words.setAside]
  if (step.before === undefined) return [words.first]
  if (!any) return [words.nothing]
  const more = shown.length - mostChanges
  return [
    ...(more > 0 ? [counted(words.more, more, language)] : []),
    ...(unshown > 0 ? [counted(words.unshown, unshown, language)] : []),
  ]
}

const lineOf = (step: HistoryStep, part: RecordPartView, present: Present, language: Language): ReleaseLine => {
  const words = releaseWords[language]
  const changes = changesOf(step, present)
  const count = changes.shown.length
  return {
    key: `${part.connection} ${part.sourceId} ${part.arrival}`,
    title: step.title[language],
    date: /^\d{4}-\d{2}-\d{2}/.exec(step.date ?? '')?.[0],
    count: count === 0 ? undefined : counted(words.changes, count, language),
    from: words.from,
    provider: part.provider.name,
    connectionHref: pageAddress(`/interconexion/${encodeURIComponent(part.connection)}`, language),
    sourceId: part.sourceId,
    changes: changes.shown.slice(0, mostChanges),
    notes: notesOf(step, changes, language),
  }
}

/** How a record that releases make came about; undefined for one that none makes, and where none is live. */
export const releaseHistory = async (
  { id, system }: RecordView,
  kind: Kind,
  present: Present,
  language: Language,
  { queries, log }: PortalContext,
): Promise<ReleaseHistory | undefined> => {
  if (kind.history === undefined) return undefined
  const parts = (await answerOrStatus(queries.parts(system, id), log)) ?? []
  if (parts.length === 0) return undefined
  const words = releaseWords[language]
  const newest = kind.history(parts).toReversed()
  const earlier = newest.length - mostReleases
  const address = `/api/v1/records/${system}/${id}`
  return {
    heading: words.heading,
    lead: parts.length === 1 ? words.leadOne : fill(words.lead, { count: formatNumber(parts.length, language) }),
    undated: words.undated,
    releases: newest.slice(0, mostReleases).flatMap(step => {
      const part = parts[step.part]
      return part === undefined ? [] : [lineOf(step, part, present, language)]
    }),
    earlier: earlier > 0 ? counted(words.others, earlier, language) : undefined,
    json: { text: words.json, href: `${address}/releases` },
    ocds: { text: words.ocds, href: `${address}/ocds` },
  }
}
