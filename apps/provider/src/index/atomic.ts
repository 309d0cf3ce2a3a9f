import type { DatabaseSync } from 'node:sqlite'

/** Runs work in one transaction: all of it counts, or none. */
export const atomic =
  (database: DatabaseSync) =>
  <Result>(work: () => Result): Result => {
    database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      database.exec('COMMIT')
      return result
    } catch (error) {
      // A full disk has ended the transaction by itself.
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }
