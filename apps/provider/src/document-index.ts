import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { EndpointContract } from '@pdn/systems'
import type { Tier } from './credentials.ts'
import type { PreparedDocument } from './prepared-document.ts'
import type { SearchRequest } from './search-request.ts'
import { type BoundStatement, searchStatements } from './search-statement.ts'
import { compareSpanish, spanishRanks } from './spanish-order.ts'
import { createValueTable, tierBit, type ValueTable } from './value-table.ts'

/** A page of documents, each as its JSON text, and how many the search found in all. */
export interface DocumentPage {
  readonly totalRows: number
  readonly documents: readonly string[]
}

/** How many documents there are, in all and of each kind. */
export interface DocumentCounts {
  readonly documents: number
  readonly byKind: Readonly<Record<string, number>>
}

/** The documents of a provider, in a database of their own, in the order in which they came. */
export interface DocumentIndex {
  counts(): DocumentCounts
  /** How many documents share their source id with another. */
  repeatedIds(): number
  /** Adds documents at the end, all or none; their place in the Spanish order is given by `rank`. */
  add(documents: readonly PreparedDocument[]): void
  /** Replaces the documents of the same source ids, each in its place, and adds the others at the end; all or none. */
  put(documents: readonly PreparedDocument[]): void
  /** Removes the documents of those source ids, all or none; gives how many there were. */
  remove(sourceIds: readonly string[]): number
  /** Brings the Spanish order of the sorts up to date. */
  rank(): void
  search(request: SearchRequest, tier: Tier): DocumentPage
  /** The institutions that the documents name, each once, as JSON texts in Spanish order. */
  catalogue(tier: Tier): readonly string[]
  close(): void
}

const schema = `
  CREATE TABLE entry (ordinal INTEGER PRIMARY KEY, source_id TEXT NOT NULL, kind TEXT NOT NULL);
  CREATE INDEX entry_source ON entry (source_id);
  CREATE TABLE document (ordinal INTEGER PRIMARY KEY, source TEXT NOT NULL, visible TEXT);
`

/** Makes an empty index in a new file. */
export const createDocumentIndex = (file: string, contract: EndpointContract): DocumentIndex => {
  const database = new DatabaseSync(file)
  // The file is made anew from the source at each start: what a power cut leaves of it is never read.
  database.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;')
  database.exec(schema)
  const tables = {
    filters: contract.filters.map((_, place) => createValueTable(database, `filter_${place}`)),
    sorts: contract.sorts.map((_, place) => createValueTable(database, `sort_${place}`)),
    catalogue: createValueTable(database, 'catalogue'),
  }
  // Without it each document of a sorted search would be looked for in the whole table.
  for (const { name } of tables.sorts) database.exec(`CREATE INDEX ${name}_rank ON ${name} (ordinal, tiers, rank)`)
  return { ...writing(database, tables), ...reading(database, contract), close: () => database.close() }
}

interface Tables {
  readonly filters: readonly ValueTable[]
  readonly sorts: readonly ValueTable[]
  readonly catalogue: ValueTable
}

