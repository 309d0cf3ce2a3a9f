import { canonicalJson, type Json, type JsonObject, type Localized } from '@pdn/core'
import type { AssemblyPart, HistoryStep } from '../../system.ts'
import { codelistWords } from '../document/codelist-words.ts'
import { mergeReleases, mergeStages } from './merge-releases.ts'

interface Dated extends AssemblyPart {
  /** Its place among the parts that were given. */
  readonly place: number
  /** Milliseconds since 1970; what has no date comes first. */
  readonly time: number
}

const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i

/** Milliseconds since 1970 of a release's date; one without zone is taken as UTC, so that the order is the same everywhere. */
const timeOf = (date: Json | undefined): number => {
  if (typeof date !== 'string') return Number.NEGATIVE_INFINITY
  const instant = Date.parse(date.includes('T') && !hasZone.test(date) ? `${date}Z` : date)
  return Number.isNaN(instant) ? Number.NEGATIVE_INFINITY : instant
}

const compare = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1)

/** By date, then by arrival; what agrees in both is ordered by its content, so that the order of giving never matters. */
const inOrder = (parts: readonly AssemblyPart[]): readonly Dated[] =>
  parts
    .map((part, place): Dated => ({ ...part, place, time: timeOf(part.document.date) }))
    .sort((one, other) => {
      const order = compare(one.time, other.time) || compare(one.arrival, other.arrival)
      if (order !== 0) return order
      const [text, otherText] = [canonicalJson(one.document), canonicalJson(other.document)]
      return text === otherText ? 0 : text < otherText ? -1 : 1
    })

/** Releases of one process as the merge takes them: by date, and those of one date as they came. */
export const releasesInOrder = (releases: readonly JsonObject[]): readonly JsonObject[] =>
  inOrder(releases.map((document, arrival) => ({ document, arrival }))).map(({ document }) => document)

const isCompiled = ({ document: { tag } }: AssemblyPart): boolean => Array.isArray(tag) && tag.includes('compiled')

/**
 * The releases of one ocid → its contracting process, as a compiled release. A release that is compiled already counts
 * only while no plain one is held; of several the newest does.
 */
export const assembleProcess = (parts: readonly AssemblyPart[]): JsonObject => {
  const releases = inOrder(parts)
  const plain = releases.filter(release => !isCompiled(release))
  return plain.length > 0 ? mergeReleases(plain.map(({ document }) => document)) : (releases.at(-1)?.document ?? {})
}

const tagWords: Readonly<Record<string, Localized>> = codelistWords['releaseTag.csv']?.names ?? {}

const unnamed: Localized = { es: 'Entrega', en: 'Release' }

const titleOf = ({ tag }: JsonObject): Localized => {
  const words = (Array.isArray(tag) ? tag : [tag]).flatMap(code =>
    typeof code === 'string' && Object.hasOwn(tagWords, code) ? (tagWords[code] ?? []) : [],
  )
  if (words.length === 0) return unnamed
  return { es: words.map(({ es }) => es).join(', '), en: words.map(({ en }) => en).join(', ') }
}

const textOf = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

/** Each release of one ocid in the order of the merge, with the process before and after it. */
export const historyOf = (parts: readonly AssemblyPart[]): readonly HistoryStep[] => {
  const releases = inOrder(parts)
  const plain = releases.filter(release => !isCompiled(release))
  const stages = mergeStages(plain.map(({ document }) => document))
  let record: JsonObject | undefined
  return releases.map(release => {
    const before = record
    // While no plain release is held, each compiled one stands in the place of that before it.
    const used = plain.length === 0 || !isCompiled(release)
    if (plain.length === 0) record = release.document
    else if (used) record = stages.next().value ?? record
    return {
      part: release.place,
      title: titleOf(release.document),
      id: textOf(release.document.id),
      date: textOf(release.document.date),
      used,
      before,
      after: record ?? {},
    }
  })
}
