import type { JsonObject } from '@pdn/core'
import type { CurrentRecordRow } from '@pdn/database'
import { type AssembledRecord, assembleRecord, changedPaths, type RecordPart } from './assembled-record.ts'

/** What becomes of one record. */
export type RecordChange =
  | {
      readonly recordId: string
      readonly state: 'live'
      readonly version: number
      /** `moved`: the same document, brought by another connection from now on; no new version. */
      readonly cause: 'first' | 'changed' | 'returned' | 'moved'
      readonly assembled: AssembledRecord
      readonly changedPaths: readonly string[]
      /** Connection under which it is counted from now on. */
      readonly connectionId: string
      readonly providerId: string
      readonly before: CurrentRecordRow | undefined
    }
  | {
      readonly recordId: string
      readonly state: 'gone'
      readonly version: number
      readonly cause: 'gone'
      readonly before: CurrentRecordRow
    }

interface RecordState {
  readonly recordId: string
  readonly parts: readonly RecordPart[]
  readonly current: CurrentRecordRow | undefined
  /** The document that the next version is compared with; absent where there is none. */
  readonly before: JsonObject | undefined
  readonly runId: string
}

/** The connection that a record is counted under: the one it had while that still brings a part of it. */
const ownerOf = (parts: readonly RecordPart[], current: CurrentRecordRow | undefined): RecordPart | undefined => {
  const held = parts.find(part => part.connectionId === current?.connection_id)
  return held ?? parts[0]
}

/** Whether this run made the current version. */
export const isOfRun = (current: CurrentRecordRow, runId: string): boolean =>
  current.state === 'live' && current.run_id === runId

/**
 * The next version of a record, or undefined where its document and state stay as they are. A run makes one version at most:
 * while the parts of a record come page by page, the version that they make grows with them.
 */
export const recordChange = (record: RecordState): RecordChange | undefined => {
  const { recordId, current } = record
  const assembled = assembleRecord(record.parts)
  const owner = ownerOf(record.parts, current)
  if (assembled === undefined || owner === undefined) {
    if (current === undefined || current.state === 'gone') return undefined
    return { recordId, state: 'gone', version: current.version + 1, cause: 'gone', before: current }
  }
  const { connectionId, providerId } = owner
  const live = { recordId, state: 'live', assembled, connectionId, providerId, before: current } as const
  if (current === undefined) return { ...live, version: 1, cause: 'first', changedPaths: [] }
  const version = current.version + 1
  if (current.state === 'gone') return { ...live, version, cause: 'returned', changedPaths: [] }
  const same = current.hash !== null && assembled.hash.equals(current.hash)
  if (same && assembled.kind.id === current.kind) {
    if (connectionId === current.connection_id) return undefined
    return { ...live, version: current.version, cause: 'moved', changedPaths: [] }
  }
  const paths = record.before === undefined ? [] : changedPaths(record.before, assembled.document)
  if (!isOfRun(current, record.runId)) return { ...live, version, cause: 'changed', changedPaths: paths }
  const cause = current.cause === 'gone' ? 'changed' : current.cause
  return { ...live, version: current.version, cause, changedPaths: cause === 'changed' ? paths : [] }
}
