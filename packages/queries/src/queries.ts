import type { Json, JsonObject } from '@pdn/core'
import type { SearchExport, SearchFindings, SearchRequest, Suggestion } from '@pdn/search'
import type { KeptIssue, SystemId } from '@pdn/systems'

export type {
  ExportedRecord,
  Facet,
  Money,
  Reason,
  SearchExport,
  SearchFindings,
  SearchHit,
  SearchRequest,
} from '@pdn/search'

/** Sources behind an answer: which are up to date, which are late or silent since when. */
export interface SourcesSummary {
  readonly upToDate: number
  readonly total: number
  readonly behind: readonly {
    readonly connection: string
    readonly provider: string
    readonly system: SystemId
    readonly state: 'late' | 'failing' | 'never'
    readonly since: string | undefined
    readonly documents: number
  }[]
  /** The newest success among them. */
  readonly asOf: string | undefined
}

/** What a search finds, and how fresh the sources are of the systems that it asks. */
export interface SearchAnswer extends SearchFindings {
  readonly sources: SourcesSummary
}

export interface Provenance {
  readonly provider: { readonly id: string; readonly name: string }
  readonly connection: string
  readonly sourceId: string
  /** Version of the standard that the source used. */
  readonly version: string
  readonly page: number
  readonly firstSeen: string
  readonly lastSeen: string
  readonly goneAt: string | undefined
  /** When the operator removed the connection: it is harvested no more, and what it brought stays. */
  readonly removedAt: string | undefined
  readonly issues: readonly KeptIssue[]
}

export interface VersionSummary {
  readonly version: number
  readonly cause: 'first' | 'changed' | 'gone' | 'returned'
  readonly validFrom: string
  /** JSON Pointers that differ from the version before. */
  readonly changedPaths: readonly string[]
}

export interface RecordView {
  readonly id: string
  readonly system: SystemId
  readonly kind: string
  readonly version: number
  readonly state: 'live' | 'gone'
  readonly synthetic: boolean
  readonly firstSeen: string
  readonly changedAt: string
  readonly goneAt: string | undefined
  readonly seq: string | undefined
  /** The current public document; for one that is gone, the last. */
  readonly document: JsonObject
  readonly institution: { readonly id: string; readonly name: string } | undefined
  readonly sources: readonly Provenance[]
  readonly versions: readonly VersionSummary[]
}

/** A live source document of a record, public, with where it comes from. */
export interface RecordPartView {
  readonly provider: { readonly id: string; readonly name: string }
  readonly connection: string
  readonly sourceId: string
  /** Version of the standard that the source used. */
  readonly version: string
  /** Order of arrival inside its provider. */
  readonly arrival: number
  readonly firstSeen: string
  readonly lastSeen: string
  readonly document: JsonObject
}

export interface VersionView extends VersionSummary {
  readonly document: JsonObject | undefined
}

/** A live record in a list of somebody's. */
export interface RelatedRecord {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly subtitle: string
  readonly institution: string | undefined
  readonly year: number | undefined
  readonly date: string | undefined
  readonly synthetic: boolean
}

/** The other records of whom a record identifies, newest first, a hundred of each at most. */
export interface PersonView {
  /** Role in which the record names that person. */
  readonly role: string
  /** Opaque and stable while most records stay; undefined where the source gives no identifier. */
  readonly person: string | undefined
  /** Of the same person: their sources give the same reserved identifier, which is not told. */
  readonly same: readonly (RelatedRecord & { readonly evidence: readonly ('curp' | 'rfc')[] })[]
  /** Of the same name: perhaps of somebody else, or, where both give an identifier of one scheme and these differ, surely. */
  readonly namesakes: readonly (RelatedRecord & { readonly standing: 'possible' | 'different' })[]
}

/** How a connection does, from its last attempts. */
export type ConnectionState = 'up-to-date' | 'late' | 'failing' | 'harvesting' | 'never' | 'removed'

