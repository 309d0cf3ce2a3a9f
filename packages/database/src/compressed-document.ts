import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { PlatformError } from '@pdn/core'

/** An immutable deflate dictionary of one kind of documents. */
export interface Dictionary {
  readonly id: number
  readonly kind: string
  readonly bytes: Uint8Array
}

/** A document as the database holds it. */
export interface CompressedDocument {
  readonly bytes: Buffer
  /** Column `dictionary_id`: null for plain deflate. */
  readonly dictionaryId: number | null
}

/** On real releases (9 KB) the levels above it save less than a hundredth more; level 3 saves a fifteenth less. */
const level = 6

/**
 * Most documents are small, and zlib's tables for the usual window (256 KB to be had and cleared each time) cost three
 * times what their compression does. Where document and dictionary fit, a window of 8 KB gives the same bytes.
 */
const smallWindow = { windowBits: 13, memLevel: 6, chunkSize: 4096 }
const smallWindowLength = 8192

/** What zlib keeps of a window for itself (MIN_LOOKAHEAD). */
const zlibLookahead = 262

/** Largest document that is read back, in bytes. */
const longest = 256 * 1024 * 1024

/** The document's bytes, deflated over the dictionary of its kind, or plainly where the kind has none yet. */
export const compressDocument = (document: string | Uint8Array, dictionary?: Dictionary): CompressedDocument => {
  const length = document.length + (dictionary?.bytes.length ?? 0)
  const options = length <= smallWindowLength - zlibLookahead ? { level, ...smallWindow } : { level }
  return {
    bytes: deflateRawSync(document, { ...options, ...(dictionary ? { dictionary: dictionary.bytes } : {}) }),
    dictionaryId: dictionary?.id ?? null,
  }
}

/** The bytes that `compressDocument` was given; `dictionary` must be the one that was used. */
export const decompressDocument = (bytes: Uint8Array, dictionary?: Dictionary): Buffer => {
  try {
    return inflateRawSync(bytes, {
      maxOutputLength: longest,
      ...(dictionary ? { dictionary: dictionary.bytes } : {}),
    })
  } catch (cause) {
    throw new PlatformError('document-damaged', {
      message: 'The stored bytes of a document cannot be read back.',
      where: dictionary ? `dictionary ${dictionary.id}` : 'no dictionary',
      hint: 'Restore the database from a backup, dictionaries included.',
      cause,
    })
  }
}
