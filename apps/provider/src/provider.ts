import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Effects, type Json, PlatformError } from '@pdn/core'
import { openFileIndex } from './files/file-index.ts'
import { watchFolder } from './files/folder-watch.ts'
import { loadDocuments, unpackDocument } from './files/load-documents.ts'
import { makePrivateFile, openKey, openPrivateFolder, storageFailed } from './files/private-folder.ts'
import { isStorageFault } from './files/storage-fault.ts'
import type { SourceReport } from './files/take-up.ts'
import { createDocumentIndex, type DocumentIndex } from './index/document-index.ts'
import type { DocumentCounts, IndexReader } from './index/index-reader.ts'
import { type DocumentPreparation, documentPreparation } from './index/prepared-document.ts'
import { createAuthorization } from './oauth/authorization.ts'
import { createFailureLimit } from './oauth/failure-limit.ts'
import { openTokenStore } from './oauth/token-store.ts'
import { createSecretCheck } from './oauth/verified-secrets.ts'
import { opaqueIds } from './opaque-ids.ts'
import {
  defaultFolderPause,
  defaultRateLimits,
  defaultRefreshLifetimeSeconds,
  defaultTimeouts,
  defaultTokenLifetimeSeconds,
  type FileState,
  type ProviderOptions,
  type SourceItem,
} from './provider-options.ts'
import { type Publication, publicationOf } from './publication.ts'
import { listen } from './server/server.ts'

/** What a provider serves, what it could not read, and what is to be said of its files. */
export interface ProviderCounts extends DocumentCounts, SourceReport {
  /** The files of a folder, by name; empty where no folder is served. */
  readonly files: readonly FileState[]
}

/** An institution's API, listening. */
export interface Provider {
  /** Base address: `http://127.0.0.1:4401`. */
  readonly url: string
  readonly address: { readonly host: string; readonly port: number }
  readonly counts: ProviderCounts
  /**
   * Replaces the documents of the same source ids, each in its place, and adds the others at the end.
   *
   * @throws PlatformError `invalid-request` when one is not of the standard, or where files are served, which are
   * corrected by correcting them; then nothing is changed
   */
  put(documents: readonly Json[]): void
  /**
   * Removes the documents of those source ids; gives how many there were.
   *
   * @throws PlatformError `invalid-request` where files are served
   */
  remove(sourceIds: readonly string[]): number
  /** Answers what was asked, refuses what comes after, and frees port and files. */
  close(): Promise<void>
}

/**
 * Reads an institution's documents and serves them behind the standard API with OAuth 2.0; resolves once it listens.
 * A load that fails leaves nothing behind.
 *
 * @throws PlatformError `contract-unknown`, `port-in-use`, `provider-storage-failed`, `credentials-invalid`, or what
 * the source throws
 */
