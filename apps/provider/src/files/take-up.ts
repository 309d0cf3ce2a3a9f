import { DatabaseSync } from 'node:sqlite'
import { PlatformError } from '@pdn/core'
import type { SystemId } from '@pdn/systems'
import { createIndexes, createTables } from '../index/index-tables.ts'
import { type IndexWriter, indexWriter } from '../index/index-writer.ts'
import { type DocumentPreparation, documentPreparation, type PreparedDocument } from '../index/prepared-document.ts'
import { opaqueIds } from '../opaque-ids.ts'
import type { FileReport } from '../provider-options.ts'
import { type Publication, publicationOf } from '../publication.ts'
import { type DataFile, fingerprintOf } from './data-files.ts'
import { openFileSource } from './file-source.ts'
import { isWhole, markWhole, signIndex } from './kept-index.ts'
import { type LoadReport, loadDocuments } from './load-documents.ts'
import { storageFailed } from './private-folder.ts'
import { isStorageFault } from './storage-fault.ts'

/** Work on an index of files: which files are to be taken up anew, and which are gone. */
export interface TakeUpJob {
  readonly index: string
  readonly identity: string
  readonly system: SystemId
  readonly contract: string
  /** Key of the opaque ids. */
  readonly key: Uint8Array
  readonly take: readonly DataFile[]
  readonly drop: readonly string[]
}

/** Why a file was not taken up; as much of a PlatformError as passes from thread to thread. */
export interface Failure {
  readonly code: PlatformError['code']
  readonly message: string
  readonly where: string | undefined
  readonly hint: string | undefined
}

/** What became of each file of a job. */
export interface Outcome {
  readonly name: string
  readonly fingerprint: string
  readonly failure?: Failure
}

/** What is kept beside the documents of a file. */
export type SourceReport = LoadReport & FileReport

/**
 * Brings an index up to date with its files. Each file is taken up whole or not at all: where it fails, what it gave
 * before stays. A new index is marked as whole at its end alone; one that is served changes in transactions, so that
 * readers see the old state or the new.
 *
 * @throws PlatformError `provider-storage-failed`, `cancelled`
 */
export const takeUp = async (job: TakeUpJob, signal?: AbortSignal): Promise<readonly Outcome[]> => {
  const publication = publicationOf(job.system, job.contract)
  const prepare = documentPreparation(publication, opaqueIds(job.key))
  const isNew = !isWhole(job.index, job.identity)
  const database = new DatabaseSync(job.index)
  try {
    const steps = isNew ? newIndex(database, publication, job.identity) : servedIndex(database, publication)
    const outcomes: Outcome[] = []
    for (const file of job.take)
      outcomes.push(await takeFile(file, database, steps, add => readInto(file, publication, prepare, add, signal)))
    steps.finish(job.drop)
    return outcomes
  } catch (error) {
    throw isStorageFault(error) ? storageFailed(job.index, error) : error
  } finally {
    database.close()
  }
}

/** How a file's documents go in, and how they do not. */
interface Steps {
  readonly writer: IndexWriter
  begin(): void
  add(documents: readonly PreparedDocument[], source: number): void
  commit(): void
  /** Takes back what came of the file since `begin`. */
  undo(source: number): void
  /** Removes the files that are gone, and ends the work. */
  finish(gone: readonly string[]): void
}

const newIndex = (database: DatabaseSync, publication: Publication, identity: string): Steps => {
  // Until it is marked as whole nobody reads it: no journal is needed to undo a torn write.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;')
  createTables(database, publication)
  signIndex(database, identity)
  const writer = indexWriter(database, publication)
  return {
    writer,
    begin: () => {},
    add: (documents, source) => {
      database.exec('BEGIN')
      writer.add(documents, source)
      database.exec('COMMIT')
    },
    commit: () => {},
    undo: source => writer.removeSource(source),
    finish: () => {
      writer.rank()
      createIndexes(database, publication)
      markWhole(database)
      database.exec('PRAGMA journal_mode = WAL')
    },
  }
}

const servedIndex = (database: DatabaseSync, publication: Publication): Steps => {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;')
  const writer = indexWriter(database, publication)
  const find = database.prepare('SELECT id FROM source WHERE name = ?')
  const forget = database.prepare('DELETE FROM source WHERE id = ?')
  return {
    writer,
    begin: () => database.exec('BEGIN IMMEDIATE'),
    add: (documents, source) => writer.add(documents, source),
    commit: () => {
      writer.rank()
      database.exec('COMMIT')
    },
    undo: () => {
      if (database.isTransaction) database.exec('ROLLBACK')
    },
    finish: gone => {
      if (gone.length === 0) return
      database.exec('BEGIN IMMEDIATE')
      for (const name of gone) {
        const id = Number(find.get(name)?.id ?? 0)
        writer.removeSource(id)
        forget.run(id)
      }
      database.exec('COMMIT')
    },
  }
}

const takeFile = async (
  file: DataFile,
  database: DatabaseSync,
  { writer, begin, add, commit, undo }: Steps,
  read: (add: (documents: readonly PreparedDocument[]) => void) => Promise<SourceReport>,
): Promise<Outcome> => {
  const { name, fingerprint } = file
  const known = Number(database.prepare('SELECT id FROM source WHERE name = ?').get(name)?.id ?? 0)
  const highest = database.prepare('SELECT coalesce(max(id), 0) AS id FROM source').get()?.id
  const source = known > 0 ? known : Number(highest) + 1
  begin()
  try {
    if (known > 0) writer.removeSource(known)
    let documents = 0
    const report = await read(batch => {
      documents += batch.length
      add(batch, source)
    })
    if (known > 0 && documents === 0) refuseEmptied(file, report)
    if ((await fingerprintOf(file.file, file.mapping)) !== fingerprint) throw changedMeanwhile(file)
    database
      .prepare(
        `INSERT INTO source VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET fingerprint = excluded.fingerprint, report = excluded.report`,
      )
      .run(source, name, fingerprint, JSON.stringify(report))
    commit()
    return { name, fingerprint }
  } catch (error) {
    if (!(error instanceof PlatformError) || error.code === 'cancelled') throw error
    undo(source)
    const { code, message, where, hint } = error
    return { name, fingerprint, failure: { code, message, where, hint } }
  }
}

const readInto = async (
  { file, mapping }: DataFile,
  publication: Publication,
  prepare: DocumentPreparation,
  add: (documents: readonly PreparedDocument[]) => void,
  signal: AbortSignal | undefined,
): Promise<SourceReport> => {
  const source = await openFileSource({ file, ...(mapping === undefined ? {} : { mapping }) }, publication)
  const loaded = await loadDocuments(source, publication, prepare, add, signal)
  const read = source.report()
  return {
    ...loaded,
    ...read,
    unreadable: read.unreadable + loaded.unreadable,
    unread: [...read.unread, ...loaded.unread],
  }
}

/** A file that was served and now gives rows but no document is broken: nobody withdraws everything that way. */
const refuseEmptied = ({ file }: DataFile, { unreadable, unread: [first] }: SourceReport): void => {
  if (first === undefined) return
  throw new PlatformError('file-without-documents', {
    message: `None of its ${unreadable} rows or documents can be served; the first for: ${first.reason}.`,
    where: file,
    hint: 'Check that the file is of the system that is served, and that its mapping is for this file.',
  })
}

const changedMeanwhile = ({ file }: DataFile): PlatformError =>
  new PlatformError('file-unreadable', {
    message: 'The file, or its mapping, changed while it was read.',
    where: file,
    hint: 'Give it once it is written to its end; in a folder that is served it is then taken up by itself.',
  })
