import { createHash } from 'node:crypto'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { RecordPartView, RecordView, VersionSummary } from '@pdn/queries'
import { type SampleCollection, sampleCountry } from '@pdn/synthetic'
import { cut, type IndexEntry, type Issue, type Kind, kindOf, type System, systemOf, versionOf } from '@pdn/systems'

/** The day of every test. */
export const testDay = '2026-11-21'

/** A record as the tests hold it: read, cut and indexed by the systems' own functions. */
export interface SampleRecord {
  readonly view: RecordView
  readonly before: JsonObject
  /** The documents that it is made of, as the platform keeps them. */
  readonly parts: readonly RecordPartView[]
  readonly entry: IndexEntry
  readonly kind: Kind
  readonly system: System
}

const digest = (...parts: string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex')

const recordId = (...parts: string[]): string =>
  digest(...parts).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')

interface Part {
  readonly kind: Kind
  readonly system: System
  readonly document: JsonObject
  readonly issues: readonly Issue[]
  readonly sourceId: string
  readonly key: string
}

const partsOf = (collection: SampleCollection, source: JsonObject): Part[] => {
  const { provider } = collection
  const version = versionOf(collection.version)
  const system = systemOf(collection.system)
  if (version === undefined || system === undefined) return []
  return [...version.unpack(source)].flatMap(({ document }) => {
    const reading = version.read(document)
    const kind = reading.ok ? kindOf(collection.system, reading.kind) : undefined
    if (!reading.ok || kind === undefined) return []
    const published = cut(reading.document, kind.publicity, provider.id, digest).document
    const identity = kind.identify(published, { provider: provider.id, collection: version.collection })
    if (identity === undefined) return []
    const { sourceId, recordKey } = identity
    return [{ kind, system, document: published, issues: reading.issues, sourceId, key: recordKey.join('\0') }]
  })
}

/** Versions of a record: most were published once, one in five was corrected, one in fifty is gone. */
const versionsOf = (number: number, document: JsonObject): readonly VersionSummary[] => {
  const first = { version: 1, cause: 'first', validFrom: '2026-11-01T16:00:00.000Z', changedPaths: [] } as const
  const changedPaths = changedMembers(document).map(name => `/${name}`)
  const changed = { version: 2, cause: 'changed', validFrom: '2026-11-12T16:00:00.000Z', changedPaths } as const
  const gone = { version: 3, cause: 'gone', validFrom: '2026-11-20T16:00:00.000Z', changedPaths: [] } as const
  if (number % 50 === 7) return [first, changed, gone]
  return number % 5 === 2 ? [first, changed] : [first]
}

const viewOf = (
  { provider, system, version }: SampleCollection,
  parts: readonly Part[],
  document: JsonObject,
  number: number,
): RecordView => {
  const versions = versionsOf(number, document)
  const last = versions.at(-1)
  const [first] = parts
  const goneAt = last?.cause === 'gone' ? last.validFrom : undefined
  return {
    id: recordId(system, first?.key ?? ''),
    system,
    kind: first?.kind.id ?? '',
    version: last?.version ?? 1,
    state: goneAt === undefined ? 'live' : 'gone',
    synthetic: true,
    firstSeen: '2026-11-01T16:00:00.000Z',
    changedAt: last?.validFrom ?? '2026-11-01T16:00:00.000Z',
    goneAt,
    seq: String(number),
    document,
    institution: undefined,
    sources: parts.map(part => ({
      provider: { id: provider.id, name: provider.name },
      connection: `${provider.id}-${system}`,
      sourceId: part.sourceId,
      version,
      page: 1 + Math.floor(number / 200),
      firstSeen: '2026-11-01T16:00:00.000Z',
      lastSeen: '2026-11-21T09:00:00.000Z',
      goneAt,
      removedAt: undefined,
      issues: part.issues,
    })),
    versions,
  }
}

const partViews = (view: RecordView, parts: readonly Part[]): readonly RecordPartView[] =>
  parts.flatMap(({ document, sourceId }, arrival) => {
    const source = view.sources[arrival]
    if (source === undefined) return []
    const { provider, connection, version, firstSeen, lastSeen } = source
    return [{ provider, connection, sourceId, version, arrival, firstSeen, lastSeen, document }]
  })

const changedMembers = (document: JsonObject): readonly string[] =>
  Object.keys(document)
    .filter(name => !name.startsWith('pdn:'))
    .slice(0, 2)

const otherTexts = (value: Json): Json => {
  if (typeof value === 'string') return `${value} (antes)`
  if (Array.isArray(value)) return value.map(otherTexts)
  return isObject(value) ? mapped(value) : value
}

const mapped = (object: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, otherTexts(value ?? null)]))

/** The document as it was before its correction: every text of the members that changed was another. */
const earlier = (document: JsonObject): JsonObject => ({
  ...document,
  ...Object.fromEntries(changedMembers(document).map(name => [name, otherTexts(document[name] ?? null)])),
})

/** The records of a small sample country, some corrected and some gone. */
export const sampleRecords = (
  scale: number,
): {
  records: SampleRecord[]
  collections: readonly SampleCollection[]
} => {
  const { collections } = sampleCountry({ seed: 'portal', today: testDay, scale })
  const records = collections.flatMap(collection => {
    const byKey = Map.groupBy(
      [...collection.documents()].flatMap(source => partsOf(collection, source)),
      ({ key }) => key,
    )
    return [...byKey.values()].flatMap((parts, number) => {
      const [first] = parts
      if (first === undefined) return []
      const { kind, system } = first
      const document = kind.assemble(parts.map((part, arrival) => ({ document: part.document, arrival })))
      const view = viewOf(collection, parts, document, number)
      return [
        { view, before: earlier(document), parts: partViews(view, parts), entry: kind.index(document), kind, system },
      ]
    })
  })
  return { records, collections }
}
