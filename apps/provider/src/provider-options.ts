import type { Json } from '@pdn/core'
import type { Issue, SystemId } from '@pdn/systems'
import type { ClientRegistration, UserRegistration } from './oauth/credentials.ts'

/** One document as a source gives it, with the rows of the file that it was made of. */
export interface SourceItem {
  readonly document: Json
  readonly issues?: readonly Issue[]
  /** Numbers of the rows, from 1; for a document that came from no file, its place in the sequence is used. */
  readonly rows?: readonly number[]
  /** Id of the version that it was made for, where that is known; else the document itself tells. */
  readonly version?: string
}

/**
 * A file to serve, or a folder of them, which is looked at while it is served; and for a table the mapping from its
 * columns to the standard.
 */
export interface FileSource {
  readonly file: string
  /** Path of the mapping, YAML; in a folder, of those tables that have none of their own beside them. */
  readonly mapping?: string
}

/** Rows of a source that gave no document, and why; no value is repeated. */
export interface UnreadRows {
  /** Name of the file, where a folder is served. */
  readonly file?: string
  readonly rows: readonly number[]
  readonly reason: string
}

/** What is to be said of a file beside its documents; complete once they were taken. */
export interface FileReport {
  /** Rows or documents that could not be read or mapped. */
  readonly unreadable: number
  /** The first ten thousand of them of each cause. */
  readonly unread: readonly UnreadRows[]
  /** Numbers of the rows that are letter for letter the same, each set once; they count once. */
  readonly copies: readonly (readonly number[])[]
  /** Columns of the file that the mapping does not read. */
  readonly unreadColumns: readonly string[]
  /** Columns of the mapping that no document of the file had. */
  readonly absentColumns: readonly string[]
  /** Messages about the file as a whole: encodings that are mixed, columns without a name. */
  readonly fileProblems: readonly string[]
}

/** A file of a folder: whether what it holds now is served, and if not, why. */
export interface FileState {
  readonly name: string
  /** Why the file as it stands now was not taken up; what it gave before, if anything, is served on. */
  readonly problem?: string
}

/** Requests that are allowed; all counted per minute. */
export interface RateLimits {
  /** Token requests of one client from one address; a client may ask a token before every call of a harvest. */
  readonly tokensPerMinute: number
  /** Other requests from one address. */
  readonly requestsPerMinute: number
  /** Failed authentications of one client from one address before the waits begin. */
  readonly failuresBeforeWait: number
}

/** How long the server waits, in milliseconds. */
export interface Timeouts {
  /** For a request's headers. */
  readonly headers: number
  /** For a whole request. */
  readonly request: number
  /** On a connection that is kept open between requests. */
  readonly keepAlive: number
  /** For running answers, at the close. */
  readonly close: number
}

/** What an institution publishes and how. */
export interface ProviderOptions {
  readonly system: SystemId
  /** Id of one of the system's published contracts: `v1`. */
  readonly contract: string
  readonly documents: AsyncIterable<SourceItem> | Iterable<SourceItem> | FileSource
  /** Address to listen on; loopback unless told otherwise. */
  readonly host?: string
  /** 0 takes any free port. */
  readonly port: number
  readonly clients: readonly ClientRegistration[]
  readonly users: readonly UserRegistration[]
  readonly tokenLifetimeSeconds?: number
  readonly refreshLifetimeSeconds?: number
  /**
   * Folder for the index, the tokens and the key of the opaque ids, made with mode 0700; several providers may share
   * it. The index of files is kept for the next start; that of documents given one by one is a file without a name, gone
   * with the process. Without it a folder of the system's temporary ones is used and removed at the close: tokens and
   * opaque ids then live as long as the process.
   */
  readonly home?: string
  /** Milliseconds between two looks at a folder that is served; a file is taken up once two find it the same. */
  readonly folderPause?: number
  /** Ends a load that is under way. */
  readonly signal?: AbortSignal
  readonly rateLimits?: Partial<RateLimits>
  readonly timeouts?: Partial<Timeouts>
}

export const defaultRateLimits: RateLimits = { tokensPerMinute: 600, requestsPerMinute: 6000, failuresBeforeWait: 10 }

export const defaultTimeouts: Timeouts = { headers: 10_000, request: 30_000, keepAlive: 65_000, close: 5_000 }

/** Two seconds: soon enough for whoever waits, long enough for most files to be written. */
export const defaultFolderPause = 2_000

/** The life of an access token: the value that the reference servers use. */
export const defaultTokenLifetimeSeconds = 3600

/** The life of a refresh token: two weeks. */
export const defaultRefreshLifetimeSeconds = 14 * 24 * 3600