export interface RunView {
  readonly id: string
  readonly state: 'running' | 'complete' | 'failed'
  readonly startedAt: string
  readonly finishedAt: string | undefined
  readonly totalRows: number | undefined
  readonly seen: number
  readonly stored: number
  readonly changed: number
  readonly unchanged: number
  readonly removed: number
  readonly quarantined: number
  readonly leaks: number
  /** Reserved and unclassified values taken away, by path. */
  readonly cutPaths: Readonly<Record<string, number>>
  readonly error: Json
}

export interface ConnectionView {
  readonly id: string
  readonly provider: { readonly id: string; readonly name: string; readonly synthetic: boolean }
  readonly system: SystemId
  readonly contract: string
  readonly baseUrl: string
  readonly tier: 'public' | 'confidential'
  readonly state: ConnectionState
  readonly everySeconds: number
  readonly lastAttemptAt: string | undefined
  readonly lastSuccessAt: string | undefined
  readonly failingSince: string | undefined
  /** Code, message and hint of the last failure. */
  readonly lastError: { readonly code: string; readonly message: string; readonly hint: string | undefined } | undefined
  readonly documents: number
  /** Newest first. */
  readonly runs: readonly RunView[]
  /** Documents that wait in quarantine. */
  readonly quarantined: number
  /** The newest hundred of them, where the connection was asked for by itself. */
  readonly quarantine: readonly {
    readonly id: string
    readonly page: number
    readonly position: number
    readonly issues: readonly KeptIssue[]
    readonly createdAt: string
  }[]
}

export interface Statistics {
  readonly records: number
  readonly bySystem: Readonly<Record<string, number>>
  readonly byKind: readonly { readonly system: string; readonly kind: string; readonly records: number }[]
  /** Records whose term holds today, of systems whose terms are told: sanctions. */
  readonly inForceToday: number
  /** The same by system, for those whose terms are told. */
  readonly inForceBySystem: Readonly<Record<string, number>>
  readonly synthetic: number
  readonly providers: number
  readonly connections: number
  readonly institutions: number
  readonly asOf: string
}

/** One change of one record. */
export interface ChangeView {
  readonly seq: string
  readonly id: string
  readonly system: SystemId
  readonly kind: string
  readonly state: 'live' | 'gone'
  readonly version: number
  readonly changedAt: string
  readonly title: string
}

/** What happened of late, gathered by connection, system, cause and day, newest first. */
export interface NewsItem {
  readonly system: SystemId
  readonly provider: { readonly id: string; readonly name: string }
  readonly connection: string
  readonly cause: VersionSummary['cause']
  /** Documents of the source; several of them may be one record. */
  readonly documents: number
  readonly at: string
  /** The record, where it is a single one. */
  readonly record: { readonly id: string; readonly title: string } | undefined
}

/** All that pages and API routes may ask; each is one thin shell over one of these. */
export interface Queries {
  search(request: SearchRequest): Promise<SearchAnswer>
  /** All that a search finds, to be taken away. */
  exportSearch(request: SearchRequest): Promise<SearchExport>
  /** What may be meant by what is typed so far, so many at most. */
  suggest(typed: string, most: number): Promise<readonly Suggestion[]>
  record(system: string, id: string): Promise<RecordView | undefined>
  version(system: string, id: string, version: number): Promise<VersionView | undefined>
  /** The live source documents that a record is made of, in the order of their arrival, the first 400 of them. */
  parts(system: string, id: string): Promise<readonly RecordPartView[]>
  /** The other records of the person whom a live record identifies in a role. */
  person(asked: { readonly system: SystemId; readonly id: string; readonly role: string }): Promise<PersonView>
  statistics(): Promise<Statistics>
  connections(): Promise<readonly ConnectionView[]>
  connection(id: string): Promise<ConnectionView | undefined>
  sources(): Promise<SourcesSummary>
  changes(since: string, limit: number): Promise<readonly ChangeView[]>
  news(limit: number): Promise<readonly NewsItem[]>
}
