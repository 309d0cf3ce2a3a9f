import { PlatformError } from '@pdn/core'
import { codeOf } from './embedded/once.ts'

/** The system's codes of a server that cannot be reached. */
const unreachable = new Set([
  'EACCES',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

/** The words in which `pg` tells of a connection that was lost, or not had in time; it gives them no code. */
const lostConnection =
  /timeout exceeded when trying to connect|connection timeout|connection terminated|client was closed/i

/**
 * A failure of the connection with the database as the platform's error, with what to do; any other error as it is.
 * `where` names the server without its password.
 */
export const toDatabaseError = (error: unknown, where: string): unknown => {
  if (error instanceof PlatformError || !(error instanceof Error)) return error
  const code = codeOf(error) ?? ''
  const refusal = refusals.get(code)
  if (refusal) return new PlatformError('database-unreachable', { ...refusal, where, cause: error })
  const lost =
    unreachable.has(code) || code.startsWith('08') || code.startsWith('57P') || lostConnection.test(error.message)
  if (!lost && !(error instanceof AggregateError)) return error
  return new PlatformError('database-unreachable', {
    message: 'The database does not answer.',
    where,
    hint:
      'The embedded database is started again by itself: try again in some seconds. If DATABASE_URL names another, see ' +
      'that it runs and accepts connections from here.',
    cause: error,
  })
}

const refusals = new Map([
  [
    '57014',
    {
      message: 'The database took too long to answer.',
      hint: 'Ask for less at once, or try again when it is less busy.',
    },
  ],
  [
    '28P01',
    { message: 'The database refuses the user or password.', hint: 'Correct the user and password in DATABASE_URL.' },
  ],
  [
    '28000',
    {
      message: 'The database refuses this user from this address.',
      hint: 'Let the user in in the server’s pg_hba.conf.',
    },
  ],
  [
    '3D000',
    {
      message: 'The server has no database of that name.',
      hint: 'Create it (CREATE DATABASE), or correct DATABASE_URL.',
    },
  ],
  [
    '53300',
    { message: 'The server has no connection left.', hint: 'Raise its max_connections or stop other clients.' },
  ],
])
