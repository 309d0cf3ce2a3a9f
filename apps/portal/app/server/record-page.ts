import type { JsonObject, Language, Localized } from '@pdn/core'
import type { Provenance, RecordView, VersionSummary, VersionView } from '@pdn/queries'
import { type KeptIssue, type Kind, type Presentation, ruleName, type System, type SystemId } from '@pdn/systems'
import type { VersionLine } from '@pdn/ui'
import { fill } from '@pdn/ui'
import type { PortalContext } from '../../src/portal-context.ts'
import { messagesIn } from '../messages/messages.ts'
import { languageAt, pageAddress } from '../page-address.ts'
import { answerOrStatus, endWith } from './answer-or-status.ts'
import { type PersonSummary, personSummary } from './person-summary.ts'
import { type PresentedDifference, presentedDifferences } from './presented-differences.ts'
import { type ChangedField, labelFor, labelsOf, unshownChanges } from './record-fields.ts'
import { isRecordId } from './record-id.ts'
import { type ReleaseHistory, releaseHistory } from './release-history.ts'

const mostChanges = 60
const mostUnshown = 40
const mostPathsTold = 5
const mostNamesTold = 2
/** Longest JSON that a page carries itself, in characters. */
const longestJson = 24_000

/** Defects of one rule, with some of the places where it was met. */
export interface IssueGroup {
  readonly rule: string
  /** The rule in plain words. */
  readonly words: string
  readonly count: number
  readonly paths: readonly string[]
}

/** A version of a record that is not its current one, and the days between which it held. */
export interface OldVersion {
  readonly version: number
  readonly cause: VersionSummary['cause']
  readonly from: string
  readonly until: string
}

/** What one connection gave for a record: one document, or several that were merged. */
export interface SourceLine {
  readonly provider: string
  readonly connectionHref: string
  readonly standard: Localized
  /** Of the page that tells the standard, field by field. */
  readonly standardHref: string
  readonly firstSeen: string
  readonly lastSeen: string
  /** The day when the last of its documents went. */
  readonly goneAt: string | undefined
  readonly removedAt: string | undefined
  readonly documents: readonly { readonly sourceId: string; readonly page: number }[]
}

/** A record's page. */
export interface RecordPage {
  readonly id: string
  readonly system: { readonly id: SystemId; readonly title: Localized }
  readonly kind: Localized
  readonly today: string
  readonly state: RecordView['state']
  readonly goneAt: string | undefined
  readonly synthetic: boolean
  readonly title: string
  readonly presentation: Presentation | undefined
  readonly inferred: readonly string[]
  readonly sources: readonly SourceLine[]
  readonly versions: readonly VersionLine[]
  readonly old: OldVersion | undefined
  /** What a reader of this version and of the one before it finds different. */
  readonly changes: readonly PresentedDifference[]
  /** What differs besides, and neither page shows. */
  readonly unshown: readonly ChangedField[]
  readonly moreChanges: number
  readonly issues: readonly IssueGroup[]
  readonly person: PersonSummary | undefined
  /** How it came about, on the page of what it is now. */
  readonly releases: ReleaseHistory | undefined
  readonly json: string | undefined
  readonly jsonHref: string
  readonly href: string
  readonly permanentHref: string
}

/** The pointers of what was inferred, as far as the page shows it. */
const inferredOf = (document: JsonObject, shown: readonly string[]): string[] => {
  const pointers = document['pdn:inferred']
  if (!Array.isArray(pointers)) return []
  return pointers
    .filter(pointer => typeof pointer === 'string')
    .filter(pointer => shown.some(path => path === pointer || path.startsWith(`${pointer}/`)))
}

const issueGroups = (issues: readonly KeptIssue[], language: Language): IssueGroup[] => {
  const paths = new Map<string, string[]>()
  for (const { rule, path } of issues) paths.set(rule, [...(paths.get(rule) ?? []), path])
  return [...paths]
    .map(([rule, places]) => ({
      rule,
      words: ruleName(rule)[language],
      count: places.length,
      paths: [...new Set(places)].slice(0, mostPathsTold),
    }))
    .sort((one, other) => other.count - one.count)
}

