import { PlatformError } from '@pdn/core'
import { buildDictionary } from './build-dictionary.ts'
import {
  type CompressedDocument,
  compressDocument,
  type Dictionary,
  decompressDocument,
} from './compressed-document.ts'
import type { Queryable } from './queryable.ts'
import { allDictionaries } from './statements/all-dictionaries.ts'
import { insertDictionary } from './statements/insert-dictionary.ts'
import { sampleDocuments } from './statements/sample-documents.ts'

/** Compresses and reads documents with the dictionaries that the database holds. */
export interface DocumentCodec {
  /** The document compressed with its kind's newest known dictionary. */
  compress(kind: string, document: string | Uint8Array): CompressedDocument
  /** The document's bytes; fetches a dictionary that it does not know yet. */
  read(bytes: Uint8Array, dictionaryId: number | null): Promise<Buffer>
  /** The newest known dictionary of each kind. */
  newest(): readonly Dictionary[]
  /** Learns the dictionaries made since; call it before each run of work. */
  refresh(): Promise<void>
}

/** A codec over the dictionaries of the database; each is fetched once, for they never change. */
export const openDocumentCodec = async (db: Queryable): Promise<DocumentCodec> => {
  const known = new Map<number, Dictionary>()
  const newest = new Map<string, Dictionary>()
  const refresh = async (): Promise<void> => {
    for (const row of await allDictionaries(db, Math.max(0, ...known.keys()))) {
      const dictionary = { id: row.dictionary_id, kind: row.kind, bytes: row.bytes }
      known.set(dictionary.id, dictionary)
      newest.set(dictionary.kind, dictionary)
    }
  }
  await refresh()
  return {
    refresh,
    newest: () => [...newest.values()],
    compress: (kind, document) => compressDocument(document, newest.get(kind)),
    read: async (bytes, dictionaryId) => {
      if (dictionaryId === null) return decompressDocument(bytes)
      if (!known.has(dictionaryId)) await refresh()
      const dictionary = known.get(dictionaryId)
      if (dictionary) return decompressDocument(bytes, dictionary)
      throw new PlatformError('document-damaged', {
        message: `A document needs dictionary ${dictionaryId}, which the database does not hold.`,
        where: 'table dictionary',
        hint: 'Restore that table from a backup.',
      })
    },
  }
}

/** Documents of a kind from which its dictionary is made, and before which there is none. */
const sampleSize = 200

/** Bytes of a document that a dictionary is made from: what kinds share stands all along their documents. */
const sampleLength = 4096

/** Bytes of a dictionary: a small one, for a large one costs twice the time on small documents. */
const dictionarySize = 4096

/**
 * Makes the dictionary of a kind once the kind has enough documents and none yet; true where it made one. A job for
 * after a harvest: documents kept before it stay as they are.
 */
export const makeDictionary = async (db: Queryable, kind: string): Promise<boolean> => {
  const present = await allDictionaries(db, 0)
  if (present.some(row => row.kind === kind)) return false
  const rows = await sampleDocuments(db, kind, sampleSize)
  if (rows.length < sampleSize) return false
  const bytes = buildDictionary(
    rows
      .filter(row => row.dictionary_id === null)
      .map(row => decompressDocument(row.document).subarray(0, sampleLength)),
    dictionarySize,
  )
  return bytes.length > 0 && insertDictionary(db, kind, bytes)
}
