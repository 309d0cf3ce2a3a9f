import type { Pool, PoolClient, QueryResultRow } from 'pg'
import { toDatabaseError } from '../database-error.ts'
import type { Queryable, Statement } from '../queryable.ts'

/** A pool as exports need it: questions of its own, and one connection kept for as long as an export runs. */
export type ReadPool = Queryable & Pick<Pool, 'connect'>

/** Some rows of a long answer, and the connection that sees the database as it was when the answer began. */
export interface RowBatch<Row> {
  readonly rows: readonly Row[]
  readonly db: Queryable
}

/**
 * The rows of a statement in batches of `size`, all of one instant, through a cursor of the server: neither side holds
 * more than a batch. The connection is freed at the end, on a failure, and where the reader stops before the end.
 */
export async function* rowsInBatches<Row extends QueryResultRow>(
  pool: ReadPool,
  statement: Statement,
  size: number,
): AsyncGenerator<RowBatch<Row>> {
  const client = await pool.connect().catch((error: unknown) => {
    throw toDatabaseError(error, 'database')
  })
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const { text, values = [] } = statement
    await client.query({ text: `DECLARE batches NO SCROLL CURSOR FOR ${text}`, values })
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${Math.trunc(size)} FROM batches`)
      if (rows.length > 0) yield { rows, db: client }
      if (rows.length < size) break
    }
  } catch (error) {
    throw toDatabaseError(error, 'database')
  } finally {
    await release(client)
  }
}

/** Gives the connection back without its transaction; one that cannot end it is thrown away. */
const release = async (client: PoolClient): Promise<void> => {
  try {
    await client.query('ROLLBACK')
    client.release()
  } catch {
    client.release(true)
  }
}
