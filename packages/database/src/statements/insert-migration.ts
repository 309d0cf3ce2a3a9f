import { countOf, type Queryable } from '../queryable.ts'
import type { AppliedMigration } from './applied-migrations.ts'

/** Notes a migration as applied. */
export const insertMigration = async (db: Queryable, migration: AppliedMigration): Promise<void> => {
  await countOf(
    db,
    'insert-migration',
    `INSERT INTO migration (number, name, hash, applied_at) VALUES ($1, $2, $3, now())`,
    [migration.number, migration.name, migration.hash],
  )
}
