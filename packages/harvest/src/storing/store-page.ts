import { createHmac } from 'node:crypto'
import { randomUuid } from '@pdn/core'
import {
  checkpoint,
  type DocumentRow,
  heldDocuments,
  type QuarantineRow,
  quarantineDocuments,
  type RunCounts,
  storeChangedDocuments,
  storeNewDocuments,
  touchDocuments,
} from '@pdn/database'
import type { Issue, Version } from '@pdn/systems'
import { type HarvestRun, totalRowsOf } from '../harvest-run.ts'
import type { Keys } from '../keys.ts'
import type { PreparedPage } from '../prepare-page.ts'
import { sealDocument } from '../quarantine/quarantine-seal.ts'
import type { FreshBytes, RecordPart } from './assembled-record.ts'
import { type HeldDocument, issuesOf, type Match, matchDocuments } from './match-documents.ts'
import { storableJson } from './storable-text.ts'
import type { StoreContext } from './store-context.ts'
import { storeLinkTokens } from './store-link-tokens.ts'
import { storeRecords } from './store-records.ts'
import { transactionOn } from './transaction.ts'

/** Where a page stands in its run. */
export interface PagePlace {
  /** SHA-256 of the page as it came. */
  readonly digest: Buffer
  readonly page: number
  readonly hasNext: boolean
  readonly totalRows: number | undefined
}

export interface PageContext extends StoreContext {
  readonly version: Version
  readonly keys: Keys
}

/** Days that a quarantined document is kept (DESIGN §6). */
const quarantineDays = 30

/** Issues kept of one document; one with more is wrong throughout. */
const mostIssues = 200

/** Different paths counted in a run; names beyond that come from members that a provider makes up. */
const mostCutPaths = 2000

/** Arrivals of one pass; a document keeps the arrival of the first pass that saw it. */
const arrivalsOfPass = 100_000_000_000n

const issuesText = (issues: readonly Issue[]): string =>
  JSON.stringify(
    issues
      .slice(0, mostIssues)
      .map(({ path, rule, severity, repaired, raw }) =>
        storableJson({ path, rule, severity, repaired, ...(raw === undefined ? {} : { raw }) }),
      ),
  )

/** Key under which a document is held in quarantine once, and that tells nothing of it. */
export const contentKey = (bytes: Uint8Array, keys: Keys): Buffer =>
  createHmac('sha256', keys.contentKeys).update(bytes).digest()

const quarantineRows = async (page: PreparedPage, context: PageContext): Promise<readonly QuarantineRow[]> => {
  const rows = new Map<string, QuarantineRow>()
  for (const { position, bytes, issues } of page.unprepared) {
    const key = contentKey(bytes, context.keys)
    if (rows.has(key.toString('hex'))) continue
    rows.set(key.toString('hex'), {
      id: randomUuid(context.effects.randomBytes(16)),
      position,
      contentKey: key,
      issues: issuesText(issues),
      sealed: await sealDocument(bytes, context.keys),
    })
  }
  return [...rows.values()]
}

const quarantine = async (rows: readonly QuarantineRow[], page: number, context: PageContext): Promise<void> => {
  if (rows.length === 0) return
  const expires = new Date(context.at.getTime() + quarantineDays * 86_400_000)
  const { connectionId, runId, at } = context
  const { collection } = context.version
  await quarantineDocuments(context.client, { connectionId, runId, collection, page }, { at, expires }, rows)
}

const heldUnder = async (page: PreparedPage, context: PageContext): Promise<readonly HeldDocument[]> => {
  const ids = [...new Set(page.documents.map(document => document.sourceId))]
  if (ids.length === 0) return []
  const rows = await heldDocuments(context.client, context.connectionId, ids)
  const ofCollection = (id: string) =>
    id === context.version.id ||
    context.system.versions.some(version => version.id === id && version.collection === context.version.collection)
  return rows
    .filter(row => ofCollection(row.version))
    .map(row => ({
      recordId: row.record_id,
      sourceKey: row.source_key,
      sourceId: row.source_id,
      hash: row.hash.toString('hex'),
      pass: row.pass,
      gone: row.gone,
      arrival: row.arrival,
    }))
}

/** A match whose document is to be written, with the bytes of it. */
interface WrittenMatch extends Match {
  readonly fresh: FreshBytes
}

/** The documents of a page that are to be written, each once and compressed once. */
const writtenMatches = (matches: readonly Match[], context: PageContext): readonly WrittenMatch[] =>
  matches
    .filter(match => match.outcome !== 'unchanged')
    .map(match => {
      const { kind, bytes, hash, made } = match.prepared
      const compressed = made?.compressed ?? context.codec.compress(kind.id, bytes)
      return { ...match, fresh: { bytes, hash, compressed, alone: made?.alone } }
    })

const documentRow = ({ prepared, recordId, sourceKey, arrival, fresh, ...match }: WrittenMatch): DocumentRow => ({
  recordId,
  sourceKey,
  sourceId: prepared.sourceId,
  kind: prepared.kind.id,
  hash: prepared.hash,
  dictionaryId: fresh.compressed.dictionaryId,
  document: fresh.compressed.bytes,
  issues: issuesText(issuesOf({ ...match, prepared, recordId, sourceKey, arrival })),
  arrival,
})

