import { availableParallelism } from 'node:os'
import { type Json, PlatformError } from '@pdn/core'
import { completeRun, failRun, holdsVersions, makeDictionary, type RunCounts } from '@pdn/database'
import type { EndpointClient } from '@pdn/interconnection'
import { type ConnectionSession, type PublishedVersion, withConnection } from './connection-session.ts'
import { type HarvestRun, openHarvestRun, totalRowsOf } from './harvest-run.ts'
import type { HarvestSettings } from './harvest-settings.ts'
import { type NumberedPage, pageDigest, providerPages } from './pages/page-source.ts'
import { createPagePreparer, type PagePreparer } from './preparing/page-preparer.ts'
import { readAhead } from './preparing/read-ahead.ts'
import { removeMissing } from './storing/remove-missing.ts'
import { boundedText, storableJson } from './storing/storable-text.ts'
import type { StoreContext } from './storing/store-context.ts'
import { storePage } from './storing/store-page.ts'

/** What a harvest of one connection did; `seen` = `stored` + `changed` + `unchanged` + `quarantined`. */
export interface HarvestSummary extends RunCounts {
  readonly connection: string
  readonly seconds: number
}

/** How far a harvest is. */
export interface HarvestProgress extends RunCounts {
  readonly connection: string
  readonly page: number
  /** Documents that the provider says it has, where it says. */
  readonly totalRows: number | undefined
}

export interface HarvestOptions {
  /** Stops between two pages or in a call; what is stored stays, and the next harvest goes on from there. */
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: HarvestProgress) => void) | undefined
  /** Removes documents even where more than half are gone at the provider. */
  readonly force?: boolean | undefined
}

/** Documents of a kind before which a dictionary for it is not worth its making. */
const dictionaryAfter = 400

const errorText = (error: PlatformError): string => {
  const { code, message, where, hint } = error
  const told: Record<string, Json> = { code, message: boundedText(message, 1000) }
  if (where !== undefined) told.where = where
  if (hint !== undefined) told.hint = hint
  return JSON.stringify(storableJson(told))
}

/** Failures that are not the provider's: the run stays open, and the next harvest goes on with it. */
const leftOpen: ReadonlySet<string> = new Set(['cancelled', 'storage-full', 'storage-failed', 'database-unreachable'])

/** What storing needs of the session, at this instant. */
const contextOf = (session: ConnectionSession, runId: string, settings: HarvestSettings): StoreContext => ({
  client: session.client,
  codec: session.codec,
  effects: settings.effects,
  system: session.system,
  connectionId: session.connection.connection_id,
  providerId: session.connection.provider_id,
  syntheticProvider: session.connection.synthetic,
  runId,
  at: settings.effects.now(),
})

/** Makes the dictionary of a kind soon after its first documents, so that most of them are kept small. */
const learnDictionaries = async (session: ConnectionSession, tried: Set<string>, run: HarvestRun): Promise<void> => {
  if (run.counts.stored < dictionaryAfter) return
  for (const kind of session.system.kinds) {
    if (tried.has(kind.id)) continue
    tried.add(kind.id)
    if (await makeDictionary(session.client, kind.id)) await session.codec.refresh()
  }
}

const stopIfAsked = (signal: AbortSignal, where: string): void => {
  if (!signal.aborted) return
  throw signal.reason instanceof PlatformError
    ? signal.reason
    : new PlatformError('cancelled', {
        message: 'The harvest was cancelled; what came so far is stored.',
        where,
        hint: 'Harvest the connection again to go on from there.',
      })
}

/** Threads that prepare pages: one core is left to what stores them, and three keep it busy. */
const usualThreads = (): number => Math.min(3, availableParallelism() - 1)

/** Characters of pages that may be under way at once, beside the one that is stored. */
const charactersAhead = 1_500_000

/** Pages to read ahead of one like the last: enough that nobody waits, and no more than memory has room for. */
const pagesAhead = (last: { readonly characters: number } | undefined): number =>
  last === undefined ? 0 : Math.min(4, Math.floor(charactersAhead / (last.characters + 1)))

/** One endpoint of a connection's provider, as a run reads it. */
interface Reading {
  readonly session: ConnectionSession
  readonly version: PublishedVersion
  readonly provider: EndpointClient
  readonly preparer: PagePreparer
  readonly settings: HarvestSettings
  readonly signal: AbortSignal
  readonly onProgress: HarvestOptions['onProgress']
}

/**
 * The run, no longer steady where the last page stored is another by now: while nobody read, documents moved over the
 * line between what is stored and what is still to come.
 */
const afterInterruption = async (begun: HarvestRun, { version, provider, signal }: Reading): Promise<HarvestRun> => {
  const reached = begun.reached.get(version.collection)
  if (reached === undefined || !begun.steady) return begun
  const again = await provider.page(reached.page, undefined, signal)
  return pageDigest(again).equals(reached.digest) ? begun : { ...begun, steady: false }
}

