import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, openEmbeddedServer, readMigrations, withClient } from '@pdn/database'
import { realEffects } from './real-effects.ts'

/** The server that tests run on. */
export interface TestServer {
  /** Address of one of its databases, as a user who may make databases. */
  address(database: string): string
  /** Name of its migrated template. */
  readonly template: string
  release(): Promise<void>
}

/** Milliseconds after which a database that a killed test left behind is taken away. */
const abandoned = 2 * 60 * 60_000

/** What may be lost in a test and would cost time to keep. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' } as const

/**
 * The server that `url` names, or an embedded one that all test processes of this user share and that stops with the
 * last of them; with a template migrated to the present form.
 */
export const openTestServer = async (url: string | undefined): Promise<TestServer> => {
  const server = url ? externalServer(url) : await embeddedServer()
  try {
    const hashes = (await readMigrations()).map(migration => migration.hash).join()
    const template = `pdn_template_${createHash('sha256').update(hashes).digest('hex').slice(0, 12)}`
    await prepare(server.address, template)
    return { ...server, template }
  } catch (error) {
    await server.release()
    throw error
  }
}

type Reachable = Pick<TestServer, 'address' | 'release'>

const externalServer = (url: string): Reachable => ({
  address: database => {
    const address = new URL(url)
    address.pathname = `/${database}`
    return address.href
  },
  release: async () => {},
})

const embeddedServer = async (): Promise<Reachable> => {
  const home = join(tmpdir(), `pdn-testing-${process.geteuid?.() ?? 'user'}`)
  await mkdir(home, { recursive: true, mode: 0o700 })
  const server = await openEmbeddedServer({ home, server: hasty }, realEffects())
  return { address: database => server.url('postgres', database), release: server.release }
}

/** Makes the template where it is absent, one process at a time, and takes away abandoned databases. */
const prepare = (address: (database: string) => string, template: string): Promise<void> =>
  withClient({ connectionString: address('postgres') }, 'the test server', async client => {
    await client.query('SELECT pg_advisory_lock(7091, 2)')
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname ~ '^pdn_(test|template|draft)_'`,
    )
    const names = rows.map(row => row.datname)
    for (const name of names.filter(isAbandoned)) {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    }
    if (names.includes(template)) return
    const draft = template.replace('template', 'draft')
    await client.query(`CREATE DATABASE ${draft}`)
    await migrateDatabase(address(draft))
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`)
  })

const isAbandoned = (name: string): boolean => {
  const made = /^pdn_test_(\d+)_/.exec(name)?.[1]
  return name.startsWith('pdn_draft_') || (made !== undefined && Date.now() - Number(made) > abandoned)
}

const migrateDatabase = async (url: string): Promise<void> => {
  const database = await openDatabase({ url, home: tmpdir() }, realEffects())
  try {
    await database.migrate()
  } finally {
    await database.close()
  }
}
