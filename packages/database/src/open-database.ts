import type { Effects } from '@pdn/core'
import type { ClientConfig, Pool } from 'pg'
import { parseAddress } from './address.ts'
import { openEmbeddedServer } from './embedded/embedded-server.ts'
import { migrate } from './migrate.ts'
import { readMigrations } from './migration-file.ts'
import { createPool, startupOptions } from './pool.ts'
import type { Role } from './role.ts'
import { grantRights, isSuperuser, prepareEmbedded, prepareExternal } from './roles.ts'
import { requireVersion } from './server-version.ts'
import { withClient } from './with-client.ts'

/** Which database: that of `url`, or, without one, the embedded one of the home. */
export interface DatabaseSettings {
  /** `postgres://user:password@host:port/database` of a PostgreSQL 15 or newer. */
  readonly url?: string | undefined
  /** PDN_HOME. */
  readonly home: string
}

/** The platform's database: one pool for each role, so that what serves can never do more than read. */
export interface Database {
  /** Owns the tables: migrations, and nothing else. */
  readonly owner: Pool
  /** Reads what is public; statements end after 10 seconds. */
  readonly web: Pool
  /** Harvests and keeps house. */
  readonly jobs: Pool
  /** Links records of one person; nobody else reads what that takes. */
  readonly intelligence: Pool
  /** True where the platform runs the server itself. */
  readonly embedded: boolean
  /** True where the user of the address is a superuser: its sessions only assume their role, and could lay it down. */
  readonly superuser: boolean
  /** The server in words, without its password. */
  readonly where: string
  /** Address for a connection as that role; holds a password, so it is never printed. */
  url(role: Role): string
  /** Brings the database to this version's form; gives the numbers of the migrations that it applied. */
  migrate(): Promise<readonly number[]>
  /** Closes the pools; the embedded server stops once no process uses it. */
  close(): Promise<void>
}

/** Connections that each role may hold in one process. */
const poolSizes: Readonly<Record<Role, number>> = { pdn_owner: 2, pdn_web: 10, pdn_jobs: 10, pdn_intelligence: 2 }

/** Milliseconds after which a reader's statement is ended. */
const webStatementTimeout = 10_000

/** Name of the embedded server's database. */
const embeddedDatabase = 'pdn'

/** How to reach the database as a role. */
interface Access {
  readonly where: string
  readonly embedded: boolean
  readonly superuser: boolean
  connection(role: Role): { readonly config: ClientConfig; readonly assume: string | undefined }
  url(role: Role): string
  release(): Promise<void>
}

/** Opens the database: reachable, new enough, with its roles; not yet migrated. */
export const openDatabase = async (settings: DatabaseSettings, effects: Effects): Promise<Database> => {
  const access = settings.url ? await reachExternal(settings.url) : await startEmbedded(settings.home, effects)
  const poolOf = (role: Role): Pool => {
    const { config, assume } = access.connection(role)
    const statementTimeout = role === 'pdn_web' ? webStatementTimeout : undefined
    const name = role.replace('_', '-')
    return createPool({ name, connection: config, assume, max: poolSizes[role], statementTimeout }, effects.log)
  }
  const owner = poolOf('pdn_owner')
  const web = poolOf('pdn_web')
  const jobs = poolOf('pdn_jobs')
  const intelligence = poolOf('pdn_intelligence')
  let closed: Promise<void> | undefined
  return {
    owner,
    web,
    jobs,
    intelligence,
    embedded: access.embedded,
    superuser: access.superuser,
    where: access.where,
    url: access.url,
    migrate: async () => migrate(owner, await readMigrations()),
    close: () => {
      closed ??= Promise.all([owner, web, jobs, intelligence].map(pool => pool.end())).then(access.release)
      return closed
    },
  }
}

const startEmbedded = async (home: string, effects: Effects): Promise<Access> => {
  const server = await openEmbeddedServer({ home }, effects)
  const where = `embedded database of ${home}`
  try {
    await withClient(server.connection('postgres', 'postgres'), where, client =>
      prepareEmbedded(client, embeddedDatabase, server.passwords),
    )
    await withClient(server.connection('postgres', embeddedDatabase), where, grantRights)
  } catch (error) {
    await server.release()
    throw error
  }
  return {
    where,
    embedded: true,
    superuser: false,
    connection: role => ({ config: server.connection(role, embeddedDatabase), assume: undefined }),
    url: role => server.url(role, embeddedDatabase),
    release: server.release,
  }
}

const reachExternal = async (text: string): Promise<Access> => {
  const address = parseAddress(text)
  const superuser = await withClient({ connectionString: text }, address.where, async client => {
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num')
    requireVersion(Number(rows[0]?.server_version_num), address.where)
    await prepareExternal(client, address.where)
    return isSuperuser(client)
  })
  const { options } = address
  return {
    where: address.where,
    embedded: false,
    superuser,
    connection: role => ({
      config: { connectionString: address.url, ...(options === undefined ? {} : { options }) },
      assume: role,
    }),
    url: role => address.withOptions(startupOptions(role, options)),
    release: async () => {},
  }
}