export const openProvider = async (options: ProviderOptions, effects: Effects): Promise<Provider> => {
  const publication = publicationOf(options.system, options.contract)
  const closers: (() => unknown)[] = []
  const close = async () => {
    for (const step of closers.splice(0).reverse()) await step()
  }
  try {
    const folder = await openPrivateFolder(options.home)
    closers.push(() => folder.close())
    const key = await openKey(join(folder.path, 'opaque-ids.key'), effects)
    const served = await openDocuments(folder.path, key, options, publication, effects)
    closers.push(() => served.close())
    const { index } = served
    const tokens = await openTokens(join(folder.path, 'tokens.sqlite'), effects)
    closers.push(() => tokens.close())
    const limits = { ...defaultRateLimits, ...options.rateLimits }
    const authorization = createAuthorization({
      credentials: { clients: options.clients, users: options.users },
      checkSecret: await createSecretCheck(effects),
      tokens,
      clientFailures: createFailureLimit(limits.failuresBeforeWait, effects.now),
      // Several clients may stand behind one address.
      addressFailures: createFailureLimit(limits.failuresBeforeWait * 10, effects.now),
      now: effects.now,
      tokenLifetimeSeconds: options.tokenLifetimeSeconds ?? defaultTokenLifetimeSeconds,
      refreshLifetimeSeconds: options.refreshLifetimeSeconds ?? defaultRefreshLifetimeSeconds,
    })
    const listening = await listen({
      publication,
      index,
      authorization,
      host: options.host ?? '127.0.0.1',
      port: options.port,
      limits,
      timeouts: { ...defaultTimeouts, ...options.timeouts },
      effects,
    })
    closers.push(() => listening.close())
    effects.log.info('provider listens', { url: listening.url, ...index.counts() })
    return {
      ...listening,
      get counts() {
        return served.counts()
      },
      put: served.put,
      remove: served.remove,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The documents that are served, wherever they come from. */
interface Served extends Pick<Provider, 'put' | 'remove'> {
  readonly index: IndexReader
  counts(): ProviderCounts
  close(): Promise<void>
}

const openDocuments = (
  folder: string,
  key: Uint8Array,
  options: ProviderOptions,
  publication: Publication,
  effects: Effects,
): Promise<Served> => {
  const { documents } = options
  if ('file' in documents) return serveFiles(folder, key, { ...options, documents }, publication, effects)
  const prepare = documentPreparation(publication, opaqueIds(key))
  return serveGiven(folder, documents, publication, prepare, effects)
}

const withRepeatedIds = (report: SourceReport, repeated: number): SourceReport =>
  repeated === 0 ? report : { ...report, issueCounts: { ...report.issueCounts, 'id-reused': repeated } }

const serveFiles = async (
  home: string,
  key: Uint8Array,
  options: ProviderOptions & { readonly documents: { readonly file: string } },
  publication: Publication,
  effects: Effects,
): Promise<Served> => {
  const { system, contract, documents: source, signal, folderPause = defaultFolderPause } = options
  const settings = { home, source, system, contract, key, ...(signal && { signal }) }
  const index = await openFileIndex(publication, settings).catch((error: unknown) => {
    throw isStorageFault(error) ? storageFailed(home, error) : error
  })
  const watch = index.isFolder ? watchFolder(source, index, folderPause, effects) : undefined
  const refuse = (): never => {
    throw new PlatformError('invalid-request', {
      message: 'What is served comes from files.',
      hint: 'Correct the files; in a folder they are taken up by themselves.',
    })
  }
  return {
    index,
    counts: () => ({
      ...index.counts(),
      ...withRepeatedIds(index.report(), index.repeatedIds()),
      files: index.isFolder ? index.files() : [],
    }),
    put: refuse,
    remove: refuse,
    close: async () => {
      const closing = index.close()
      await watch?.close()
      await closing
    },
  }
}

const nothingOfFile = { copies: [], unreadColumns: [], absentColumns: [], fileProblems: [] }

/**
 * Builds the index in a file that has no name by the time that the first document goes in: no failure and no kill can
 * leave the documents, reserved values and all, behind on the disk.
 */
const serveGiven = async (
  folder: string,
  documents: AsyncIterable<SourceItem> | Iterable<SourceItem>,
  publication: Publication,
  prepare: DocumentPreparation,
  { randomBytes }: Effects,
): Promise<Served> => {
  const file = join(folder, `documents-${Buffer.from(randomBytes(8)).toString('hex')}.sqlite`)
  let made: DocumentIndex | undefined
  try {
    await makePrivateFile(file)
    const index = createDocumentIndex(file, publication)
    made = index
    await rm(file)
    const loaded = await loadDocuments(documents, publication, prepare, index.add)
    index.rank()
    const report = withRepeatedIds({ ...loaded, ...nothingOfFile }, index.repeatedIds())
    return {
      index,
      counts: () => ({ ...index.counts(), ...report, files: [] }),
      ...correcting(publication, prepare, index),
      close: async () => index.close(),
    }
  } catch (error) {
    made?.close()
    await rm(file, { force: true })
    throw isStorageFault(error) ? storageFailed(folder, error) : error
  }
}

const openTokens = async (file: string, effects: Effects) => {
  try {
    await makePrivateFile(file, 'a')
    return openTokenStore(file, effects)
  } catch (error) {
    throw storageFailed(file, error)
  }
}

const correcting = (
  publication: Publication,
  prepare: DocumentPreparation,
  index: DocumentIndex,
): Pick<Provider, 'put' | 'remove'> => ({
  put: documents => {
    const prepared = documents.flatMap(document =>
      [...unpackDocument(publication, document)].map(one => prepare(one.document)),
    )
    const readable = prepared.flatMap(document => (document.ok ? [document] : []))
    if (readable.length < prepared.length) {
      throw new PlatformError('invalid-request', {
        message: `Of ${prepared.length} documents, ${prepared.length - readable.length} are not of the standard.`,
        hint: 'Nothing was changed; correct them and put them again.',
      })
    }
    index.put(readable)
    index.rank()
  },
  remove: sourceIds => index.remove(sourceIds),
})
