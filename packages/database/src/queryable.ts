import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg'
import { toDatabaseError } from './database-error.ts'

/** A statement as the server gets it: prepared once a connection under its name. */
export interface Statement {
  /** The statement's name, equal to its file's; absent for text composed at run time. */
  readonly name?: string
  readonly text: string
  readonly values?: unknown[]
}

/**
 * Whatever runs statements: a pool, or the client that holds a transaction.
 *
 * Every statement of the platform is one function in one file under `statements/`, `(db, …parameters) → rows`, named
 * as its file. Values arrive as: bigint columns `bigint`, dates `YYYY-MM-DD` text, instants `Date`, numeric text,
 * bytea `Buffer`, jsonb parsed.
 */
export interface Queryable {
  query<Row extends QueryResultRow>(statement: Statement): Promise<QueryResult<Row>>
}

/** One session of the database: it runs statements, and takes rows in bulk. */
export type Session = Pick<PoolClient, 'query'>

/** Runs a named statement and gives its rows; a database that does not answer is `database-unreachable`. */
export const rowsOf = async <Row extends QueryResultRow>(
  db: Queryable,
  name: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> => (await answerOf<Row>(db, { name, text, values: [...values] })).rows

/** Runs a named statement that changes rows and gives their count; fails as `rowsOf` does. */
export const countOf = async (
  db: Queryable,
  name: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<number> => (await answerOf(db, { name, text, values: [...values] })).rowCount ?? 0

/** Runs a statement, named or composed; fails as `rowsOf` does. */
export const answerOf = async <Row extends QueryResultRow>(
  db: Queryable,
  statement: Statement,
): Promise<QueryResult<Row>> => {
  try {
    return await db.query<Row>(statement)
  } catch (error) {
    throw toDatabaseError(error, 'database')
  }
}

/** All that `work` does is kept, or nothing of it; a connection that cannot be rolled back is thrown away. */
export const inTransaction = async <Result>(
  pool: Pool,
  work: (client: Session) => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect().catch((error: unknown) => {
    throw toDatabaseError(error, 'database')
  })
  let damaged: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: unknown) => {
      damaged = failure instanceof Error ? failure : new Error('rollback failed')
    })
    throw error
  } finally {
    client.release(damaged)
  }
}
