import { PlatformError } from '@pdn/core'
import type { Client } from 'pg'
import { codeOf } from './embedded/once.ts'
import { type Role, roles } from './role.ts'

/** Errors of making what another process has made meanwhile: databases of one server share their roles. */
const alreadyMade = new Set(['42710', '23505', '42P04', 'XX000'])

/** Makes the role where it does not exist; safe while others do the same. */
const ensureRole = async (client: Client, role: Role, password: string | undefined): Promise<void> => {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
  if (rowCount) return
  const login = password === undefined ? 'NOLOGIN' : `LOGIN PASSWORD ${client.escapeLiteral(password)}`
  await client.query(`CREATE ROLE ${role} ${login}`).catch(unlessMade)
}

const unlessMade = (error: unknown): void => {
  if (!alreadyMade.has(codeOf(error) ?? '')) throw error
}

/** Roles with passwords of their own, and their database, on the embedded server. */
export const prepareEmbedded = async (
  client: Client,
  database: string,
  passwords: Readonly<Record<Role, string>>,
): Promise<void> => {
  for (const role of roles) await ensureRole(client, role, passwords[role])
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
  if (rowCount) return
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER pdn_owner`).catch(unlessMade)
}

/** Rights of the roles on their database; run inside it. What the roles may do with tables, migrations say. */
const rights = (database: string): readonly string[] => [
  `GRANT CREATE, CONNECT ON DATABASE ${database} TO pdn_owner, pdn_jobs`,
  `GRANT CONNECT ON DATABASE ${database} TO pdn_web, pdn_intelligence`,
  'GRANT USAGE, CREATE ON SCHEMA public TO pdn_owner',
  'GRANT USAGE ON SCHEMA public TO pdn_web, pdn_jobs, pdn_intelligence',
]

/** Gives the roles their rights on the database that the client is in, where they lack one. */
export const grantRights = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ name: string; complete: boolean }>(
    `SELECT current_database() AS name, has_database_privilege('pdn_owner', current_database(), 'CREATE')
       AND has_database_privilege('pdn_jobs', current_database(), 'CREATE')
       AND has_database_privilege('pdn_web', current_database(), 'CONNECT')
       AND has_database_privilege('pdn_intelligence', current_database(), 'CONNECT')
       AND has_schema_privilege('pdn_owner', 'public', 'CREATE')
       AND has_schema_privilege('pdn_web', 'public', 'USAGE')
       AND has_schema_privilege('pdn_intelligence', 'public', 'USAGE') AS complete`,
  )
  const [found] = rows
  if (!found || found.complete) return
  for (const statement of rights(client.escapeIdentifier(found.name))) {
    // Two processes that grant at once meet in one row of the catalogue; the other's grant is the same.
    await client.query(statement).catch(unlessMade)
  }
}

/** Roles without login on an external server, which the user of its address assumes. */
export const prepareExternal = async (client: Client, where: string): Promise<void> => {
  try {
    for (const role of roles) await ensureRole(client, role, undefined)
    for (const role of roles) {
      const { rows } = await client.query<{ may: boolean }>(`SELECT pg_has_role(current_user, $1, 'MEMBER') AS may`, [
        role,
      ])
      if (!rows[0]?.may) await client.query(`GRANT ${role} TO CURRENT_USER`).catch(unlessMade)
    }
    await grantRights(client)
  } catch (cause) {
    if (codeOf(cause) !== '42501') throw cause
    throw rolesMissing(client, where, cause)
  }
}

/** Whether the client's user may do everything, whatever role its sessions assume. */
export const isSuperuser = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ rolsuper: boolean }>(
    'SELECT rolsuper FROM pg_roles WHERE rolname = session_user',
  )
  return rows[0]?.rolsuper ?? false
}

const rolesMissing = (client: Client, where: string, cause: unknown): PlatformError => {
  const database = client.escapeIdentifier(client.database ?? 'pdn')
  const user = client.escapeIdentifier(client.user ?? 'postgres')
  const statements = [
    ...roles.map(role => `CREATE ROLE ${role} NOLOGIN`),
    `GRANT ${roles.join(', ')} TO ${user}`,
    ...rights(database),
  ]
  return new PlatformError('database-roles-missing', {
    message: `The user of DATABASE_URL may not make the roles ${roles.join(', ')}, or give them their rights.`,
    where,
    hint: `Run once in that database, as its superuser (leave out roles that exist): ${statements.join('; ')};`,
    cause,
  })
}
