import { createHmac } from 'node:crypto'
import { chmod, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Effects, type Json, PlatformError } from '@pdn/core'
import type { KeyedHash } from '@pdn/systems'
import { createAuthorization } from './authorization.ts'
import { createDocumentIndex, type DocumentIndex } from './document-index.ts'
import { createFailureLimit } from './failure-limit.ts'
import { openFileSource } from './file-source.ts'
import type { DocumentCounts } from './index-reader.ts'
import { type LoadReport, loadDocuments, unpackDocument } from './load-documents.ts'
import { type DocumentPreparation, documentPreparation } from './prepared-document.ts'
import { openKey, openPrivateFolder, storageFailed } from './private-folder.ts'
import {
  defaultRateLimits,
  defaultRefreshLifetimeSeconds,
  defaultTimeouts,
  defaultTokenLifetimeSeconds,
  type FileReport,
  type ProviderOptions,
} from './provider-options.ts'
import { type Publication, publicationOf } from './publication.ts'
import { listen } from './server.ts'
import { openTokenStore } from './token-store.ts'
import { createSecretCheck } from './verified-secrets.ts'

/** What a provider serves, what it could not read, and what is to be said of its file. */
export interface ProviderCounts extends DocumentCounts, LoadReport, FileReport {}

/** An institution's API, listening. */
export interface Provider {
  /** Base address: `http://127.0.0.1:4401`. */
  readonly url: string
  readonly address: { readonly host: string; readonly port: number }
  readonly counts: ProviderCounts
  /**
   * Replaces the documents of the same source ids, each in its place, and adds the others at the end.
   *
   * @throws PlatformError `invalid-request` when one is not of the standard; then nothing is changed
   */
  put(documents: readonly Json[]): void
  /** Removes the documents of those source ids; gives how many there were. */
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
    const prepare = documentPreparation(publication, await opaqueIds(join(folder.path, 'opaque-ids.key'), effects))
    const { index, report } = await buildIndex(folder.path, options, publication, prepare, effects)
    closers.push(() => index.close())
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
        return { ...index.counts(), ...report }
      },
      ...correcting(publication, prepare, index),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

const opaqueIds = async (file: string, effects: Effects): Promise<KeyedHash> => {
  const key = await openKey(file, effects)
  return (scope, value) =>
    createHmac('sha256', key)
      .update(JSON.stringify([scope, value]))
      .digest('hex')
      .slice(0, 32)
}

/**
 * Builds the index in a file that has no name by the time that the first document goes in: no failure and no kill can
 * leave the documents, reserved values and all, behind on the disk.
 */
const buildIndex = async (
  folder: string,
  options: ProviderOptions,
  publication: Publication,
  prepare: DocumentPreparation,
  { randomBytes }: Effects,
): Promise<{ index: DocumentIndex; report: LoadReport & FileReport }> => {
  const source = 'file' in options.documents ? await openFileSource(options.documents, publication) : undefined
  const documents = 'file' in options.documents ? (source ?? []) : options.documents
  const file = join(folder, `documents-${Buffer.from(randomBytes(8)).toString('hex')}.sqlite`)
  let index: DocumentIndex | undefined
  try {
    await makePrivateFile(file)
    index = createDocumentIndex(file, publication)
    await rm(file)
    const loaded = await loadDocuments(documents, publication, prepare, index.add)
    index.rank()
    const report = withFile(loaded, source?.report())
    const repeated = index.repeatedIds()
    if (repeated === 0) return { index, report }
    return { index, report: { ...report, issueCounts: { ...report.issueCounts, 'id-reused': repeated } } }
  } catch (error) {
    index?.close()
    await rm(file, { force: true })
    throw isStorageFault(error) ? storageFailed(folder, error) : error
  }
}

const nothingOfFile: FileReport = {
  unreadable: 0,
  unread: [],
  copies: [],
  unreadColumns: [],
  absentColumns: [],
  fileProblems: [],
}

/** What the file and the documents in it could not give, together. */
const withFile = (loaded: LoadReport, file: FileReport = nothingOfFile): LoadReport & FileReport => ({
  ...loaded,
  ...file,
  unreadable: file.unreadable + loaded.unreadable,
  unread: [...file.unread, ...loaded.unread],
})

const openTokens = async (file: string, effects: Effects) => {
  try {
    await makePrivateFile(file, 'a')
    return openTokenStore(file, effects)
  } catch (error) {
    throw storageFailed(file, error)
  }
}

const makePrivateFile = async (file: string, flags: 'w' | 'a' = 'w'): Promise<void> => {
  await (await open(file, flags, 0o600)).close()
  await chmod(file, 0o600)
}

const isStorageFault = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^(ERR_SQLITE|ENOSPC|EFBIG|EACCES|EROFS|EDQUOT|EIO)/.test(String(error.code))

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
