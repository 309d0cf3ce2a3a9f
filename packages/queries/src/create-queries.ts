import { isoDate, PlatformError } from '@pdn/core'
import {
  changesSince,
  currentRecord,
  type DocumentCodec,
  institutionCount,
  type Queryable,
  recordCounts,
  recordParts,
  recordSources,
  recordVersionDocument,
  recordVersions,
  recordWithdrawal,
} from '@pdn/database'
import type { Search } from '@pdn/search'
import { storedSystemId } from '@pdn/systems'
import { documentOf, issuesOf } from './narrowing.ts'
import { newsOf } from './news.ts'
import { personView } from './person.ts'
import type {
  ChangeView,
  Queries,
  RecordPartView,
  RecordView,
  Statistics,
  VersionSummary,
  VersionView,
} from './queries.ts'
import { connectionDetail, connectionViews, everyConnectionView, sourcesSummary } from './registry.ts'

const sourcesShown = 200
const versionsShown = 200
/** A process of more releases than these is told as far as these go. */
const partsRead = 400

const versionSummary = (row: {
  version: number
  cause: VersionSummary['cause']
  valid_from: Date
  changed_paths: readonly string[]
}) => ({
  version: row.version,
  cause: row.cause,
  validFrom: row.valid_from.toISOString(),
  changedPaths: row.changed_paths,
})

/** Raises `gone` for a record that was withdrawn. */
const refuseWithdrawn = async (web: Queryable, system: string, id: string): Promise<void> => {
  const at = await recordWithdrawal(web, id, system)
  if (at === undefined) return
  throw new PlatformError('gone', {
    message: `The record was withdrawn on ${isoDate(at)}; none of its versions is public.`,
    where: id,
    hint: 'The law reserves whom it named. Its source may publish the same without the name.',
  })
}

const recordView = async (
  web: Queryable,
  codec: DocumentCodec,
  system: string,
  id: string,
): Promise<RecordView | undefined> => {
  const [record] = await currentRecord(web, id, system)
  if (record === undefined) {
    await refuseWithdrawn(web, system, id)
    return undefined
  }
  const [document, sources, versions] = await Promise.all([
    codec.read(record.document, record.dictionary_id),
    recordSources(web, id, sourcesShown),
    recordVersions(web, id, versionsShown),
  ])
  return {
    id: record.record_id,
    system: storedSystemId(record.system),
    kind: record.kind,
    version: record.version,
    state: record.state,
    synthetic: record.synthetic,
    firstSeen: record.first_seen.toISOString(),
    changedAt: record.changed_at.toISOString(),
    goneAt: record.gone_at?.toISOString(),
    seq: record.seq?.toString(),
    document: documentOf(document),
    institution:
      record.institution_id === null
        ? undefined
        : { id: record.institution_id, name: record.institution_name ?? record.institution_id },
    sources: sources.map(source => ({
      provider: { id: source.provider_id, name: source.provider_name },
      connection: source.connection_id,
      sourceId: source.source_id,
      version: source.version,
      page: source.page,
      firstSeen: source.first_seen.toISOString(),
      lastSeen: source.last_seen.toISOString(),
      goneAt: source.gone_at?.toISOString(),
      removedAt: source.removed_at?.toISOString(),
      issues: issuesOf(source.issues),
    })),
    versions: versions.map(versionSummary),
  }
}

const versionView = async (
  web: Queryable,
  codec: DocumentCodec,
  system: string,
  id: string,
  version: number,
): Promise<VersionView | undefined> => {
  const [row] = await recordVersionDocument(web, id, system, version)
  if (row === undefined) return undefined
  if (row.document === null) await refuseWithdrawn(web, system, id)
  const document = row.document === null ? undefined : documentOf(await codec.read(row.document, row.dictionary_id))
  return { ...versionSummary(row), document }
}

const partViews = async (
  web: Queryable,
  codec: DocumentCodec,
  system: string,
  id: string,
): Promise<readonly RecordPartView[]> => {
  const rows = await recordParts(web, id, system, partsRead)
  return Promise.all(
    rows.map(async row => ({
      provider: { id: row.provider_id, name: row.provider_name },
      connection: row.connection_id,
      sourceId: row.source_id,
      version: row.version,
      arrival: Number(row.arrival),
      firstSeen: row.first_seen.toISOString(),
      lastSeen: row.last_seen.toISOString(),
      document: documentOf(await codec.read(row.document, row.dictionary_id)),
    })),
  )
}

const statistics = async (web: Queryable, search: Search, now: Date): Promise<Statistics> => {
  const [counts, inForceBySystem, all, institutions] = await Promise.all([
    recordCounts(web),
    search.countInForce(isoDate(now)),
    everyConnectionView(web, now),
    institutionCount(web),
  ])
  const connections = all.filter(({ state }) => state !== 'removed')
  const synthetic = new Set(all.filter(({ provider }) => provider.synthetic).map(({ id }) => id))
  const sum = (rows: readonly (typeof counts)[number][]): number =>
    rows.reduce((total, row) => total + Number(row.records), 0)
  const grouped = (key: (row: (typeof counts)[number]) => string) => [...Map.groupBy(counts, key)]
  return {
    records: sum(counts),
    bySystem: Object.fromEntries(grouped(row => row.system).map(([system, rows]) => [system, sum(rows)])),
    byKind: grouped(row => `${row.system} ${row.kind}`).map(([key, rows]) => {
      const [system = '', kind = ''] = key.split(' ')
      return { system, kind, records: sum(rows) }
    }),
    inForceToday: Object.values(inForceBySystem).reduce((total, records) => total + records, 0),
    inForceBySystem,
    synthetic: sum(counts.filter(row => synthetic.has(row.connection_id))),
    providers: new Set(connections.map(({ provider }) => provider.id)).size,
    connections: connections.length,
    institutions,
    asOf: now.toISOString(),
  }
}

const changeViews = async (web: Queryable, since: string, limit: number): Promise<readonly ChangeView[]> =>
  (await changesSince(web, BigInt(since), limit)).map(row => ({
    seq: row.seq.toString(),
    id: row.record_id,
    system: storedSystemId(row.system),
    kind: row.kind,
    state: row.state,
    version: row.version,
    changedAt: row.changed_at.toISOString(),
    title: row.title ?? '',
  }))

/** The questions that pages and API routes may ask, answered from the database as role `web`. */
export const createQueries = (web: Queryable, codec: DocumentCodec, search: Search, now: () => Date): Queries => ({
  search: async request => {
    const [answer, connections] = await Promise.all([search.search(request), connectionViews(web, now())])
    const asked = connections.filter(({ system }) => request.system.length === 0 || request.system.includes(system))
    return { ...answer, sources: sourcesSummary(asked) }
  },
  exportSearch: request => search.export(request),
  suggest: (typed, most) => search.suggest(typed, most),
  record: (system, id) => recordView(web, codec, system, id),
  version: (system, id, version) => versionView(web, codec, system, id, version),
  parts: (system, id) => partViews(web, codec, system, id),
  person: asked => personView(web, asked),
  statistics: () => statistics(web, search, now()),
  connections: () => connectionViews(web, now()),
  connection: id => connectionDetail(web, now(), id),
  sources: async () => sourcesSummary(await connectionViews(web, now())),
  changes: (since, limit) => changeViews(web, since, limit),
  news: async limit => newsOf(web, await connectionViews(web, now()), limit),
})
