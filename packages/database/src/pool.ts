import type { Log } from '@pdn/core'
import pg, { type ClientConfig, type Pool } from 'pg'
import { valueTypes } from './value-types.ts'

/** What sets one pool apart from another. */
export interface PoolSettings {
  /** How its connections are named on the server. */
  readonly name: string
  readonly connection: ClientConfig
  /** Role that its connections assume, where their user is another. */
  readonly assume: string | undefined
  readonly max: number
  /** Milliseconds that a statement may take; undefined where it may take as long as it needs. */
  readonly statementTimeout: number | undefined
}

/** A pool of connections in UTC whose losses never end the process; those of idle ones are logged. */
export const createPool = (settings: PoolSettings, log: Log): Pool => {
  const pool = new pg.Pool({
    ...settings.connection,
    application_name: settings.name,
    max: settings.max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    idle_in_transaction_session_timeout: 120_000,
    ...(settings.statementTimeout === undefined ? {} : { statement_timeout: settings.statementTimeout }),
    options: startupOptions(settings.assume, settings.connection.options),
    types: valueTypes,
  })
  pool.on('error', error => {
    if (!pool.ending) log.warn('database connection lost', { pool: settings.name, error: error.message })
  })
  pool.on('connect', client => {
    // The pool listens to idle clients only. One that is lost between two statements of its user would end the
    // process; its next statement tells.
    client.on('error', () => {})
  })
  return pool
}

/** Options that a connection begins with: UTC, plain output of numbers, and the role that it assumes. */
export const startupOptions = (role: string | undefined, given: string | undefined): string =>
  [given, '-c timezone=UTC', role === undefined ? undefined : `-c role=${role}`].filter(Boolean).join(' ')
