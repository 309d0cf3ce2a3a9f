import { type Queryable, rowsOf } from '../queryable.ts'

/** Waits until no other process migrates this database; held to the end of the transaction. */
export const lockMigrations = async (db: Queryable): Promise<void> => {
  await rowsOf(db, 'lock-migrations', `SELECT pg_advisory_xact_lock(7091, 1)`)
}
