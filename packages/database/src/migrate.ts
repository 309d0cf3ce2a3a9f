import { PlatformError } from '@pdn/core'
import type { Pool } from 'pg'
import type { Migration } from './migration-file.ts'
import { inTransaction } from './queryable.ts'
import { type AppliedMigration, appliedMigrations } from './statements/applied-migrations.ts'
import { createMigrationTable } from './statements/create-migration-table.ts'
import { insertMigration } from './statements/insert-migration.ts'
import { lockMigrations } from './statements/lock-migrations.ts'

/**
 * Brings the database to the form of these migrations and gives the numbers of those that it applied. Each one is
 * applied whole or not at all; processes that migrate at once wait for each other.
 */
export const migrate = async (owner: Pool, migrations: readonly Migration[]): Promise<readonly number[]> => {
  const done: number[] = []
  for (;;) {
    const applied = await inTransaction(owner, async client => {
      await lockMigrations(client)
      await createMigrationTable(client)
      const next = nextMigration(migrations, await appliedMigrations(client))
      if (!next) return undefined
      // The row first: whoever did not wait for the lock fails here, before it touches anything.
      await insertMigration(client, next)
      await client.query({ text: next.sql }).catch((cause: unknown) => {
        throw new PlatformError('migration-failed', {
          message: `Migration ${next.number} (${next.name}) failed: ${cause instanceof Error ? cause.message : 'unknown'}.`,
          where: `migrations/${String(next.number).padStart(4, '0')}-${next.name}.sql`,
          hint: 'The database is as it was before this migration. Mend the cause and start again.',
          cause,
        })
      })
      return next.number
    })
    if (applied === undefined) return done
    done.push(applied)
  }
}

/** The first migration that the database lacks; refuses a database that went another way or further. */
export const nextMigration = (
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): Migration | undefined => {
  for (const [index, row] of applied.entries()) {
    const file = migrations[index]
    if (!file) {
      throw new PlatformError('database-newer', {
        message: `The database has migration ${row.number} (${row.name}), which this version of the platform does not know.`,
        where: `migration ${row.number}`,
        hint: 'Run the newer version of the platform; databases are never taken back.',
      })
    }
    if (row.number !== file.number || row.hash !== file.hash) {
      throw new PlatformError('migration-changed', {
        message: `Migration ${row.number} (${row.name}) was changed after the database applied it.`,
        where: `migrations/${String(file.number).padStart(4, '0')}-${file.name}.sql`,
        hint: 'Restore the file as it was released, and put the change into a new migration.',
      })
    }
  }
  return migrations[applied.length]
}
