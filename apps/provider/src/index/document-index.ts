import { DatabaseSync } from 'node:sqlite'
import type { Publication } from '../publication.ts'
import { atomic } from './atomic.ts'
import { type IndexReader, indexReader } from './index-reader.ts'
import { createIndexes, createTables } from './index-tables.ts'
import { type IndexWriter, indexWriter } from './index-writer.ts'

/** Documents that a process gives one by one, in a database of their own; every write is all or nothing. */
export interface DocumentIndex extends IndexReader, Omit<IndexWriter, 'removeSource'> {
  close(): void
}

/** Makes an empty index in a new file. */
export const createDocumentIndex = (file: string, publication: Publication): DocumentIndex => {
  const database = new DatabaseSync(file)
  // The file is made anew from the source at each start: what a power cut leaves of it is never read.
  database.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;')
  createTables(database, publication)
  createIndexes(database, publication)
  const transaction = atomic(database)
  const writer = indexWriter(database, publication)
  return {
    ...indexReader(database, publication),
    add: documents => transaction(() => writer.add(documents)),
    put: documents => transaction(() => writer.put(documents)),
    remove: sourceIds => transaction(() => writer.remove(sourceIds)),
    rank: () => transaction(() => writer.rank()),
    close: () => database.close(),
  }
}
