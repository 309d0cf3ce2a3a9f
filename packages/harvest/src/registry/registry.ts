import { PlatformError } from '@pdn/core'
import {
  type ConnectionRow,
  connectionRow,
  connectionRows,
  insertConnection,
  markConnectionRemoved,
  purgeConnectionRow,
  purgeGoneDocuments,
  upsertProvider,
} from '@pdn/database'
import { publishedVersions, withConnection } from '../connection-session.ts'
import { openHarvestRun } from '../harvest-run.ts'
import type { HarvestSettings } from '../harvest-settings.ts'
import { removeMissing } from '../storing/remove-missing.ts'
import { storageError, transactionOn } from '../storing/transaction.ts'
import { type ConnectionInput, checkConnection, type ProviderDescription } from './connection-input.ts'
import { sealSecrets } from './sealed-secrets.ts'

/** A registered connection without its secrets. */
export interface ConnectionDescription {
  readonly id: string
  readonly provider: ProviderDescription
  readonly system: string
  readonly contract: string
  readonly baseUrl: string
  readonly tokenUrl: string | undefined
  readonly tier: 'public' | 'confidential'
  readonly privateAddress: boolean
  /** Whether credentials are kept for it; never which. */
  readonly hasCredentials: boolean
  readonly everySeconds: number
  readonly createdAt: Date
  readonly removedAt: Date | undefined
  readonly lastAttemptAt: Date | undefined
  readonly lastSuccessAt: Date | undefined
  readonly failingSince: Date | undefined
  /** `{code, message, where?, hint?}` of the last failure. */
  readonly lastError: unknown
  readonly documents: number
}

const describe = (row: ConnectionRow): ConnectionDescription => ({
  id: row.connection_id,
  provider: {
    id: row.provider_id,
    name: row.provider_name,
    state: row.provider_state ?? undefined,
    synthetic: row.synthetic,
  },
  system: row.system,
  contract: row.contract,
  baseUrl: row.base_url,
  tokenUrl: row.token_url ?? undefined,
  tier: row.tier,
  privateAddress: row.private_address,
  hasCredentials: row.credentials !== null,
  everySeconds: row.every_seconds,
  createdAt: row.created_at,
  removedAt: row.removed_at ?? undefined,
  lastAttemptAt: row.last_attempt_at ?? undefined,
  lastSuccessAt: row.last_success_at ?? undefined,
  failingSince: row.failing_since ?? undefined,
  lastError: row.last_error ?? undefined,
  documents: Number(row.documents),
})

/** Every connection by its name; removed ones only where asked for. */
export const listConnections = async (
  settings: Pick<HarvestSettings, 'pool'>,
  options: { readonly removed?: boolean } = {},
): Promise<readonly ConnectionDescription[]> => {
  const rows = await connectionRows(settings.pool)
  return rows.filter(row => options.removed === true || row.removed_at === null).map(describe)
}

/** The connection of that name; raises `connection-unknown`. */
export const showConnection = async (
  connectionId: string,
  settings: Pick<HarvestSettings, 'pool'>,
): Promise<ConnectionDescription> => {
  const [row] = await connectionRow(settings.pool, connectionId)
  if (row !== undefined) return describe(row)
  throw new PlatformError('connection-unknown', {
    message: 'No connection of that name is registered.',
    where: connectionId,
    hint: 'List the connections with: pdn registry list',
  })
}

/**
 * Registers a connection and its provider; credentials are sealed under a key that is not in the database. One that
 * was removed comes back under its name with what it held. Raises `connection-invalid` or `connection-exists`.
 */
export const addConnection = async (
  input: ConnectionInput,
  settings: HarvestSettings,
): Promise<ConnectionDescription> => {
  const checked = checkConnection(input)
  publishedVersions(settings.systems, checked.system, checked.contract)
  const { credentials, clientAuthentication, tokenPlacement } = checked
  const secrets = { credentials, clientAuthentication, tokenPlacement }
  const client = await settings.pool.connect().catch(error => {
    throw storageError(error)
  })
  try {
    await transactionOn(client, async () => {
      await upsertProvider(client, { ...checked.provider, state: checked.provider.state ?? null })
      const added = await insertConnection(client, {
        id: checked.id,
        providerId: checked.provider.id,
        system: checked.system,
        contract: checked.contract,
        baseUrl: checked.baseUrl,
        tokenUrl: checked.tokenUrl ?? null,
        credentials: sealSecrets(secrets, checked.id, settings.keys, settings.effects),
        tier: checked.tier,
        privateAddress: checked.typedByOperator,
        everySeconds: checked.everySeconds,
        at: settings.effects.now(),
      })
      if (added === 1) return
      throw new PlatformError('connection-exists', {
        message: 'A connection of that name is registered already.',
        where: checked.id,
        hint: 'Give it another name, or remove the other first with: pdn registry remove',
      })
    })
  } finally {
    client.release()
  }
  return showConnection(checked.id, settings)
}

/** Records concerned by one transaction of a purge. */
const purgeBatch = 500

/**
 * Removes a connection: it is harvested no more, its credentials are deleted, and its records stay with the note that
 * their source was removed. With `purge` its documents, and the records with all their versions that no other
 * connection brings, are deleted too, and nothing of the connection is left.
 */
export const removeConnection = (
  connectionId: string,
  options: { readonly purge?: boolean; readonly signal?: AbortSignal | undefined },
  settings: HarvestSettings,
): Promise<void> =>
  withConnection(connectionId, settings, async session => {
    const { client, connection, system, codec } = session
    const { effects } = settings
    await transactionOn(client, () => markConnectionRemoved(client, connectionId, effects.now()))
    if (options.purge !== true) return
    // A pass that sees nothing takes the connection's records out of searches and counts, as any other removal.
    const run = await openHarvestRun(client, connectionId, effects)
    const context = {
      client,
      codec,
      effects,
      system,
      connectionId,
      providerId: connection.provider_id,
      syntheticProvider: connection.synthetic,
      runId: run.runId,
      at: effects.now(),
    }
    const all = { ...run, pass: run.pass + 1, steady: true, reached: new Map() }
    await removeMissing(all, context, { force: true, signal: options.signal })
    while ((await transactionOn(client, () => purgeGoneDocuments(client, connectionId, purgeBatch))) > 0);
    await transactionOn(client, () => purgeConnectionRow(client, connectionId))
  })
