import { countOf, type Queryable } from '../queryable.ts'

/** The table of applied migrations exists. */
export const createMigrationTable = async (db: Queryable): Promise<void> => {
  await countOf(
    db,
    'create-migration-table',
    `CREATE TABLE IF NOT EXISTS migration (
       number integer PRIMARY KEY,
       name text NOT NULL,
       hash text NOT NULL,
       applied_at timestamptz NOT NULL
     )`,
  )
}