const writeDocuments = async (
  matches: readonly Match[],
  written: readonly WrittenMatch[],
  run: HarvestRun,
  page: number,
  context: PageContext,
) => {
  const { client, connectionId, runId, at } = context
  const same = matches.filter(match => match.outcome === 'unchanged')
  if (same.length > 0) {
    await touchDocuments(
      client,
      { pass: run.pass, at, runId, page },
      { recordIds: same.map(match => match.recordId), sourceKeys: same.map(match => match.sourceKey) },
    )
  }
  const origin = { connectionId, version: context.version.id, at, runId, page, pass: run.pass }
  const rowsOf = (outcome: Match['outcome']) => written.filter(match => match.outcome === outcome).map(documentRow)
  const [stored, changed] = [rowsOf('stored'), rowsOf('changed')]
  if (stored.length > 0) await storeNewDocuments(client, origin, stored)
  if (changed.length > 0) await storeChangedDocuments(client, origin, changed)
}

const partsOf = (
  written: readonly WrittenMatch[],
  context: PageContext,
): ReadonlyMap<string, readonly RecordPart[]> => {
  const parts = new Map<string, RecordPart[]>()
  for (const { prepared, recordId, sourceKey, arrival, fresh } of written) {
    const { connectionId, providerId, syntheticProvider } = context
    const part = {
      sourceKey,
      connectionId,
      providerId,
      syntheticProvider,
      kind: prepared.kind,
      get document() {
        return prepared.document
      },
      arrival,
      fresh,
    }
    parts.set(recordId, [...(parts.get(recordId) ?? []), part])
  }
  return parts
}

const addedPaths = (
  before: ReadonlyMap<string, number>,
  more: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const sums = new Map(before)
  for (const [path, count] of more) {
    if (sums.has(path) || sums.size < mostCutPaths) sums.set(path, (sums.get(path) ?? 0) + count)
  }
  return sums
}

const countOutcome = (matches: readonly Match[], outcome: Match['outcome']): number =>
  matches.filter(match => match.outcome === outcome).length

const countsAfter = (before: RunCounts, page: PreparedPage, matches: readonly Match[]): RunCounts => ({
  seen: before.seen + page.seen,
  stored: before.stored + countOutcome(matches, 'stored'),
  changed: before.changed + countOutcome(matches, 'changed'),
  unchanged: before.unchanged + countOutcome(matches, 'unchanged'),
  removed: before.removed,
  quarantined: before.quarantined + page.unprepared.length,
  leaks: before.leaks + page.leaks,
})

/** The run after a page of an endpoint. */
const runAfter = (
  run: HarvestRun,
  page: PreparedPage,
  matches: readonly Match[],
  place: PagePlace & { readonly collection: string },
): HarvestRun => {
  const before = run.reached.get(place.collection)
  const reached = {
    page: place.page,
    hasNext: place.hasNext,
    totalRows: place.totalRows,
    seen: (before?.seen ?? 0) + page.seen,
    digest: place.digest,
  }
  return {
    ...run,
    counts: countsAfter(run.counts, page, matches),
    cutPaths: addedPaths(run.cutPaths, page.cutPaths),
    steady: run.steady && (before?.totalRows === undefined || before.totalRows === place.totalRows),
    reached: new Map([...run.reached, [place.collection, reached]]),
  }
}

const keepProgress = (
  run: HarvestRun,
  { page, place, added }: { readonly page: PreparedPage; readonly place: PagePlace; readonly added: number },
  { client, connectionId, version, at }: PageContext,
): Promise<number> => {
  const cutPaths = JSON.stringify(storableJson(Object.fromEntries(run.cutPaths)))
  const { runId, steady, counts } = run
  return checkpoint(
    client,
    { runId, connectionId, totalRows: totalRowsOf(run) ?? null, steady, counts, cutPaths },
    { ...place, collection: version.collection, documents: page.seen, totalRows: place.totalRows ?? null },
    added,
    at,
  )
}

/**
 * Stores a prepared page in one transaction: documents, records with their versions, what searches read, quarantine,
 * counts, and the checkpoint. Either all of it is kept or nothing, and the run after it is given back.
 */
export const storePage = async (
  page: PreparedPage,
  place: PagePlace,
  run: HarvestRun,
  context: PageContext,
): Promise<HarvestRun> => {
  const sealed = await quarantineRows(page, context)
  return transactionOn(context.client, async () => {
    const held = await heldUnder(page, context)
    const matches = matchDocuments(page.documents, held, {
      connectionId: context.connectionId,
      collection: context.version.collection,
      pass: run.pass,
      firstArrival: BigInt(run.pass) * arrivalsOfPass + BigInt(run.counts.seen),
    })
    const wasGone = new Set(held.filter(row => row.gone).map(row => row.recordId + row.sourceKey))
    const isNew = (match: Match) => match.outcome === 'stored' || wasGone.has(match.recordId + match.sourceKey)
    const added = new Set(matches.filter(isNew).map(match => match.recordId + match.sourceKey)).size
    const written = writtenMatches(matches, context)
    await writeDocuments(matches, written, run, place.page, context)
    await storeRecords(context, partsOf(written, context))
    await storeLinkTokens(context.client, matches, context.keys)
    await quarantine(sealed, place.page, context)
    const next = runAfter(run, page, matches, { ...place, collection: context.version.collection })
    await keepProgress(next, { page, place, added }, context)
    return next
  })
}
