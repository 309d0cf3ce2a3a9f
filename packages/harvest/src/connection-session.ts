import { type Effects, PlatformError } from '@pdn/core'
import {
  type ConnectionRow,
  connectionRow,
  lockConnection,
  openDocumentCodec,
  type Queryable,
  type Session,
  unlockConnection,
} from '@pdn/database'
import {
  type ConnectionClient,
  createConnectionClient,
  createGuardedFetch,
  type GuardedFetch,
} from '@pdn/interconnection'
import type { EndpointContract, System, Version } from '@pdn/systems'
import type { HarvestSettings } from './harvest-settings.ts'
import { openSecrets } from './registry/sealed-secrets.ts'
import { storageError } from './storing/transaction.ts'

/** A version with the endpoint at which it is published. */
export interface PublishedVersion extends Version {
  readonly contract: EndpointContract
}

/** A connection that this process alone works on, with all that the work needs. */
export interface ConnectionSession {
  readonly client: Session
  readonly connection: ConnectionRow
  readonly system: System
  /** The versions that the contract publishes, each at an endpoint of its own; at least one. */
  readonly versions: readonly [PublishedVersion, ...PublishedVersion[]]
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

/** The versions of a connection's system that its contract publishes. */
export const publishedVersions = (
  systems: readonly System[],
  systemId: string,
  contractId: string,
): Pick<ConnectionSession, 'system' | 'versions'> => {
  const published = ({ versions }: System): readonly PublishedVersion[] =>
    versions.flatMap(version => (version.contract === undefined ? [] : [{ ...version, contract: version.contract }]))
  const system = systems.find(candidate => candidate.id === systemId)
  if (system !== undefined) {
    const [first, ...others] = published(system).filter(({ contract }) => contract.id === contractId)
    if (first !== undefined) return { system, versions: [first, ...others] }
  }
  const known = systems.flatMap(one => published(one).map(({ contract }) => `${one.id} ${contract.id}`))
  throw new PlatformError('connection-invalid', {
    message: 'The platform carries no such system and contract.',
    where: `${systemId} ${contractId}`,
    hint: `Known are: ${[...new Set(known)].join(', ')}.`,
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
    const { system, versions } = publishedVersions(settings.systems, connection.system, connection.contract)
    await takeLock(client, connectionId, settings.effects)
    locked = true
    const openProvider = () => {
      fetch ??= guardedFetchFor(connection, settings)
      const secrets = openSecrets(connection.credentials, connectionId, settings.keys)
      const address = { baseUrl: connection.base_url, tokenUrl: connection.token_url ?? undefined }
      return createConnectionClient({ ...address, ...secrets, retry: settings.retry }, fetch, settings.effects)
    }
    const codec = await openDocumentCodec(client)
    return await work({ client, connection, system, versions, codec, openProvider, lost: lost.signal })
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