const storeEndpoint = async (begun: HarvestRun, reading: Reading): Promise<HarvestRun> => {
  const { session, version, provider, preparer, settings, signal, onProgress } = reading
  const { connection, system } = session
  const connectionId = connection.connection_id
  const preparation = {
    system,
    version,
    providerId: connection.provider_id,
    tier: connection.tier,
    opaqueIdKey: settings.keys.opaqueIds,
    linkTokenKey: settings.keys.linkTokens,
  }
  let run = await afterInterruption(begun, reading)
  const reached = run.reached.get(version.collection)
  const first = { page: (reached?.page ?? 0) + 1, seen: reached?.seen ?? 0 }
  const tried = new Set<string>()
  let mostlyNew = connection.documents === 0n
  const prepare = async (arrived: NumberedPage) => {
    const { page, digest, text, answer } = arrived
    const place = { page, hasNext: answer.hasNextPage, totalRows: answer.totalRows, digest }
    const prepared = preparer.prepare(arrived, preparation, mostlyNew ? session.codec.newest() : undefined)
    return { place, characters: text.length, prepared: await prepared }
  }
  const pages = providerPages(provider, first, connection.base_url, signal)
  for await (const { place, prepared } of readAhead(pages, prepare, pagesAhead)) {
    stopIfAsked(signal, connectionId)
    const context = { ...contextOf(session, run.runId, settings), version, keys: settings.keys }
    const unchangedBefore = run.counts.unchanged
    run = await storePage(prepared, place, run, context)
    mostlyNew = (run.counts.unchanged - unchangedBefore) * 2 < prepared.seen
    await learnDictionaries(session, tried, run)
    onProgress?.({ connection: connectionId, page: place.page, totalRows: totalRowsOf(run), ...run.counts })
  }
  return run
}

/** True for an endpoint that the provider never had: not for one that brought documents and is away. */
const isNotOffered = async (error: unknown, run: HarvestRun, { session, version }: Reading): Promise<boolean> => {
  if (!(error instanceof PlatformError) || error.code !== 'endpoint-missing') return false
  if (run.reached.has(version.collection)) return false
  const { client, connection, system } = session
  const ofCollection = system.versions.filter(({ collection }) => collection === version.collection)
  const ids = ofCollection.map(({ id }) => id)
  return !(await holdsVersions(client, connection.connection_id, ids))
}

/** Stores what each endpoint of the contract brings; a provider may offer some of them only, but one at least. */
const storePages = async (
  session: ConnectionSession,
  begun: HarvestRun,
  settings: HarvestSettings,
  signal: AbortSignal,
  onProgress: HarvestOptions['onProgress'],
): Promise<HarvestRun> => {
  const isToRead = ({ collection }: PublishedVersion) => begun.reached.get(collection)?.hasNext !== false
  if (!session.versions.some(isToRead)) return begun
  const provider = session.openProvider()
  const preparer = createPagePreparer(settings.threads ?? usualThreads(), settings.effects.log)
  let run = begun
  let missing: unknown
  try {
    for (const version of session.versions.filter(isToRead)) {
      const endpoint = provider.endpoint(version.contract)
      const reading = { session, version, provider: endpoint, preparer, settings, signal, onProgress }
      try {
        run = await storeEndpoint(run, reading)
      } catch (error) {
        if (!(await isNotOffered(error, run, reading))) throw error
        missing ??= error
      }
    }
  } finally {
    await preparer.close()
  }
  if (run.reached.size === 0) throw missing
  return run
}

const runPass = async (
  session: ConnectionSession,
  begun: HarvestRun,
  settings: HarvestSettings,
  options: HarvestOptions,
): Promise<HarvestRun> => {
  const stop = new AbortController()
  const signal = AbortSignal.any([stop.signal, session.lost, ...(options.signal ? [options.signal] : [])])
  try {
    const stored = await storePages(session, begun, settings, signal, options.onProgress)
    const context = contextOf(session, begun.runId, settings)
    const run = await removeMissing(stored, context, { force: options.force ?? false, signal })
    await completeRun(session.client, run.runId, context.connectionId, settings.effects.now())
    return run
  } catch (error) {
    throw session.lost.aborted ? session.lost.reason : error
  } finally {
    // Ends a page that was asked for ahead and that nobody waits for any more.
    stop.abort()
  }
}

/**
 * Harvests a connection once: all its pages, each stored in a transaction of its own, and then what it no longer
 * lists. A run that a dead process left is gone on with. A failure of the provider is noted on the connection and raised
 * as `PlatformError`; a harvest that is cancelled, or that the database stops, is left as it is, to be gone on with.
 */
export const harvest = (
  connectionId: string,
  options: HarvestOptions,
  settings: HarvestSettings,
): Promise<HarvestSummary> =>
  withConnection(connectionId, settings, async session => {
    const { effects } = settings
    const started = effects.now().getTime()
    if (session.connection.removed_at !== null) {
      throw new PlatformError('connection-unknown', {
        message: 'The connection was removed.',
        where: connectionId,
        hint: 'Add it again with: pdn registry add',
      })
    }
    const begun = await openHarvestRun(session.client, connectionId, effects)
    try {
      const { counts } = await runPass(session, begun, settings, options)
      const seconds = Math.round(effects.now().getTime() - started) / 1000
      effects.log.info('connection harvested', { connection: connectionId, ...counts, seconds })
      return { connection: connectionId, ...counts, seconds }
    } catch (error) {
      if (error instanceof PlatformError && !leftOpen.has(error.code)) {
        const { client } = session
        await failRun(client, connectionId, begun.runId, effects.now(), errorText(error)).catch(failure => {
          const name = failure instanceof Error ? failure.name : 'unknown'
          effects.log.error('the failure of a harvest could not be noted', { connection: connectionId, error: name })
        })
      }
      throw error
    }
  })
