import { PlatformError } from '@pdn/core'
import {
  countRemoved,
  forgetLinkTokens,
  type MissingDocumentRow,
  markMissing,
  missingCount,
  publishedAs,
  withdrawRecords,
} from '@pdn/database'
import { type HarvestRun, totalRowsOf } from '../harvest-run.ts'
import type { StoreContext } from './store-context.ts'
import { storeRecords } from './store-records.ts'
import { transactionOn } from './transaction.ts'

/** Documents marked as gone in one transaction. */
const batchSize = 500

/** A provider with fewer documents may well drop most of them. */
const guardedFrom = 100

/** Refuses a pass after which more than half of a connection's documents would be gone, unless the operator insists. */
const guard = async (run: HarvestRun, context: StoreContext): Promise<void> => {
  const { held, missing } = await missingCount(context.client, context.connectionId, run.pass)
  if (run.counts.removed > 0 || held <= guardedFrom || missing * 2 <= held) return
  throw new PlatformError('removal-refused', {
    message: `The provider no longer lists ${missing} of the ${held} documents held; none of them was removed.`,
    where: context.connectionId,
    hint: 'Ask the provider; if the documents are really gone, harvest the connection again with --force.',
  })
}

/**
 * Whether the pass saw all that the provider has. Where documents come or go while pages are read, the others move from
 * page to page and one may slip past; so may those of a provider that lists fewer than it counts. Then what was not
 * seen may well be there, and the next steady pass tells.
 */
const sawAll = (run: HarvestRun): boolean =>
  run.steady && [...run.reached.values()].every(({ totalRows, seen }) => totalRows === undefined || seen >= totalRows)

/**
 * Withdraws what named a person and is published under the same id by now without the name: a fault that turned out not
 * to be grave, of which the law lets nobody's name be public. Nothing that an earlier version said of it is kept. An id
 * says nothing beyond its collection.
 */
const withdrawNamed = async (missing: readonly MissingDocumentRow[], context: StoreContext): Promise<void> => {
  const { client, connectionId, system, at } = context
  const titled = new Map(system.kinds.map(kind => [kind.id, kind.titled]))
  const nameless = system.kinds.filter(kind => kind.titled === 'matter').map(({ id }) => id)
  const named = missing.filter(({ kind }) => titled.get(kind) === 'person')
  if (nameless.length === 0) return
  const collectionOf = (id: string) => system.versions.find(version => version.id === id)?.collection
  for (const [collection, rows] of Map.groupBy(named, ({ version }) => collectionOf(version))) {
    const versions = system.versions.filter(version => version.collection === collection).map(({ id }) => id)
    const sourceIds = rows.map(({ source_id }) => source_id)
    const published = await publishedAs(client, connectionId, sourceIds, versions, nameless)
    const withdrawn = rows.filter(({ source_id }) => published.has(source_id)).map(({ record_id }) => record_id)
    if (withdrawn.length > 0) await withdrawRecords(client, withdrawn, 'anonymous', at)
  }
}

const forgetTokens = async (
  missing: readonly MissingDocumentRow[],
  { client, system }: StoreContext,
): Promise<void> => {
  if (system.kinds.every(({ identified }) => identified === undefined)) return
  await forgetLinkTokens(
    client,
    missing.map(row => row.record_id),
    missing.map(row => row.source_key),
  )
}

const removeBatch = (run: HarvestRun, context: StoreContext): Promise<number> =>
  transactionOn(context.client, async () => {
    const missing = await markMissing(context.client, context.connectionId, run.pass, context.at, batchSize)
    if (missing.length === 0) return 0
    await storeRecords(context, new Map(missing.map(row => [row.record_id, []])))
    await withdrawNamed(missing, context)
    await forgetTokens(missing, context)
    await countRemoved(context.client, run.runId, context.connectionId, missing.length)
    return missing.length
  })

/**
 * After a complete pass: marks as gone what the pass did not see, in batches that each stand alone, and makes the
 * records concerned of what is left of them; a record of which nothing is left is gone. A pass during which the
 * provider's documents moved removes nothing.
 */
export const removeMissing = async (
  run: HarvestRun,
  context: StoreContext,
  options: { readonly force: boolean; readonly signal?: AbortSignal | undefined },
): Promise<HarvestRun> => {
  if (!sawAll(run)) {
    context.effects.log.warn('nothing was removed, for the provider changed while it was read', {
      connection: context.connectionId,
      seen: run.counts.seen,
      totalRows: totalRowsOf(run),
    })
    return run
  }
  if (!options.force) await guard(run, context)
  let removed = run.counts.removed
  for (let batch = await removeBatch(run, context); batch > 0; batch = await removeBatch(run, context)) {
    removed += batch
    if (options.signal?.aborted === true) {
      throw new PlatformError('cancelled', { message: 'The harvest was cancelled.', where: context.connectionId })
    }
  }
  return { ...run, counts: { ...run.counts, removed } }
}