const writing = (database: DatabaseSync, tables: Tables): Pick<DocumentIndex, 'add' | 'put' | 'remove' | 'rank'> => {
  const insertEntry = database.prepare('INSERT INTO entry VALUES (?, ?, ?)')
  const insertDocument = database.prepare('INSERT INTO document VALUES (?, ?, ?)')
  const lastOrdinal = database.prepare('SELECT coalesce(max(ordinal), 0) AS ordinal FROM entry')
  const held = database.prepare('SELECT ordinal FROM entry WHERE source_id = ? ORDER BY ordinal')
  const removals = ['entry', 'document'].map(table =>
    database.prepare(`DELETE FROM ${table} WHERE ordinal IN (SELECT value FROM json_each(?))`),
  )
  const transaction = atomic(database)

  const insert = (ordinal: number, document: PreparedDocument): void => {
    insertEntry.run(ordinal, document.sourceId, document.kind)
    insertDocument.run(ordinal, document.source, document.visible ?? null)
    for (const [place, table] of tables.filters.entries()) table.insert(ordinal, document.filters[place] ?? [])
    for (const [place, table] of tables.sorts.entries()) table.insert(ordinal, document.sorts[place] ?? [])
    tables.catalogue.insert(ordinal, document.catalogue)
  }
  const removeHeld = (sourceIds: Iterable<string>): ReadonlyMap<string, number[]> => {
    const ordinals = new Map<string, number[]>()
    for (const id of new Set(sourceIds)) ordinals.set(id, column(held, 'ordinal', [id]).map(Number))
    const all = JSON.stringify([...ordinals.values()].flat())
    for (const removal of removals) removal.run(all)
    for (const table of [...tables.filters, ...tables.sorts, tables.catalogue]) table.removeAll(all)
    return ordinals
  }
  const next = (): number => Number(lastOrdinal.get()?.ordinal ?? 0) + 1

  return {
    add: documents =>
      transaction(() => {
        const first = next()
        for (const [place, document] of documents.entries()) insert(first + place, document)
      }),
    put: documents =>
      transaction(() => {
        let end = next()
        const free = removeHeld(documents.map(document => document.sourceId))
        for (const document of documents) insert(free.get(document.sourceId)?.shift() ?? end++, document)
      }),
    remove: sourceIds =>
      transaction(() => [...removeHeld(sourceIds).values()].reduce((sum, ordinals) => sum + ordinals.length, 0)),
    rank: () =>
      transaction(() => {
        for (const { name } of tables.sorts) {
          const texts = column(database.prepare(`SELECT DISTINCT value FROM ${name}`), 'value').map(String)
          const update = database.prepare(`UPDATE ${name} SET rank = ? WHERE value = ? AND rank <> ?`)
          for (const [text, rank] of spanishRanks(texts)) update.run(rank, text, rank)
        }
      }),
  }
}

const reading = (
  database: DatabaseSync,
  contract: EndpointContract,
): Pick<DocumentIndex, 'counts' | 'repeatedIds' | 'search' | 'catalogue'> => {
  const kinds = database.prepare('SELECT kind, count(*) AS documents FROM entry GROUP BY kind ORDER BY kind')
  const repeated = database.prepare(
    'SELECT coalesce(sum(documents), 0) AS documents FROM (SELECT count(*) AS documents FROM entry GROUP BY source_id HAVING count(*) > 1)',
  )
  const texts = {
    confidential: textsOf(database, 'source'),
    public: textsOf(database, 'coalesce(visible, source)'),
  }
  const catalogue = database.prepare('SELECT DISTINCT value FROM catalogue WHERE tiers & ?')
  const prepared = statementCache(database)
  const run = ({ sql, values }: BoundStatement, name: string) => column(prepared(sql), name, values)
  return {
    counts: () => {
      const byKind = Object.fromEntries(kinds.all().map(row => [String(row.kind), Number(row.documents)]))
      return { documents: Object.values(byKind).reduce((sum, count) => sum + count, 0), byKind }
    },
    repeatedIds: () => Number(repeated.get()?.documents),
    search: (request, tier) => {
      const statements = searchStatements(request, contract, tier)
      const totalRows = Number(run(statements.count, 'rows')[0])
      // A page past the end is an empty page, however far past: its offset may be more than SQLite counts.
      if ((request.page - 1) * request.pageSize >= totalRows) return { totalRows, documents: [] }
      const ordinals = run(statements.page, 'ordinal')
      return { totalRows, documents: column(texts[tier], 'text', [JSON.stringify(ordinals)]).map(String) }
    },
    catalogue: tier => column(catalogue, 'value', [tierBit[tier]]).map(String).sort(compareSpanish),
  }
}

/** The texts of the documents whose ordinals stand in a JSON array, in the array's order. */
const textsOf = (database: DatabaseSync, text: string): StatementSync =>
  database.prepare(
    `SELECT ${text} AS text FROM json_each(?) AS place JOIN document ON document.ordinal = place.value ORDER BY place.key`,
  )

const column = (statement: StatementSync, name: string, values: readonly (string | number)[] = []) =>
  statement.all(...values).map(row => row[name] ?? null)

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

const atomic =
  (database: DatabaseSync) =>
  <Result>(work: () => Result): Result => {
    database.exec('BEGIN')
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
