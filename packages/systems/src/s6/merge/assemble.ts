import { canonicalJson, type Json, type JsonObject } from '@pdn/core'
import type { AssemblyPart } from '../../system.ts'
import { mergeReleases } from './merge-releases.ts'

interface Dated extends AssemblyPart {
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
const inOrder = (parts: readonly AssemblyPart[]): readonly JsonObject[] => {
  const dated: readonly Dated[] = parts.map(part => ({ ...part, time: timeOf(part.document.date) }))
  return [...dated]
    .sort((one, other) => {
      const order = compare(one.time, other.time) || compare(one.arrival, other.arrival)
      if (order !== 0) return order
      const [text, otherText] = [canonicalJson(one.document), canonicalJson(other.document)]
      return text === otherText ? 0 : text < otherText ? -1 : 1
    })
    .map(part => part.document)
}

const isCompiled = (release: JsonObject): boolean => Array.isArray(release.tag) && release.tag.includes('compiled')

/**
 * The releases of one ocid → its contracting process, as a compiled release. A release that is compiled already counts
 * only while no plain one is held; of several the newest does.
 */
export const assembleProcess = (parts: readonly AssemblyPart[]): JsonObject => {
  const releases = inOrder(parts)
  const plain = releases.filter(release => !isCompiled(release))
  return plain.length > 0 ? mergeReleases(plain) : (releases.at(-1) ?? {})
}
