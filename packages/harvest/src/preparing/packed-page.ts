import { isObject, type JsonObject, PlatformError } from '@pdn/core'
import type { System } from '@pdn/systems'
import type { PreparedDocument, PreparedPage, UnpreparedDocument } from '../prepare-page.ts'

type Alone = NonNullable<PreparedDocument['made']>['alone']

/** A prepared document without what cannot be sent between threads; its bytes stand in the page's, one after another. */
interface PackedDocument extends Pick<PreparedDocument, 'sourceId' | 'recordId' | 'gathers' | 'issues' | 'linkTokens'> {
  readonly kind: string
  readonly length: number
  readonly made: { readonly length: number; readonly dictionaryId: number | null; readonly alone: Alone } | undefined
}

/** A prepared page as it is sent from one thread to another. */
export interface PackedPage extends Pick<PreparedPage, 'seen' | 'leaks' | 'cutPaths'> {
  readonly documents: readonly PackedDocument[]
  readonly unprepared: readonly (Pick<UnpreparedDocument, 'position' | 'issues'> & { readonly length: number })[]
  /** Of each document its bytes, their hash, and the compressed ones where there are; then those of the unprepared. */
  readonly bytes: ArrayBuffer
}

const hashLength = 32

/** A page to be sent; `bytes` may be moved to the other thread. */
export const packPage = (page: PreparedPage): PackedPage => {
  const parts = [
    ...page.documents.flatMap(({ bytes, hash, made }) => [bytes, hash, ...(made ? [made.compressed.bytes] : [])]),
    ...page.unprepared.map(({ bytes }) => bytes),
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return {
    seen: page.seen,
    leaks: page.leaks,
    cutPaths: page.cutPaths,
    documents: page.documents.map(({ sourceId, recordId, gathers, issues, linkTokens, kind, bytes, made }) => ({
      sourceId,
      recordId,
      gathers,
      issues,
      linkTokens,
      kind: kind.id,
      length: bytes.length,
      made: made && {
        length: made.compressed.bytes.length,
        dictionaryId: made.compressed.dictionaryId,
        alone: made.alone,
      },
    })),
    unprepared: page.unprepared.map(({ position, issues, bytes }) => ({ position, issues, length: bytes.length })),
    bytes: bytes.buffer,
  }
}

const parsedDocument = (bytes: Buffer): JsonObject => {
  const value: unknown = JSON.parse(bytes.toString('utf8'))
  if (isObject(value)) return value
  throw new PlatformError('internal', { message: 'A prepared document is not a JSON object.' })
}

/** The page that was packed; a document is parsed again only where somebody looks at it. */
export const unpackPage = (packed: PackedPage, system: System): PreparedPage => {
  let at = 0
  const next = (length: number): Buffer => {
    const part = Buffer.from(packed.bytes, at, length)
    at += length
    return part
  }
  const kindOf = (id: string) => {
    const kind = system.kinds.find(candidate => candidate.id === id)
    if (kind !== undefined) return kind
    throw new PlatformError('internal', { message: `The system ${system.id} has no kind ${id}.` })
  }
  const documents = packed.documents.map(({ kind, length, made, ...rest }): PreparedDocument => {
    const bytes = next(length)
    let parsed: JsonObject | undefined
    return {
      ...rest,
      kind: kindOf(kind),
      bytes,
      hash: next(hashLength),
      get document() {
        parsed ??= parsedDocument(bytes)
        return parsed
      },
      ...(made && {
        made: {
          compressed: { bytes: next(made.length), dictionaryId: made.dictionaryId },
          alone: made.alone,
        },
      }),
    }
  })
  const unprepared = packed.unprepared.map(({ length, ...rest }) => ({ ...rest, bytes: next(length) }))
  return { seen: packed.seen, leaks: packed.leaks, cutPaths: packed.cutPaths, documents, unprepared }
}
