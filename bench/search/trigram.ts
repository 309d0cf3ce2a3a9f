import { type Database, type Queryable, rowsOf } from '@pdn/database'

/** Names at least so similar are found; lower, and every question reads a large part of the names. */
const similarity = 0.6

/** Results of a first page, as the platform gives them. */
const firstPage = 20

/** The names of the people as trigrams find them. */
export interface Trigrams extends AsyncDisposable {
  /** The names most like one that is folded, the most like first. */
  similar(name: string): Promise<readonly string[]>
}

/**
 * The reference: the names of the people in a table of their own under a trigram index of `pg_trgm`, in the same
 * database. The table is made once, and gone with the database.
 */
export const openTrigrams = async ({ owner }: Database): Promise<Trigrams> => {
  await makeTable(owner)
  const client = await owner.connect()
  await client.query(`SET pg_trgm.similarity_threshold = ${similarity}`)
  return {
    similar: async name => {
      const rows = await rowsOf<{ name: string }>(
        client,
        'bench-similar-names',
        `SELECT record_id, name FROM bench_name WHERE name % $1 ORDER BY similarity(name, $1) DESC LIMIT ${firstPage}`,
        [name],
      )
      return rows.map(row => row.name)
    },
    [Symbol.asyncDispose]: async () => client.release(true),
  }
}

const makeTable = async (owner: Queryable & Pick<Database['owner'], 'query'>): Promise<void> => {
  await owner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm')
  const { rows } = await owner.query<{ made: boolean }>(`SELECT to_regclass('bench_name') IS NOT NULL AS made`)
  if (rows[0]?.made) return
  await owner.query('DROP TABLE IF EXISTS bench_name_draft')
  await owner.query(
    `CREATE TABLE bench_name_draft AS SELECT record_id, array_to_string(tokens, ' ') AS name FROM search_name
     WHERE type = 'person'`,
  )
  await owner.query('CREATE INDEX bench_name_by_trigrams ON bench_name_draft USING gin (name gin_trgm_ops)')
  await owner.query('VACUUM (ANALYZE) bench_name_draft')
  await owner.query('ALTER TABLE bench_name_draft RENAME TO bench_name')
}
