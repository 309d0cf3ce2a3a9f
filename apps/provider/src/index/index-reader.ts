import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { Tier } from '../oauth/credentials.ts'
import type { Publication } from '../publication.ts'
import { resultPlaces } from '../search/result-places.ts'
import type { SearchRequest } from '../search/search-request.ts'
import { type BoundStatement, type SearchScope, searchStatements } from '../search/search-statement.ts'
import { endpointTables } from './index-tables.ts'
import { compareSpanish } from './spanish-order.ts'
import { tierBit } from './value-table.ts'

/** A page of documents, each as the bytes of its JSON, and how many the search found in all. */
export interface DocumentPage {
  readonly totalRows: number
  readonly documents: readonly Uint8Array[]
}

/** How many documents there are, in all and of each kind. */
export interface DocumentCounts {
  readonly documents: number
  readonly byKind: Readonly<Record<string, number>>
}

/** Reads an index; each call sees one state of it, whoever writes meanwhile. */
export interface IndexReader {
  counts(): DocumentCounts
  /** How many documents share their source id with another of their endpoint. */
  repeatedIds(): number
  /** Searches the endpoint at that place of the publication. */
  search(endpoint: number, request: SearchRequest, tier: Tier): DocumentPage
  /** The institutions that the documents of that endpoint name, each once, as JSON texts in Spanish order. */
  catalogue(endpoint: number, tier: Tier): readonly string[]
}

/** Opens an index whose tables were made for reading. */
export const indexReader = (database: DatabaseSync, { endpoints }: Publication): IndexReader => {
  const places = resultPlaces()
  const version = database.prepare('SELECT data_version + total_changes() AS version FROM pragma_data_version')
  const prepared = statementCache(database)
  const column = ({ sql, values }: BoundStatement, name: string) =>
    prepared(sql)
      .all(...values)
      .map(row => row[name] ?? null)
  const parts = endpoints.map(({ contract }, endpoint) => {
    const { entry, document, catalogue } = endpointTables(endpoint, contract)
    return {
      contract,
      kinds: database.prepare(`SELECT kind, count(*) AS documents FROM ${entry} GROUP BY kind ORDER BY kind`),
      repeated: database.prepare(
        `SELECT coalesce(sum(documents), 0) AS documents
         FROM (SELECT count(*) AS documents FROM ${entry} GROUP BY source_id HAVING count(*) > 1)`,
      ),
      texts: {
        confidential: textsOf(database, document, 'source'),
        public: textsOf(database, document, 'coalesce(visible, source)'),
      },
      catalogue: database.prepare(`SELECT DISTINCT value FROM ${catalogue} WHERE tiers & ?`),
    }
  })
  let known: SQLOutputValue | undefined
  const inOneState = <Result>(work: () => Result): Result => {
    database.exec('BEGIN')
    try {
      const current = version.get()?.version
      if (current !== known) places.clear()
      known = current
      return work()
    } finally {
      database.exec('COMMIT')
    }
  }
  const part = (endpoint: number) => {
    const found = parts[endpoint]
    if (found === undefined) throw new RangeError(`There is no endpoint ${endpoint}.`)
    return found
  }
  const ordinalsOf = (request: SearchRequest, { page }: { page: BoundStatement }, key: string): number[] => {
    const { pageSize, sorts } = request
    const offset = (request.page - 1) * pageSize
    const from = sorts.length > 0 ? { ordinal: 0, passOver: offset } : places.before(key, offset)
    const values = [...page.values, from.ordinal, pageSize, from.passOver]
    const ordinals = column({ sql: page.sql, values }, 'ordinal').map(Number)
    const last = ordinals.at(-1)
    if (last !== undefined && sorts.length === 0) places.remember(key, offset + ordinals.length, last)
    return ordinals
  }
  return {
    counts: () =>
      inOneState(() => {
        const rows = parts.flatMap(({ kinds }) => kinds.all())
        // Documents of one kind may stand under several endpoints.
        const byKind: Record<string, number> = {}
        for (const { kind, documents } of rows) byKind[String(kind)] = (byKind[String(kind)] ?? 0) + Number(documents)
        return { documents: Object.values(byKind).reduce((sum, count) => sum + count, 0), byKind }
      }),
    repeatedIds: () => parts.reduce((sum, { repeated }) => sum + Number(repeated.get()?.documents), 0),
    search: (endpoint, request, tier) =>
      inOneState(() => {
        const { contract, texts } = part(endpoint)
        const scope: SearchScope = { endpoint, contract, tier }
        const statements = searchStatements(request, scope)
        const { count } = statements
        const key = JSON.stringify([tier, count.sql, count.values])
        const totalRows = places.totalRows(key, () => Number(column(count, 'rows')[0]))
        // A page past the end is an empty page, however far past: its offset may be more than SQLite counts.
        if ((request.page - 1) * request.pageSize >= totalRows) return { totalRows, documents: [] }
        const rows = texts[tier].all(JSON.stringify(ordinalsOf(request, statements, key)))
        return { totalRows, documents: rows.flatMap(({ text }) => (text instanceof Uint8Array ? [text] : [])) }
      }),
    catalogue: (endpoint, tier) =>
      part(endpoint)
        .catalogue.all(tierBit[tier])
        .map(row => String(row.value))
        .sort(compareSpanish),
  }
}

/** The bytes of the documents whose ordinals stand in a JSON array, in the array's order. */
const textsOf = (database: DatabaseSync, table: string, text: string): StatementSync =>
  database.prepare(
    `SELECT CAST(${text} AS BLOB) AS text FROM json_each(?) AS place JOIN ${table} AS document
     ON document.ordinal = place.value ORDER BY place.key`,
  )

/** Every mix of filters and sorts is a statement of its own; the usual ones are prepared once. */
const statementCache = (database: DatabaseSync): ((sql: string) => StatementSync) => {
  const known = new Map<string, StatementSync>()
  return sql => {
    const statement = known.get(sql) ?? database.prepare(sql)
    if (known.size >= 256) known.clear()
    known.set(sql, statement)
    return statement
  }
}
