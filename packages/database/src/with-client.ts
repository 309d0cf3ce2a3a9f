import pg, { type Client, type ClientConfig } from 'pg'
import { toDatabaseError } from './database-error.ts'

/** Runs work on one connection of its own and closes it; failures of the connection come as the platform's errors. */
export const withClient = async <Result>(
  connection: ClientConfig,
  where: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client({
    ...connection,
    application_name: 'pdn-setup',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } catch (error) {
    throw toDatabaseError(error, where)
  } finally {
    await client.end().catch(() => {})
  }
}
