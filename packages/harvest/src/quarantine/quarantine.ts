import { type Json, PlatformError, randomUuid } from '@pdn/core'
import {
  beginReplay,
  completeReplay,
  deleteExpired,
  markReplayed,
  quarantinedDocuments,
  type SealedDocumentRow,
  sealedDocuments,
} from '@pdn/database'
import type { ConnectionClient } from '@pdn/interconnection'
import { type ConnectionSession, type PublishedVersion, withConnection } from '../connection-session.ts'
import type { HarvestRun } from '../harvest-run.ts'
import type { HarvestSettings } from '../harvest-settings.ts'
import { type PreparedPage, preparePage } from '../prepare-page.ts'
import { contentKey, storePage } from '../storing/store-page.ts'
import { transactionOn } from '../storing/transaction.ts'
import { openDocument } from './quarantine-seal.ts'

/** What a replay of a connection's quarantine did. */
export interface ReplaySummary {
  readonly connection: string
  /** Documents that waited. */
  readonly waiting: number
  /** Source documents that could be read by now: stored, or known already. */
  readonly stored: number
  readonly changed: number
  readonly unchanged: number
  /** Documents that still cannot be read. */
  readonly unreadable: number
  /** Documents that could neither be opened nor found at the provider again. */
  readonly unavailable: number
}

/** Documents opened and prepared at a time. */
const batchSize = 50

/** What waits in quarantine, newest first: reasons with types and lengths, never values. */
export const listQuarantine = (pool: HarvestSettings['pool'], connectionId: string | undefined, limit: number) =>
  quarantinedDocuments(pool, connectionId ?? null, limit)

/** Deletes the quarantined documents whose 30 days are over, and tells how many. */
export const purgeExpired = (settings: Pick<HarvestSettings, 'pool' | 'effects'>): Promise<number> =>
  deleteExpired(settings.pool, settings.effects.now())

const parsed = (bytes: Uint8Array): Json => JSON.parse(Buffer.from(bytes).toString('utf8'))

/** Pages of the provider's endpoints, each asked for once. */
const pageReader = (session: ConnectionSession, signal: AbortSignal | undefined) => {
  const pages = new Map<string, readonly Json[]>()
  let provider: ConnectionClient | undefined
  return async ({ collection, contract }: PublishedVersion, page: number): Promise<readonly Json[]> => {
    const key = `${collection} ${page}`
    const known = pages.get(key)
    if (known !== undefined) return known
    provider ??= session.openProvider()
    const { results } = await provider.endpoint(contract).page(page, undefined, signal)
    pages.set(key, results)
    return results
  }
}

const emptyRun = (runId: string, pass: number, startedAt: Date): HarvestRun => ({
  runId,
  pass,
  startedAt,
  reached: new Map(),
  steady: true,
  counts: { seen: 0, stored: 0, changed: 0, unchanged: 0, removed: 0, quarantined: 0, leaks: 0 },
  cutPaths: new Map(),
})

/**
 * Sends a connection's quarantined documents down the road again, by the readers of today: opened with the operator's
 * key, or, where that is elsewhere, fetched from the provider again. What can be read is stored and its seal deleted.
 */
export const replayQuarantine = (
  connectionId: string,
  settings: HarvestSettings,
  signal?: AbortSignal,
): Promise<ReplaySummary> =>
  withConnection(connectionId, settings, async session => {
    const { client, connection, system, versions } = session
    const { effects, keys } = settings
    const versionOf = ({ collection }: SealedDocumentRow): PublishedVersion =>
      versions.find(version => version.collection === collection) ?? versions[0]
    const preparationOf = (row: SealedDocumentRow) => ({
      system,
      version: versionOf(row),
      providerId: connection.provider_id,
      tier: connection.tier,
      opaqueIdKey: keys.opaqueIds,
      linkTokenKey: keys.linkTokens,
    })
    const again = pageReader(session, signal)

    /** The document with this content on the page that it came from, if the provider still sends it there. */
    const refetched = async (row: SealedDocumentRow): Promise<PreparedPage | undefined> => {
      const results = await again(versionOf(row), row.page)
      const sent = results[row.position - 1]
      if (sent === undefined) return undefined
      const before = preparePage([sent], preparationOf(row))
      const same = before.unprepared.some(one => contentKey(one.bytes, keys).equals(row.content_key))
      return same || before.unprepared.length === 0 ? before : undefined
    }

    const reopened = async (row: SealedDocumentRow): Promise<PreparedPage | undefined> => {
      const bytes = row.sealed === null ? undefined : await openDocument(row.sealed, keys)
      return bytes === undefined ? refetched(row) : preparePage([parsed(bytes)], preparationOf(row))
    }

    const runId = randomUuid(effects.randomBytes(16))
    const at = effects.now()
    let run = emptyRun(runId, await beginReplay(client, connectionId, runId, at), at)
    const totals = { waiting: 0, unreadable: 0, unavailable: 0 }
    const context = {
      client,
      codec: session.codec,
      effects,
      system,
      keys,
      connectionId,
      providerId: connection.provider_id,
      syntheticProvider: connection.synthetic,
      runId,
      at,
    }

    const replayOne = async (row: SealedDocumentRow, page: number): Promise<void> => {
      const prepared = await reopened(row)
      if (prepared === undefined) {
        totals.unavailable += 1
        return
      }
      if (prepared.documents.length === 0) {
        totals.unreadable += 1
        return
      }
      // Parts of a container that cannot be read stay with it in quarantine; they are not held twice.
      const readable = { ...prepared, seen: prepared.documents.length, unprepared: [] }
      const place = { page, hasNext: false, totalRows: undefined, digest: row.content_key }
      run = await storePage(readable, place, run, { ...context, version: versionOf(row) })
      if (prepared.unprepared.length === 0) {
        await transactionOn(client, () => markReplayed(client, [row.quarantine_id], effects.now()))
      }
    }

    let after = '00000000-0000-0000-0000-000000000000'
    for (;;) {
      const rows = await sealedDocuments(client, connectionId, after, batchSize)
      if (rows.length === 0) break
      for (const row of rows) {
        if (signal?.aborted === true) {
          throw new PlatformError('cancelled', { message: 'The replay was cancelled.', where: connectionId })
        }
        totals.waiting += 1
        after = row.quarantine_id
        await replayOne(row, totals.waiting)
      }
    }
    await completeReplay(client, runId, effects.now())
    const { stored, changed, unchanged } = run.counts
    return { connection: connectionId, ...totals, stored, changed, unchanged }
  })
