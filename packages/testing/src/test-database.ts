import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { type Database, openDatabase, withClient } from '@pdn/database'
import { realEffects } from './real-effects.ts'
import type { Scope } from './scope.ts'
import { openTestServer, type TestServer } from './test-server.ts'

/** A database of the test's own. */
export interface TestDatabase extends Database {
  /** Its address for other processes: holds a password of the test server. */
  readonly address: string
}

/**
 * A migrated, empty database of real PostgreSQL, dropped when the scope ends: on the server of `DATABASE_URL` (whose
 * user may make databases), else on an embedded one. `scope` is a test's context, or `{ after }` of
 * `node:test` for a whole file, where it is called outside `before`: what `before` registers ends with `before`.
 */
export const testDatabase = async (
  scope: Scope,
  url: string | undefined = process.env.DATABASE_URL,
): Promise<TestDatabase> => {
  const server = await openTestServer(url)
  const name = `pdn_test_${Date.now()}_${randomBytes(4).toString('hex')}`
  try {
    await administer(server, `CREATE DATABASE ${name} TEMPLATE ${server.template}`)
    const address = server.address(name)
    const database = await openDatabase({ url: address, home: tmpdir() }, realEffects())
    scope.after(async () => {
      await database.close()
      await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await server.release()
    })
    return { ...database, address }
  } catch (error) {
    await server.release()
    throw error
  }
}

const administer = (server: TestServer, statement: string): Promise<unknown> =>
  withClient({ connectionString: server.address('postgres') }, 'the test server', client => client.query(statement))
