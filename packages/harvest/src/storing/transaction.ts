import { PlatformError, toPlatformError } from '@pdn/core'
import type { Queryable } from '@pdn/database'

/** Raised inside a transaction that met another and should simply be done again. */
export class TransactionRaced extends Error {}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Deadlock, serialization failure, or a row made meanwhile: doing it again helps. */
const isRace = (error: unknown): boolean =>
  error instanceof TransactionRaced || codeOf(error) === '40P01' || codeOf(error) === '40001'

/** The server’s own functions that make a table’s file longer; what they refuse has no code of its own everywhere. */
const lengthens = new Set(['mdextend', 'mdzeroextend'])

const isFull = (error: unknown): boolean => {
  const code = codeOf(error)
  if (code.startsWith('53') || code === '58030' || code === 'ENOSPC') return true
  return error instanceof Error && 'routine' in error && lengthens.has(String(error.routine))
}

const isConnectionLoss = (error: unknown): boolean =>
  error instanceof Error &&
  (/^(ECONN|EPIPE|ENOENT|ETIMEDOUT)/.test(codeOf(error)) ||
    /connection (terminated|timeout)|not queryable/i.test(error.message))

/** A failure of the database as an error of the family; one of the family stays as it is. */
export const storageError = (error: unknown): PlatformError => {
  if (error instanceof PlatformError) return error
  const code = codeOf(error)
  if (isFull(error)) {
    return new PlatformError('storage-full', {
      message: `The database has no room left (${code}).`,
      hint: 'Make room where the database keeps its data, and run the command again; it goes on where it stopped.',
      cause: error,
    })
  }
  if (!/^[0-9A-Z]{5}$/.test(code) && !isConnectionLoss(error)) return toPlatformError(error)
  return new PlatformError('storage-failed', {
    message: `The database failed while documents were being stored${code === '' ? '' : ` (${code})`}.`,
    hint: 'See that the database runs, and run the command again; it goes on where it stopped.',
    cause: error,
  })
}

const attempts = 5

const once = async <Result>(client: Queryable, work: () => Promise<Result>): Promise<Result> => {
  await client.query({ text: 'BEGIN' })
  try {
    const result = await work()
    await client.query({ text: 'COMMIT' })
    return result
  } catch (error) {
    // A client that cannot roll back has lost its session, and with it the transaction.
    await client.query({ text: 'ROLLBACK' }).catch(() => {})
    throw error
  }
}

/** All that `work` does on this client is kept, or nothing of it; done again where another transaction was in its way. */
export const transactionOn = async <Result>(client: Queryable, work: () => Promise<Result>): Promise<Result> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await once(client, work)
    } catch (error) {
      if (!isRace(error) || tried >= attempts) throw storageError(error)
    }
  }
}
