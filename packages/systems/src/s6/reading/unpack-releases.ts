import { depthOf, isObject, type Json, type JsonObject } from '@pdn/core'
import type { RuleName } from '../../rule-name.ts'
import type { Issue, UnpackedDocument } from '../../system.ts'
import { isLinkedRelease } from './linked-release.ts'
import { metadataOf } from './package-metadata.ts'
import { child } from './pointer.ts'
import { compiledFromVersions } from './versioned-release.ts'

/** Deepest nesting that is looked into; `read` refuses what is deeper. */
const depthLimit = 70

const note = (path: string, rule: RuleName, severity: Issue['severity'] = 'note'): Issue => ({
  path,
  rule,
  severity,
  repaired: false,
})

const withMetadata = (document: Json, metadata: JsonObject | undefined): Json =>
  isObject(document) && metadata !== undefined && document['pdn:package'] === undefined
    ? { ...document, 'pdn:package': metadata }
    : document

/** The compiled release of a record, or what its versioned release makes of one. */
const compiledOf = (record: JsonObject, place: string): UnpackedDocument | undefined => {
  const { compiledRelease, versionedRelease } = record
  if (isObject(compiledRelease)) return { document: compiledRelease, issues: [], at: child(place, 'compiledRelease') }
  if (!isObject(versionedRelease)) return undefined
  const at = child(place, 'versionedRelease')
  return { document: compiledFromVersions(versionedRelease), issues: [note(at, 'versioned-release-used')], at }
}

/** What is wrong with the releases of a record: links that are not followed, links among releases, no list at all. */
function* ofReleases(record: JsonObject, releases: readonly Json[], place: string): Iterable<Issue> {
  const list = child(place, 'releases')
  if (record.releases !== undefined && record.releases !== null && !Array.isArray(record.releases)) {
    yield note(list, 'releases-not-a-list', 'error')
  }
  const linked = releases.map(isLinkedRelease)
  if (linked.includes(true) && linked.includes(false)) yield note(list, 'releases-embedded-and-linked', 'error')
  for (const [index, isLinked] of linked.entries()) {
    if (isLinked) yield note(child(list, index), 'linked-release', 'warning')
  }
}

/** Where what a record holds is of another process than the record. */
function* ofOtherProcess(record: JsonObject, releases: readonly Json[], place: string): Iterable<Issue> {
  const { ocid, compiledRelease, versionedRelease } = record
  if (typeof ocid !== 'string') return
  const held: readonly (readonly [Json | undefined, string])[] = [
    ...releases.map((release, index) => [release, `${place}/releases/${index}`] as const),
    [compiledRelease, child(place, 'compiledRelease')],
    [versionedRelease, child(place, 'versionedRelease')],
  ]
  for (const [release, at] of held)
    if (isObject(release) && typeof release.ocid === 'string' && release.ocid !== ocid)
      yield note(child(at, 'ocid'), 'record-of-another', 'error')
}

/**
 * Releases of a record or of a package. Embedded releases make the compiled one superfluous; where only links are
 * given, the compiled one is used, and each link is told.
 */
function* fromRecord(record: JsonObject, inherited: JsonObject | undefined, at: string): Iterable<UnpackedDocument> {
  const metadata = metadataOf(record) ?? inherited
  const releases: readonly Json[] = Array.isArray(record.releases) ? record.releases : []
  const issues = [...ofReleases(record, releases, at), ...ofOtherProcess(record, releases, at)]
  let isFirst = true
  for (const [index, release] of releases.entries()) {
    if (isLinkedRelease(release)) continue
    const place = child(child(at, 'releases'), index)
    yield { document: withMetadata(release, metadata), issues: isFirst ? issues : [], at: place }
    isFirst = false
  }
  if (!isFirst) return
  const compiled = compiledOf(record, at)
  if (compiled !== undefined) {
    const { document, issues: own } = compiled
    yield { ...compiled, document: withMetadata(document, metadata), issues: [...issues, ...own] }
    return
  }
  // Nothing but links: the first stands for them all, so that the record is refused in words and not passed over.
  const [first] = releases
  if (first !== undefined) yield { document: first, issues, at: `${at}/releases/0`, isStandIn: true }
  else if (typeof record.ocid === 'string') {
    yield {
      document: null,
      issues: [...issues, note(child(at, 'releases'), 'empty-record', 'error')],
      at,
      isStandIn: true,
    }
  }
}

/** A release has neither releases nor a compiled release; a record or package may have them in a wrong form. */
const isRecord = (value: JsonObject): boolean =>
  Array.isArray(value.releases) ||
  isObject(value.compiledRelease) ||
  isObject(value.versionedRelease) ||
  ('releases' in value && value.id === undefined && value.date === undefined)

/**
 * What the interconnection of 2025 answers (`POST …/records`): an ocid, and under `record` the process; undefined for
 * anything else.
 */
const wrappedRecord = (source: JsonObject): JsonObject | undefined => {
  const { record, ocid } = source
  if (!isObject(record) || source.id !== undefined || source.date !== undefined) return undefined
  return record.ocid === undefined && ocid !== undefined ? { ...record, ocid } : record
}

function* fromAnything(source: Json, metadata: JsonObject | undefined, at: string): Iterable<UnpackedDocument> {
  if (Array.isArray(source)) {
    for (const [index, item] of source.entries()) yield* fromAnything(item, metadata, child(at, index))
  } else if (isObject(source) && Array.isArray(source.records)) {
    const own = metadataOf(source) ?? metadata
    for (const [index, record] of source.records.entries())
      yield* fromAnything(record, own, child(child(at, 'records'), index))
  } else if (isObject(source) && wrappedRecord(source) !== undefined) {
    yield* fromAnything(wrappedRecord(source) ?? null, metadata, child(at, 'record'))
  } else if (isObject(source) && isRecord(source)) {
    yield* fromRecord(source, metadata, at)
  } else {
    yield { document: withMetadata(source, metadata), issues: [], at }
  }
}

/**
 * The releases in what a publisher may send as one document: a release or record package of 1.0 or 1.1, a record, a
 * list of any of these, what the interconnection of 2025 wraps as `{ocid, record}`, a package that carries its compiled
 * release beside its releases, or a bare release. The publisher and licence of a package travel with each release in
 * `pdn:package`.
 */
export const unpackReleases = (source: Json): Iterable<UnpackedDocument> =>
  depthOf(source) > depthLimit ? [{ document: source, issues: [] }] : fromAnything(source, undefined, '')
