import { lookup as dnsLookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { PlatformError } from '@pdn/core'
import { buildConnector } from 'undici'
import { isPublicAddress } from './public-address.ts'

/** Resolves a host name to all its IP addresses, in the order in which they should be tried. */
export type Lookup = (hostname: string) => Promise<readonly string[]>

/** The machine's own name resolution. */
export const systemLookup: Lookup = async hostname => {
  const found = await dnsLookup(hostname, { all: true })
  return found.map(entry => entry.address)
}

interface ConnectorOptions {
  readonly allowPrivate: (host: string) => boolean
  readonly lookup: Lookup
  /** Milliseconds for each attempt to connect. */
  readonly timeout: number
}

const refuse = (host: string): PlatformError =>
  new PlatformError('address-refused', {
    message: 'The host stands at a private, loopback or otherwise special address, and nobody registered it as such.',
    where: host,
    hint: 'If the provider really runs there, register the connection from the command line with this address.',
  })

/** Name of the host without the brackets of an IPv6 literal. */
const bareHost = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')

/**
 * Connects only to addresses that were checked: a name is resolved once for each connection, every address that it has
 * is checked, and the socket goes to the checked address itself, so a name cannot be rebound in between.
 */
export const guardedConnector = (options: ConnectorOptions): buildConnector.connector => {
  const connect = buildConnector({ timeout: options.timeout })

  const addressesOf = async (hostname: string, host: string): Promise<readonly string[]> => {
    const addresses = isIP(hostname) === 0 ? await options.lookup(hostname) : [hostname]
    const safe = addresses.length > 0 && addresses.every(isPublicAddress)
    if (!safe && !options.allowPrivate(host)) throw refuse(host)
    return addresses
  }

  const attempt = (target: buildConnector.Options, address: string, name: string) =>
    new Promise<buildConnector.CallbackArgs>((resolve, reject) => {
      const servername = isIP(name) === 0 ? name : ''
      connect({ ...target, hostname: address, servername: target.servername ?? servername }, (error, socket) => {
        if (error === null) resolve([null, socket])
        else reject(error)
      })
    })

  const connectAny = async (target: buildConnector.Options): Promise<buildConnector.CallbackArgs> => {
    const name = bareHost(target.hostname)
    const port = target.port === '' ? (target.protocol === 'https:' ? '443' : '80') : target.port
    const shown = isIP(name) === 6 ? `[${name}]` : name
    const addresses = await addressesOf(name, `${shown}:${port}`)
    let failure: unknown
    for (const address of addresses) {
      try {
        return await attempt(target, address, name)
      } catch (error) {
        failure = error
      }
    }
    throw failure
  }

  return (target, callback) => {
    connectAny(target).then(
      result => callback(...result),
      error => callback(error instanceof Error ? error : new Error('The connection failed.'), null),
    )
  }
}