const causeText = (
  { cause, changedPaths }: VersionSummary,
  labels: ReadonlyMap<string, Localized>,
  language: Language,
): string => {
  const { record } = messagesIn(language)
  if (cause !== 'changed') return record.cause[cause]
  const names = changedPaths.map(path => labelFor(path, labels)?.[language].toLocaleLowerCase(language))
  const told = [...new Set(names.filter(name => name !== undefined))].slice(0, mostNamesTold)
  if (told.length === 0) return record.cause.changed
  const others = names.filter(name => name === undefined || !told.includes(name)).length
  const more = others > 0 ? fill(record.others, { count: others }) : ''
  return fill(record.cause.changedFields, { fields: told.join(', ') }) + more
}

const presented = (kind: Kind, document: JsonObject, context: PortalContext): Presentation | undefined => {
  try {
    return kind.present(document, context.today)
  } catch (error) {
    context.log.error('A record could not be presented', { kind: kind.id, error })
    return undefined
  }
}

/** The labels of several documents of one record; the first that names a path gives its label. */
const labelsIn = (
  kind: Kind,
  documents: readonly (JsonObject | undefined)[],
  context: PortalContext,
): ReadonlyMap<string, Localized> => {
  const labels = new Map<string, Localized>()
  for (const document of new Set(documents)) {
    const presentation = document === undefined ? undefined : presented(kind, document, context)
    for (const [path, label] of presentation === undefined ? [] : labelsOf(presentation))
      if (!labels.has(path)) labels.set(path, label)
  }
  return labels
}

const askedVersion = (url: URL, record: RecordView): number => {
  const text = url.searchParams.get('version')
  if (text === null || text === '') return record.version
  const version = /^\d{1,9}$/.test(text) ? Number(text) : 0
  return record.versions.some(candidate => candidate.version === version) ? version : endWith(404)
}

interface Shown {
  readonly document: JsonObject
  readonly old: OldVersion | undefined
  readonly before: VersionView | undefined
  readonly summary: VersionSummary | undefined
}

const oldestFirst = ({ versions }: RecordView): readonly VersionSummary[] =>
  versions.toSorted((one, other) => one.version - other.version)

/** The version that the address asks for, and the one before it where something differs. */
const shownVersion = async (record: RecordView, url: URL, { queries, log }: PortalContext): Promise<Shown> => {
  const version = askedVersion(url, record)
  const inOrder = oldestFirst(record)
  const at = inOrder.findIndex(candidate => candidate.version === version)
  const summary = inOrder[at]
  const previous = inOrder[at - 1]
  const isAsked = url.searchParams.has('version')
  const viewOf = (number: number) => answerOrStatus(queries.version(record.system, record.id, number), log)
  const isNow = version === record.version || summary === undefined
  const [before, view] = await Promise.all([
    isAsked && previous !== undefined ? viewOf(previous.version) : undefined,
    isNow ? undefined : viewOf(version),
  ])
  if (isNow) return { document: record.document, old: undefined, before, summary: isAsked ? summary : undefined }
  const document = view?.document ?? before?.document ?? record.document
  const until = inOrder[at + 1]?.validFrom ?? record.changedAt
  return { document, old: { version, cause: summary.cause, from: summary.validFrom, until }, before, summary }
}

/** The document before the newest correction: what it took away has its labels there. */
const documentBefore = async (record: RecordView, { queries, log }: PortalContext): Promise<JsonObject | undefined> => {
  const inOrder = oldestFirst(record)
  const previous = inOrder[inOrder.findLastIndex(({ cause }) => cause === 'changed') - 1]
  if (previous === undefined) return undefined
  return (await answerOrStatus(queries.version(record.system, record.id, previous.version), log))?.document
}

const standardTitle = (system: System, version: string): Localized =>
  system.versions.find(({ id }) => id === version)?.title ?? { es: version, en: version }

const sourceLines = (sources: readonly Provenance[], system: System, language: Language): SourceLine[] =>
  [...Map.groupBy(sources, ({ connection, version }) => `${connection} ${version}`).values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    const gone = group.flatMap(({ goneAt }) => goneAt ?? []).sort()
    return [
      {
        provider: first.provider.name,
        connectionHref: pageAddress(`/interconexion/${encodeURIComponent(first.connection)}`, language),
        standard: standardTitle(system, first.version),
        standardHref: pageAddress(`/especificaciones/${system.id}/${first.version}`, language),
        firstSeen: group.map(({ firstSeen }) => firstSeen).sort()[0] ?? first.firstSeen,
        lastSeen:
          group
            .map(({ lastSeen }) => lastSeen)
            .sort()
            .at(-1) ?? first.lastSeen,
        goneAt: gone.length === group.length ? gone.at(-1) : undefined,
        removedAt: first.removedAt,
        documents: group.map(({ sourceId, page }) => ({ sourceId, page })),
      },
    ]
  })

