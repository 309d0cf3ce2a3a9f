import { isObject, type JsonObject, PlatformError } from '@pdn/core'
import {
  addToCounters,
  type CurrentRecordRow,
  currentRecords,
  forgetSearchDetails,
  forgetSearchRows,
  insertFirstVersions,
  insertRecords,
  insertVersions,
  liveParts,
  lockRecords,
  updateRecords,
  type VersionRow,
} from '@pdn/database'
import type { RecordPart } from './assembled-record.ts'
import { counterDeltas } from './counter-deltas.ts'
import { isOfRun, type RecordChange, recordChange } from './record-changes.ts'
import type { StoreContext } from './store-context.ts'
import { storeSearch } from './store-search.ts'
import { TransactionRaced } from './transaction.ts'

const documentIn = async (
  context: StoreContext,
  row: { readonly document: Buffer; readonly dictionary_id: number | null },
): Promise<JsonObject> => {
  const bytes = await context.codec.read(row.document, row.dictionary_id)
  const value: unknown = JSON.parse(bytes.toString('utf8'))
  if (isObject(value)) return value
  throw new PlatformError('internal', { message: 'A stored document is not a JSON object.', hint: 'Restore a backup.' })
}

/** Live parts that the database holds, beside those that are at hand. */
const heldParts = async (
  context: StoreContext,
  recordIds: readonly string[],
  atHand: ReadonlyMap<string, readonly RecordPart[]>,
): Promise<ReadonlyMap<string, readonly RecordPart[]>> => {
  const parts = new Map<string, RecordPart[]>()
  for (const row of await liveParts(context.client, recordIds)) {
    const own = atHand.get(row.record_id) ?? []
    const kind = context.system.kinds.find(candidate => candidate.id === row.kind)
    if (kind === undefined || own.some(part => part.sourceKey === row.source_key)) continue
    const part = {
      sourceKey: row.source_key,
      connectionId: row.connection_id,
      providerId: row.provider_id,
      syntheticProvider: row.synthetic,
      kind,
      document: await documentIn(context, row),
      arrival: row.arrival,
    }
    parts.set(row.record_id, [...(parts.get(row.record_id) ?? []), part])
  }
  return parts
}

/** The document that a record's next version is compared with: the current one, or the last of an earlier run. */
const documentBefore = async (
  context: StoreContext,
  current: CurrentRecordRow | undefined,
): Promise<JsonObject | undefined> => {
  if (current === undefined) return undefined
  const ofRun = isOfRun(current, context.runId)
  const document = ofRun ? current.earlier_document : current.document
  const dictionary_id = ofRun ? current.earlier_dictionary_id : current.dictionary_id
  return document === null ? undefined : documentIn(context, { document, dictionary_id })
}

/** What becomes of the records whose parts changed; they stay locked until the transaction ends. */
const changesOf = async (
  context: StoreContext,
  atHand: ReadonlyMap<string, readonly RecordPart[]>,
): Promise<readonly RecordChange[]> => {
  const recordIds = [...atHand.keys()].sort()
  const existing = (await lockRecords(context.client, recordIds)).map(row => row.record_id)
  const current = new Map<string, CurrentRecordRow>()
  if (existing.length > 0) {
    for (const row of await currentRecords(context.client, existing, context.runId)) current.set(row.record_id, row)
  }
  const held = existing.length > 0 ? await heldParts(context, existing, atHand) : new Map<string, RecordPart[]>()
  const changes: RecordChange[] = []
  for (const recordId of recordIds) {
    const change = recordChange({
      recordId,
      parts: [...(held.get(recordId) ?? []), ...(atHand.get(recordId) ?? [])],
      current: current.get(recordId),
      before: await documentBefore(context, current.get(recordId)),
      runId: context.runId,
    })
    if (change !== undefined) changes.push(change)
  }
  return changes
}

const writeRecords = async (context: StoreContext, changes: readonly RecordChange[]): Promise<void> => {
  const { client, at } = context
  const first = changes.filter(change => change.before === undefined)
  const later = changes.filter(change => change.before !== undefined && change.cause !== 'moved')
  const row = (change: RecordChange) => ({
    recordId: change.recordId,
    kind: change.state === 'live' ? change.assembled.kind.id : change.before.kind,
    version: change.version,
    state: change.state,
    synthetic: change.state === 'live' ? change.assembled.synthetic : change.before.synthetic,
  })
  if (first.length > 0) {
    const made = await insertRecords(client, context.system.id, at, first.map(row))
    if (made < first.length) throw new TransactionRaced('Another connection made the same record.')
  }
  if (later.length > 0) await updateRecords(client, at, later.map(row))
}

/** A change that is a version of its own. */
type NewVersion = RecordChange & { readonly cause: VersionRow['cause'] }

const isVersion = (change: RecordChange): change is NewVersion => change.cause !== 'moved'

const versionRow = (context: StoreContext, change: NewVersion): VersionRow => {
  const { recordId, version, cause } = change
  if (change.state === 'gone') {
    const connectionId = change.before.connection_id ?? context.connectionId
    const nothing = { hash: null, dictionaryId: null, document: null, changedPaths: [] }
    return { recordId, version, cause, ...nothing, connectionId }
  }
  const { assembled, connectionId, changedPaths } = change
  const { bytes, dictionaryId } = assembled.compressed ?? context.codec.compress(assembled.kind.id, assembled.bytes)
  return { recordId, version, cause, hash: assembled.hash, dictionaryId, document: bytes, changedPaths, connectionId }
}

const writeVersions = async (context: StoreContext, changes: readonly RecordChange[]): Promise<void> => {
  const { client, at, runId } = context
  const versions = changes.filter(isVersion)
  const first = versions.filter(change => change.before === undefined).map(change => versionRow(context, change))
  const later = versions.filter(change => change.before !== undefined).map(change => versionRow(context, change))
  if (first.length > 0) await insertFirstVersions(client, at, runId, first)
  if (later.length > 0) await insertVersions(client, at, runId, later)
}

/**
 * Brings records up to their parts: `atHand` names every record concerned, with its parts that have just arrived;
 * parts that the database holds beside them are read there. A new version only where the assembled document changed.
 */
export const storeRecords = async (
  context: StoreContext,
  atHand: ReadonlyMap<string, readonly RecordPart[]>,
): Promise<void> => {
  if (atHand.size === 0) return
  const changes = await changesOf(context, atHand)
  if (changes.length === 0) return
  await writeRecords(context, changes)
  await writeVersions(context, changes)
  const known = changes.filter(change => change.before !== undefined).map(change => change.recordId)
  const gone = changes.filter(change => change.state === 'gone').map(change => change.recordId)
  if (known.length > 0) await forgetSearchDetails(context.client, known)
  if (gone.length > 0) await forgetSearchRows(context.client, gone)
  await storeSearch(context, changes)
  const deltas = counterDeltas(changes)
  if (deltas.length > 0) await addToCounters(context.client, context.system.id, deltas)
}
