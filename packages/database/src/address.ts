import { PlatformError } from '@pdn/core'

/** The parts of a database's address that the platform handles by itself. */
export interface Address {
  /** The address without its startup options. */
  readonly url: string
  /** Startup options that the address asks for. */
  readonly options: string | undefined
  /** Host and database, for messages: without user and password. */
  readonly where: string
  /** The same address with these startup options. */
  withOptions(options: string): string
}

/** Reads the address of a PostgreSQL server, `postgres://user:password@host:port/database`. */
export const parseAddress = (text: string): Address => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol) || url.pathname.length < 2) {
    throw new PlatformError('configuration-invalid', {
      message: 'The address of the database is not one of PostgreSQL.',
      where: 'DATABASE_URL',
      hint: 'Write it as postgres://user:password@host:5432/database, with special characters percent-encoded.',
    })
  }
  const options = url.searchParams.get('options') ?? undefined
  const plain = new URL(url)
  plain.searchParams.delete('options')
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname)
  return {
    url: plain.href,
    options,
    where: `${host || 'localhost'}:${url.port || '5432'}${url.pathname}`,
    withOptions: value => {
      const changed = new URL(url)
      // As %20, not as +: PostgreSQL's own programs read an address by RFC 3986.
      changed.searchParams.delete('options')
      return `${changed.href}${changed.search === '' ? '?' : '&'}options=${encodeURIComponent(value)}`
    },
  }
}

/** The address of a database behind a socket's folder. */
export const socketAddress = (access: {
  readonly folder: string
  readonly user: string
  readonly password: string
  readonly database: string
}): string =>
  `postgres://${access.user}:${encodeURIComponent(access.password)}@localhost:5432/${access.database}` +
  `?host=${encodeURIComponent(access.folder)}`