type Changes = Pick<RecordPage, 'changes' | 'unshown' | 'moreChanges'>

/** What the version shown changed of the one before it. */
const changesIn = (
  { document, before, summary }: Shown,
  kind: Kind,
  labels: ReadonlyMap<string, Localized>,
  context: PortalContext,
): Changes => {
  const isChange = summary?.cause === 'changed'
  const earlier = isChange ? before?.document : undefined
  const pageBefore = earlier === undefined ? undefined : presented(kind, earlier, context)
  const page = pageBefore === undefined ? undefined : presented(kind, document, context)
  const differences = pageBefore === undefined || page === undefined ? [] : presentedDifferences(pageBefore, page)
  const unshown = unshownChanges(isChange ? summary.changedPaths : [], before?.document, document, labels)
  return {
    changes: differences.slice(0, mostChanges),
    unshown: unshown.slice(0, mostUnshown),
    moreChanges: Math.max(0, differences.length - mostChanges) + Math.max(0, unshown.length - mostUnshown),
  }
}

/** Every version of a record, the newest first. */
const versionLines = (
  record: RecordView,
  shown: number,
  labels: ReadonlyMap<string, Localized>,
  { href, language }: { readonly href: string; readonly language: Language },
): readonly VersionLine[] =>
  oldestFirst(record)
    .toReversed()
    .map(version => ({
      version: version.version,
      validFrom: version.validFrom,
      cause: causeText(version, labels, language),
      href: `${href}?version=${version.version}`,
      current: version.version === shown,
    }))

/** The page of a record, or the end of the loader with 404 or 410. */
export const recordPage = async (
  context: PortalContext,
  url: URL,
  slug: string | undefined,
  id: string | undefined,
): Promise<RecordPage> => {
  const language = languageAt(url.pathname)
  const system = context.systems.find(candidate => candidate.slug === slug) ?? endWith(404)
  if (id === undefined || !isRecordId(id)) return endWith(404)
  const record =
    (await answerOrStatus(context.queries.record(system.id, id.toLowerCase()), context.log)) ?? endWith(404)
  const kind = system.kinds.find(candidate => candidate.id === record.kind) ?? endWith(404)
  const href = pageAddress(`/${system.slug}/${record.id}`, language)
  const isNow = askedVersion(url, record) === record.version
  const [shown, corrected, person, releases] = await Promise.all([
    shownVersion(record, url, context),
    documentBefore(record, context),
    personSummary(record, kind, { href, language }, context),
    isNow ? releaseHistory(record, kind, made => presented(kind, made, context), language, context) : undefined,
  ])
  const { document, old, before } = shown
  const presentation = presented(kind, document, context)
  const labels = labelsIn(kind, [document, before?.document], context)
  // The list of versions reads the same on the page of each: its labels do not hang on the version shown.
  const listLabels = labelsIn(kind, [record.document, corrected], context)
  const json = JSON.stringify(document, undefined, 2)
  return {
    id: record.id,
    system: { id: system.id, title: system.title },
    kind: kind.title,
    today: context.today,
    state: record.state,
    goneAt: record.goneAt,
    synthetic: record.synthetic,
    title: presentation?.title ?? kind.index(document).title,
    presentation,
    inferred: inferredOf(document, [...labels.keys()]),
    sources: sourceLines(record.sources, system, language),
    versions: versionLines(record, old?.version ?? record.version, listLabels, { href, language }),
    old,
    ...changesIn(shown, kind, labels, context),
    issues: issueGroups(
      record.sources.flatMap(({ issues }) => issues),
      language,
    ),
    person,
    releases,
    json: json.length > longestJson ? undefined : json,
    jsonHref: `/api/v1/records/${system.id}/${record.id}`,
    href,
    permanentHref: `${context.origin}${href}${old === undefined ? '' : `?version=${old.version}`}`,
  }
}
