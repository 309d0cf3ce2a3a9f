import { type Effects, PlatformError } from '@pdn/core'
import {
  type ConnectionRow,
  connectionRow,
  lockConnection,
  openDocumentCodec,
  type Queryable,
  unlockConnection,
} from '@pdn/database'
import {
  type ConnectionClient,
  createConnectionClient,
  createGuardedFetch,
  type GuardedFetch,
} from '@pdn/interconnection'
import type { System, Version } from '@pdn/systems'
import type { HarvestSettings } from './harvest-settings.ts'
import { openSecrets } from './sealed-secrets.ts'
import { storageError } from './transaction.ts'

/** A connection that this process alone works on, with all that the work needs. */
export interface ConnectionSession {
  readonly client: Queryable
  readonly connection: ConnectionRow
  readonly system: System
  readonly version: Version
  readonly codec: Awaited<ReturnType<typeof openDocumentCodec>>
  /** The provider's API; opened when it is first called for. */
  openProvider(): ConnectionClient
  /** Aborts when the database ends the session and with it the lock. */
  readonly lost: AbortSignal
}

const unknown = (connectionId: string): PlatformError =>
  new PlatformError('connection-unknown', {
    message: 'No connection of that name is registered.',
    where: connectionId,
    hint: 'List the connections with: pdn registry list',
  })

/** The version under which a connection's system is published by its contract. */
export const publishedVersion = (
  systems: readonly System[],
  systemId: string,
  contract: string,
): { readonly system: System; readonly version: Version } => {
  const system = systems.find(candidate => candidate.id === systemId)
  const version = system?.versions.find(candidate => candidate.contract?.id === contract)
  if (system !== undefined && version !== undefined) return { system, version }
  const known = systems.flatMap(one =>
    one.versions.flatMap(({ contract }) => (contract ? [`${one.id} ${contract.id}`] : [])),
  )
  throw new PlatformError('connection-invalid', {
    message: 'The platform carries no such system and contract.',
    where: `${systemId} ${contract}`,
    hint: `Known are: ${known.join(', ')}.`,
  })
}

/** `name:port` of an address, the port always told: how the guarded fetch names hosts. */
const hostOf = (address: string): string => {
  const url = new URL(address)
  return `${url.hostname}:${url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port}`
}

const guardedFetchFor = (connection: ConnectionRow, settings: HarvestSettings): GuardedFetch => {
  const addresses = [connection.base_url, ...(connection.token_url === null ? [] : [connection.token_url])]
  const registered = new Set(connection.private_address ? addresses.map(hostOf) : [])
  return createGuardedFetch({
    allowPrivate: host => registered.has(host),
    ...(settings.fetchLimits === undefined ? {} : { limits: settings.fetchLimits }),
  })
}

const readConnection = async (client: Queryable, connectionId: string): Promise<ConnectionRow> => {
  const [connection] = await connectionRow(client, connectionId)
  if (connection === undefined) throw unknown(connectionId)
  return connection
}

/** Attempts to take a lock, and the pause between two: the database needs a moment to notice that a process died. */
const lockAttempts = 20
const lockPause = 250

const takeLock = async (client: Queryable, connectionId: string, effects: Effects): Promise<void> => {
  for (let tried = 1; tried <= lockAttempts; tried += 1) {
    if (await lockConnection(client, connectionId)) return
    await effects.sleep(lockPause)
  }
  throw new PlatformError('harvest-running', {
    message: 'Another process is working on the connection.',
    where: connectionId,
    hint: 'Wait for it to end; pdn registry show tells how far it is.',
  })
}

/**
 * Works on a connection under its lock, on one session of the database: a second process is refused, and a process
 * that dies lets go of the lock.
 */
export const withConnection = async <Result>(
  connectionId: string,
  settings: HarvestSettings,
  work: (session: ConnectionSession) => Promise<Result>,
): Promise<Result> => {
  const client = await settings.pool.connect().catch(error => {
    throw storageError(error)
  })
  const lost = new AbortController()
  const noteLoss = (error: Error) => lost.abort(storageError(error))
  client.on('error', noteLoss)
  let fetch: GuardedFetch | undefined
  let locked = false
  try {
    const connection = await readConnection(client, connectionId)
    const { system, version } = publishedVersion(settings.systems, connection.system, connection.contract)
    await takeLock(client, connectionId, settings.effects)
    locked = true
    const openProvider = () => {
      const { contract } = version
      if (contract === undefined) throw unknown(connectionId)
      fetch ??= guardedFetchFor(connection, settings)
      const secrets = openSecrets(connection.credentials, connectionId, settings.keys)
      const address = { baseUrl: connection.base_url, tokenUrl: connection.token_url ?? undefined }
      return createConnectionClient(
        { ...address, ...secrets, contract, retry: settings.retry },
        fetch,
        settings.effects,
      )
    }
    const codec = await openDocumentCodec(client)
    return await work({ client, connection, system, version, codec, openProvider, lost: lost.signal })
  } catch (error) {
    throw storageError(error)
  } finally {
    await fetch?.close()
    const healthy =
      !lost.signal.aborted &&
      (!locked ||
        (await unlockConnection(client, connectionId).then(
          () => true,
          () => false,
        )))
    client.off('error', noteLoss)
    client.release(!healthy)
  }
}
