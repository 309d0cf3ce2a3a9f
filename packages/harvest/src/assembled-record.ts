import { createHash } from 'node:crypto'
import { canonicalJson, changedPointers, type JsonObject } from '@pdn/core'
import type { Kind } from '@pdn/systems'
import { boundedText } from './storable-text.ts'

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
  /** Canonical bytes and hash where they are at hand. */
  readonly bytes?: Buffer
  readonly hash?: Buffer
}

/** The document of a record, made of its live parts. */
export interface AssembledRecord {
  readonly kind: Kind
  readonly document: JsonObject
  readonly bytes: Buffer
  readonly hash: Buffer
  readonly synthetic: boolean
}

/** Most places told of a change; a document that differs in more has changed throughout. */
const mostChangedPaths = 200

const byArrival = (left: RecordPart, right: RecordPart): number => (left.arrival < right.arrival ? -1 : 1)

/**
 * The parts of one key → the record's document. Where a source changed a document's kind, parts of the newest kind
 * alone count.
 */
export const assembleRecord = (parts: readonly RecordPart[]): AssembledRecord | undefined => {
  const ordered = [...parts].sort(byArrival)
  const newest = ordered.at(-1)
  if (newest === undefined) return undefined
  const { kind } = newest
  const same = ordered.filter(part => part.kind.id === kind.id)
  const document = kind.assemble(same.map(part => ({ document: part.document, arrival: Number(part.arrival) })))
  const only = same.length === 1 ? newest : undefined
  const bytes = only !== undefined && document === only.document && only.bytes ? only.bytes : encoded(document)
  const hash = only?.bytes === bytes && only.hash ? only.hash : createHash('sha256').update(bytes).digest()
  return {
    kind,
    document,
    bytes,
    hash,
    synthetic: document['pdn:synthetic'] === true || same.some(part => part.syntheticProvider),
  }
}

const encoded = (document: JsonObject): Buffer => Buffer.from(canonicalJson(document))

/** JSON Pointers at which a record's documents differ. */
export const changedPaths = (before: JsonObject, after: JsonObject): readonly string[] =>
  changedPointers(before, after, mostChangedPaths).map(path => boundedText(path, 500))
