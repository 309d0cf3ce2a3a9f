import { depthOf, isObject, type Json, type JsonObject } from '@pdn/core'
import type { Issue } from '../../system.ts'
import { metadataOf } from './package-metadata.ts'
import { compiledFromVersions } from './versioned-release.ts'

interface Unpacked {
  readonly document: Json
  readonly issues: readonly Issue[]
}

/** Deepest nesting that is looked into; `read` refuses what is deeper. */
const depthLimit = 70

const note = (path: string, rule: string, severity: Issue['severity'] = 'note'): Issue => ({
  path,
  rule,
  severity,
  repaired: false,
})

/** A linked release of a record gives only an address, a date and tags. */
const isLinked = (release: Json): boolean =>
  isObject(release) && typeof release.url === 'string' && release.ocid === undefined && release.id === undefined

const withMetadata = (document: Json, metadata: JsonObject | undefined): Json =>
  isObject(document) && metadata !== undefined && document['pdn:package'] === undefined
    ? { ...document, 'pdn:package': metadata }
    : document

/** The compiled release of a record, or what its versioned release makes of one. */
const compiledOf = (record: JsonObject): Unpacked | undefined => {
  if (isObject(record.compiledRelease)) return { document: record.compiledRelease, issues: [] }
  if (!isObject(record.versionedRelease)) return undefined
  return {
    document: compiledFromVersions(record.versionedRelease),
    issues: [note('/versionedRelease', 'versioned-release-used')],
  }
}

/** What is wrong with the releases of a record: links that are not followed, links among releases, no list at all. */
function* ofReleases(record: JsonObject, releases: readonly Json[], embedded: readonly Json[]): Iterable<Issue> {
  if (record.releases !== undefined && record.releases !== null && !Array.isArray(record.releases)) {
    yield note('/releases', 'releases-not-a-list', 'error')
  }
  if (embedded.length > 0 && embedded.length < releases.length) {
    yield note('/releases', 'releases-embedded-and-linked', 'error')
  }
  for (const [index, release] of releases.entries()) {
    if (isLinked(release)) yield note(`/releases/${index}`, 'linked-release', 'warning')
  }
}

/**
 * Releases of a record or of a package. Embedded releases make the compiled one superfluous; where only links are
 * given, the compiled one is used, and each link is told.
 */
function* fromRecord(record: JsonObject, inherited: JsonObject | undefined): Iterable<Unpacked> {
  const metadata = metadataOf(record) ?? inherited
  const releases: readonly Json[] = Array.isArray(record.releases) ? record.releases : []
  const embedded = releases.filter(release => !isLinked(release))
  const issues = [...ofReleases(record, releases, embedded)]
  for (const [index, release] of embedded.entries()) {
    yield { document: withMetadata(release, metadata), issues: index === 0 ? issues : [] }
  }
  if (embedded.length > 0) return
  const compiled = compiledOf(record)
  if (compiled !== undefined) {
    yield { document: withMetadata(compiled.document, metadata), issues: [...issues, ...compiled.issues] }
    return
  }
  // Nothing but links: the first stands for them all, so that the record is refused in words and not passed over.
  const [first] = releases
  if (first !== undefined) yield { document: first, issues }
  else if (typeof record.ocid === 'string') {
    yield { document: null, issues: [...issues, note('', 'empty-record', 'error')] }
  }
}

/** A release has neither releases nor a compiled release; a record or package may have them in a wrong form. */
const isRecord = (value: JsonObject): boolean =>
  Array.isArray(value.releases) ||
  isObject(value.compiledRelease) ||
  isObject(value.versionedRelease) ||
  ('releases' in value && value.id === undefined && value.date === undefined)

/** The first document of a container carries what was found about the container itself. */
function* withIssues(issues: readonly Issue[], unpacked: Iterable<Unpacked>): Iterable<Unpacked> {
  let first = true
  for (const { document, issues: own } of unpacked) {
    yield { document, issues: first ? [...issues, ...own] : own }
    first = false
  }
}

/**
 * What the interconnection of 2025 answers (`POST …/records`): an ocid, and under `record` the process; undefined for
 * anything else.
 */
const wrappedRecord = (source: JsonObject): JsonObject | undefined => {
  const { record, ocid } = source
  if (!isObject(record) || source.id !== undefined || source.date !== undefined) return undefined
  return record.ocid === undefined && ocid !== undefined ? { ...record, ocid } : record
}

function* fromAnything(source: Json, metadata: JsonObject | undefined): Iterable<Unpacked> {
  if (Array.isArray(source)) {
    for (const item of source) yield* fromAnything(item, metadata)
  } else if (isObject(source) && Array.isArray(source.records)) {
    const own = metadataOf(source) ?? metadata
    const seen = new Set<string>()
    for (const [index, record] of source.records.entries()) {
      const repeated = isObject(record) && typeof record.ocid === 'string' && seen.has(record.ocid)
      if (isObject(record) && typeof record.ocid === 'string') seen.add(record.ocid)
      const issues = repeated ? [note(`/records/${index}/ocid`, 'record-repeated', 'error')] : []
      yield* withIssues(issues, fromAnything(record, own))
    }
  } else if (isObject(source) && wrappedRecord(source) !== undefined) {
    yield* fromAnything(wrappedRecord(source) ?? null, metadata)
  } else if (isObject(source) && isRecord(source)) {
    yield* fromRecord(source, metadata)
  } else {
    yield { document: withMetadata(source, metadata), issues: [] }
  }
}

/**
 * The releases in what a publisher may send as one document: a release or record package of 1.0 or 1.1, a record, a
 * list of any of these, what the interconnection of 2025 wraps as `{ocid, record}`, a package that carries its compiled release beside its releases, or a bare release. The
 * publisher and licence of a package travel with each release in `pdn:package`.
 */
export const unpackReleases = (source: Json): Iterable<Unpacked> =>
  depthOf(source) > depthLimit ? [{ document: source, issues: [] }] : fromAnything(source, undefined)
