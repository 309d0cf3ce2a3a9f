import { type Queryable, rowsOf } from '../queryable.ts'

/** A migration that the database has. */
export interface AppliedMigration {
  readonly number: number
  readonly name: string
  /** SHA-256 of the file's text, in hexadecimal. */
  readonly hash: string
}

/** The migrations that the database has, in their order. */
export const appliedMigrations = (db: Queryable): Promise<readonly AppliedMigration[]> =>
  rowsOf<AppliedMigration>(db, 'applied-migrations', `SELECT number, name, hash FROM migration ORDER BY number`)
