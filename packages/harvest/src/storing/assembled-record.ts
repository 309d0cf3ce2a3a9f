import { hash } from 'node:crypto'
import { canonicalJson, changedPointers, type JsonObject } from '@pdn/core'
import type { CompressedDocument } from '@pdn/database'
import type { Kind } from '@pdn/systems'
import type { SearchEntry } from './search-entry.ts'
import { boundedText } from './storable-text.ts'

/** A document's bytes at hand, so that they are made once. */
export interface FreshBytes {
  readonly bytes: Buffer
  readonly hash: Buffer
  readonly compressed: CompressedDocument
  /** Where it is known what record the document makes alone: the very document, marked so, and found under the entry. */
  readonly alone?: { readonly synthetic: boolean; readonly entry: SearchEntry } | undefined
}

/** A live source document of a record. */
export interface RecordPart {
  readonly sourceKey: string
  readonly connectionId: string
  readonly providerId: string
  /** True where all that its provider publishes is invented. */
  readonly syntheticProvider: boolean
  readonly kind: Kind
  readonly document: JsonObject
  readonly arrival: bigint
  /** Where it has just arrived: its canonical bytes, their hash, and how they were compressed. */
  readonly fresh?: FreshBytes
}

/** The document of a record, made of its live parts. */
export interface AssembledRecord {
  readonly kind: Kind
  readonly document: JsonObject
  readonly bytes: Buffer
  readonly hash: Buffer
  /** Where the document is that of its only part. */
  readonly compressed: CompressedDocument | undefined
  readonly synthetic: boolean
  /** Where it was made already: what searches get of it under the id that it names. */
  readonly entry: SearchEntry | undefined
}

/** Most places told of a change; a document that differs in more has changed throughout. */
const mostChangedPaths = 200

const byArrival = (left: RecordPart, right: RecordPart): number => (left.arrival < right.arrival ? -1 : 1)

/** Whether a document says of itself that it is invented. */
export const isSynthetic = (document: JsonObject): boolean => document['pdn:synthetic'] === true

/** A record whose document need not be looked at: what is to be known of it was found when its part was prepared. */
const recordOfOne = (
  part: RecordPart,
  { bytes, hash, compressed }: FreshBytes,
  { synthetic, entry }: NonNullable<FreshBytes['alone']>,
): AssembledRecord => ({
  kind: part.kind,
  get document() {
    return part.document
  },
  bytes,
  hash,
  compressed,
  synthetic: synthetic || part.syntheticProvider,
  entry,
})

/**
 * The parts of one key → the record's document. Where a source changed a document's kind, parts of the newest kind
 * alone count.
 */
export const assembleRecord = (parts: readonly RecordPart[]): AssembledRecord | undefined => {
  const ordered = [...parts].sort(byArrival)
  const newest = ordered.at(-1)
  if (newest === undefined) return undefined
  if (ordered.length === 1 && newest.fresh?.alone !== undefined)
    return recordOfOne(newest, newest.fresh, newest.fresh.alone)
  const { kind } = newest
  const same = ordered.filter(part => part.kind.id === kind.id)
  const document = kind.assemble(same.map(part => ({ document: part.document, arrival: Number(part.arrival) })))
  const fresh = same.length === 1 && document === newest.document ? newest.fresh : undefined
  const bytes = fresh?.bytes ?? Buffer.from(canonicalJson(document))
  return {
    kind,
    document,
    bytes,
    hash: fresh?.hash ?? hash('sha256', bytes, 'buffer'),
    compressed: fresh?.compressed,
    synthetic: isSynthetic(document) || same.some(part => part.syntheticProvider),
    entry: undefined,
  }
}

/** JSON Pointers at which a record's documents differ. */
export const changedPaths = (before: JsonObject, after: JsonObject): readonly string[] =>
  changedPointers(before, after, mostChangedPaths).map(path => boundedText(path, 500))
