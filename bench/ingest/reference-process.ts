// The reference: reads a feed, parses it, reads it into the canonical form and loads the rows by COPY into the same
// tables with their indexes; without HTTP, validation, cut and history. Arguments HOME, FILE.
import { copyRows, inTransaction, openDatabase } from '@pdn/database'
import { effects } from '../effects.ts'
import { linesInBatches } from './feed-lines.ts'
import { type ReferenceRows, referenceRows } from './reference-rows.ts'

/** What it tells: records, and seconds by the clock. */
export interface ReferenceLoad {
  readonly records: number
  readonly wall: number
}

const batchSize = 2000

const columns = `record_id, system, kind, connection_id, provider_id, title, subtitle, institution_id, state, year, date,
  amount, currency, period_from, period_until, status, synthetic, changed_at, words`

/** Words of titles are made by the server: they pass through a table without indexes. */
const staging =
  'CREATE UNLOGGED TABLE bench_row AS SELECT * FROM search_row; ALTER TABLE bench_row ALTER words TYPE text'

const [home = '', file = ''] = process.argv.slice(2)
const database = await openDatabase({ home }, effects)
await database.migrate()
await database.owner.query(staging)

const load = (batch: ReferenceRows): Promise<void> =>
  inTransaction(database.owner, async client => {
    await copyRows(
      client,
      `COPY source_document (record_id, source_key, connection_id, source_id, version, kind, hash, dictionary_id, document,
         issues, arrival, first_seen, last_seen, changed_at, run_id, page, pass) FROM STDIN`,
      batch.documents,
    )
    const record = 'record_id, system, kind, version, state, synthetic, first_seen, changed_at'
    await copyRows(client, `COPY record (${record}) FROM STDIN`, batch.records)
    await copyRows(client, `COPY bench_row (${columns}) FROM STDIN`, batch.rows)
    const words = columns.replace(/words$/, "to_tsvector('spanish', words)")
    await client.query(`INSERT INTO search_row (${columns}) SELECT ${words} FROM bench_row; TRUNCATE bench_row`)
    await copyRows(client, 'COPY search_name (record_id, position, role, type, name, tokens) FROM STDIN', batch.names)
    await copyRows(client, 'COPY search_identifier (record_id, field, value, folded) FROM STDIN', batch.identifiers)
    const fact = 'record_id, position, field, number, date, code'
    await copyRows(client, `COPY search_fact (${fact}) FROM STDIN`, batch.facts)
  })

const begun = performance.now()
let records = 0
// One batch is loaded while the next is read.
let underWay: Promise<void> = Promise.resolve()
for await (const lines of linesInBatches(file, batchSize)) {
  const rows = referenceRows(lines, records)
  records += lines.length
  await underWay
  underWay = load(rows)
  underWay.catch(() => {})
}
await underWay
const told: ReferenceLoad = { records, wall: (performance.now() - begun) / 1000 }
process.send?.(told)
await database.close()
if (process.connected) process.disconnect()
