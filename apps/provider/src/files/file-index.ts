import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { PlatformError } from '@pdn/core'
import { codeIdentity } from '../code-identity.ts'
import { type IndexReader, indexReader } from '../index/index-reader.ts'
import type { FileSource, FileState, ProviderOptions } from '../provider-options.ts'
import type { Publication } from '../publication.ts'
import { type DataFile, type DataFiles, listDataFiles } from './data-files.ts'
import { takeIndexPlace } from './kept-index.ts'
import { cancelled } from './load-documents.ts'
import { mergedReports } from './source-reports.ts'
import { type Failure, type Outcome, type SourceReport, type TakeUpJob, takeUp } from './take-up.ts'
import type { TakeUpAnswer } from './take-up-worker.ts'

/** The documents of a file or a folder, in an index that is kept for the next start. */
export interface FileIndex extends IndexReader {
  readonly isFolder: boolean
  /** What was served from the start on as it was kept, and what was read anew. */
  report(): SourceReport
  files(): readonly FileState[]
  /** Takes up the files that changed, drops those that are gone, and gives what became of them. */
  update(files: readonly DataFile[]): Promise<readonly Outcome[]>
  /** Fingerprints of the files as they were last taken up, or tried, by name. */
  tried(): ReadonlyMap<string, string>
  close(): Promise<void>
}

/** Where an index of files goes, and under what it is made. */
export interface FileIndexSettings extends Pick<ProviderOptions, 'system' | 'contract' | 'signal'> {
  readonly home: string
  readonly source: FileSource
  /** Key of the opaque ids. */
  readonly key: Uint8Array
}

/**
 * Opens the index of a file or a folder: what an earlier process left is used where file, mapping, code and key are the
 * same, and the rest read anew. A file of a folder that cannot be read is told in `files`.
 *
 * @throws PlatformError of a single file that cannot be read; `provider-storage-failed`, `cancelled`
 */
export const openFileIndex = async (publication: Publication, settings: FileIndexSettings): Promise<FileIndex> => {
  const { home, source, system, contract, key, signal } = settings
  const listed = await listDataFiles(source)
  const identity = createHash('sha256')
    .update(JSON.stringify([await codeIdentity(), system, contract]))
    .update(key)
    .digest('hex')
  const place = await takeIndexPlace(home, JSON.stringify([system, contract, resolve(source.file)]), identity)
  const ending = new AbortController()
  const stop = ending.signal
  const job = { index: place.file, identity, system, contract, key }
  let database: DatabaseSync | undefined
  try {
    const first = await bringUpToDate(listed, job, signal)
    database = new DatabaseSync(place.file, { timeout: 10_000 })
    const open = database
    let working = Promise.resolve()
    const failures = new Map(first.flatMap(({ name, failure }) => (failure === undefined ? [] : [[name, failure]])))
    const tried = new Map(listed.files.map(({ name, fingerprint }) => [name, fingerprint]))
    const sources = open.prepare('SELECT name, report FROM source ORDER BY name')
    const names = () => sources.all().map(row => String(row.name))
    return {
      ...indexReader(open, publication),
      isFolder: listed.isFolder,
      report: () => mergedReports(sources.all().map(sourceOf), listed.isFolder),
      files: () =>
        [...new Set([...names(), ...failures.keys()])].sort().map(name => {
          const failure = failures.get(name)
          return failure === undefined ? { name } : { name, problem: failure.message }
        }),
      tried: () => tried,
      update: async files => {
        const present = new Set(files.map(({ name }) => name))
        const take = files.filter(({ name, fingerprint }) => tried.get(name) !== fingerprint)
        const drop = [...new Set([...names(), ...tried.keys()])].filter(name => !present.has(name))
        const work = takeUpBeside({ ...job, take, drop }, stop)
        working = work.then(
          () => {},
          () => {},
        )
        const outcomes = await work
        for (const name of drop) {
          tried.delete(name)
          failures.delete(name)
        }
        for (const { name, fingerprint, failure } of outcomes) {
          tried.set(name, fingerprint)
          if (failure === undefined) failures.delete(name)
          else failures.set(name, failure)
        }
        return outcomes
      },
      close: async () => {
        ending.abort()
        // Whoever takes the place next must not meet the thread that still writes there.
        await working
        open.close()
        await place.close(false)
      },
    }
  } catch (error) {
    database?.close()
    // What was torn in the middle is built anew the next time; no half-built index, reserved values and all, stays.
    await place.close(true)
    throw error
  }
}

const sourceOf = (row: Record<string, unknown>): { name: string; report: SourceReport } => ({
  name: String(row.name),
  report: JSON.parse(String(row.report)),
})

/** Takes up what differs from the kept index; where a file alone is served, its failure is the caller's. */
const bringUpToDate = async (
  { isFolder, files }: DataFiles,
  job: Omit<TakeUpJob, 'take' | 'drop'>,
  signal: AbortSignal | undefined,
): Promise<readonly Outcome[]> => {
  const kept = keptFingerprints(job.index)
  const take = files.filter(({ name, fingerprint }) => kept.get(name) !== fingerprint)
  const present = new Set(files.map(({ name }) => name))
  const drop = [...kept.keys()].filter(name => !present.has(name))
  if (kept.size > 0 && take.length === 0 && drop.length === 0) return []
  const outcomes = await takeUp({ ...job, take, drop }, signal)
  const failure = isFolder ? undefined : outcomes.find(outcome => outcome.failure !== undefined)?.failure
  if (failure !== undefined) throw errorOf(failure)
  return outcomes
}

const keptFingerprints = (file: string): ReadonlyMap<string, string> => {
  const database = new DatabaseSync(file)
  try {
    const isMade = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'source'").get() !== undefined
    const rows = isMade ? database.prepare('SELECT name, fingerprint FROM source').all() : []
    return new Map(rows.map(row => [String(row.name), String(row.fingerprint)]))
  } finally {
    database.close()
  }
}

/** Takes files up in a thread of its own, so that answers do not wait for it; the thread's memory goes with it. */
const takeUpBeside = (job: TakeUpJob, signal: AbortSignal): Promise<readonly Outcome[]> =>
  new Promise((settle, reject) => {
    if (signal.aborted) return reject(cancelled())
    const worker = new Worker(new URL('./take-up-worker.ts', import.meta.url), { workerData: job, execArgv: [] })
    const terminate = () => {
      void worker.terminate().then(() => reject(cancelled()))
    }
    signal.addEventListener('abort', terminate, { once: true })
    const end = () => signal.removeEventListener('abort', terminate)
    worker.once('message', (answer: TakeUpAnswer) => {
      end()
      if ('outcomes' in answer) settle(answer.outcomes)
      else reject(errorOf(answer.failure))
    })
    worker.once('error', error => {
      end()
      reject(error)
    })
  })

const errorOf = ({ code, ...detail }: Failure): PlatformError => new PlatformError(code, detail)
