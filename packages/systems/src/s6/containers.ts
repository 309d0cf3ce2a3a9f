import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { Container, Containers, Issue, MetContainer, PublicityRule } from '../system.ts'
import { isLinkedRelease } from './reading/linked-release.ts'
import { child } from './reading/pointer.ts'
import { containerSchemas } from './schema/packages.ts'
import { validationSchema } from './schema/validation-schema.ts'
import { versionedReleaseSchema } from './schema/versioned-release.ts'

const container = (id: string, schema: JsonObject): Container => ({ id, schema: validationSchema(schema) })

const releasePackage = container('ocds-1.1-release-package', containerSchemas.releasePackage)
const recordPackage = container('ocds-1.1-record-package', containerSchemas.recordPackage)
const record = container('ocds-1.1-record', containerSchemas.record)
const linkedRecord = container('ocds-1.1-linked-record', containerSchemas.linkedRecord)
const versionedRelease = container('ocds-1.1-versioned-release', versionedReleaseSchema)

/** Lists in lists that are looked into. */
const depthLimit = 70

/** Versions by which packages are judged, and the one before, whose packages are judged by what came after it. */
const presentVersion = '1.1'
const firstVersion = '1.0'

/** What is to be said of the version that a package names; that it is no version at all, its schema says. */
const ofVersion = ({ version }: JsonObject): readonly Issue[] => {
  if (typeof version !== 'string' || version === presentVersion || !/^\d+\.\d+$/.test(version)) return []
  const known = version === firstVersion
  const rule = known ? 'earlier-standard' : 'unknown-standard'
  return [{ path: '/version', rule, severity: known ? 'note' : 'warning', repaired: false }]
}

const packageMet = (value: JsonObject, path: string, of: Container): MetContainer => ({
  path,
  value,
  container: of,
  issues: ofVersion(value).map(issue => ({ ...issue, path: path + issue.path })),
})

/** A record, and of what stands in it beside its releases, each by itself; what is no object is a document as it is. */
function* inRecord(value: Json, path: string): Iterable<MetContainer> {
  if (!isObject(value)) return
  const releases = Array.isArray(value.releases) ? value.releases : []
  const areLinked = releases.length > 0 && releases.every(isLinkedRelease)
  const ocid = typeof value.ocid === 'string' ? value.ocid : undefined
  yield {
    path,
    value,
    record: path,
    container: areLinked ? linkedRecord : record,
    issues: [],
    ...(ocid === undefined ? {} : { key: { text: ocid, path: child(path, 'ocid') } }),
  }
  const { compiledRelease, versionedRelease: versions } = value
  // Where no release is embedded, the compiled one is the record's document, or else what the versioned one makes of it.
  const hasDocuments = releases.length > 0 && !areLinked
  if (compiledRelease !== undefined && (hasDocuments || !isObject(compiledRelease)))
    yield { path: child(path, 'compiledRelease'), value: compiledRelease, record: path, issues: [] }
  if (versions !== undefined)
    yield {
      path: child(path, 'versionedRelease'),
      value: versions,
      record: path,
      container: versionedRelease,
      issues: [],
    }
}

/** True for a record; a package says who published it, and has no ocid. */
const isRecord = (value: JsonObject): boolean =>
  'ocid' in value
    ? 'releases' in value || 'compiledRelease' in value || 'versionedRelease' in value
    : ('compiledRelease' in value || 'versionedRelease' in value) && !('uri' in value || 'publisher' in value)

function* inSource(source: Json, list?: string, path = '', depth = 0): Iterable<MetContainer> {
  if (list === 'records') yield* inRecord(source, path)
  else if (Array.isArray(source)) {
    if (depth === depthLimit) return
    for (const [index, item] of source.entries()) yield* inSource(item, undefined, child(path, index), depth + 1)
  } else if (!isObject(source) || list === 'releases') return
  else if (isRecord(source)) yield* inRecord(source, path)
  else if ('records' in source) {
    yield packageMet(source, path, recordPackage)
    const { records } = source
    if (!Array.isArray(records)) return
    for (const [index, item] of records.entries()) yield* inRecord(item, child(child(path, 'records'), index))
  } else if ('releases' in source && !('id' in source)) yield packageMet(source, path, releasePackage)
}

const publicPaths = [
  'uri',
  'version',
  'publishedDate',
  'license',
  'publicationPolicy',
  'extensions[]',
  'packages[]',
  'publisher.name',
  'publisher.scheme',
  'publisher.uid',
  'publisher.uri',
  'ocid',
  'releases[].ocid',
  'releases[].url',
  'releases[].date',
  'releases[].tag[]',
  'compiledRelease.ocid',
  'versionedRelease.ocid',
]

const publicity: readonly PublicityRule[] = publicPaths.map(path => ({ path, class: 'public' }))

/** Packages and records of OCDS 1.1, in which those of 1.0 are read too. */
export const containers: Containers = {
  all: [releasePackage, recordPackage, record, linkedRecord, versionedRelease],
  publicity,
  in: (source, list) => inSource(source, list),
}
