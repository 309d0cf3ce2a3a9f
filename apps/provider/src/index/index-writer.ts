import type { DatabaseSync } from 'node:sqlite'
import type { Publication } from '../publication.ts'
import { endpointTables, sortKey } from './index-tables.ts'
import type { PreparedDocument } from './prepared-document.ts'
import { rankValues } from './rank-values.ts'
import { type ValueTable, valueTable } from './value-table.ts'

/** Writes documents into an index, in the order in which they come. */
export interface IndexWriter {
  /** Adds documents at the end; their place in the Spanish order is given by `rank`. */
  add(documents: readonly PreparedDocument[], source?: number): void
  /** Replaces the documents of the same source ids, each in its place, and adds the others at the end. */
  put(documents: readonly PreparedDocument[]): void
  /** Removes the documents of those source ids; gives how many there were. */
  remove(sourceIds: readonly string[]): number
  /** Removes all documents that a source gave, which were added one after another. */
  removeSource(source: number): void
  /** Brings the Spanish order of the sorts up to date. */
  rank(): void
}

/** Opens an index whose tables were made for writing; whether a call is all or nothing is the caller's transaction. */
export const indexWriter = (database: DatabaseSync, { endpoints }: Publication): IndexWriter => {
  const writers = endpoints.map(({ contract }, place) => endpointWriter(database, endpointTables(place, contract)))
  return {
    add: (documents, source = 0) => {
      for (const document of documents) writers[document.endpoint]?.append(document, source)
    },
    put: documents => {
      for (const [place, writer] of writers.entries())
        writer.put(documents.filter(({ endpoint }) => endpoint === place))
    },
    remove: sourceIds => writers.reduce((sum, writer) => sum + writer.remove(sourceIds), 0),
    removeSource: source => {
      for (const writer of writers) writer.removeSource(source)
    },
    rank: () => {
      for (const [place, { contract }] of endpoints.entries())
        for (const [sort, table] of endpointTables(place, contract).sorts.entries())
          if (sortKey(contract, sort) === 'rank') rankValues(database, table)
    },
  }
}

const endpointWriter = (database: DatabaseSync, tables: ReturnType<typeof endpointTables>) => {
  const { entry, document } = tables
  const insertEntry = database.prepare(`INSERT INTO ${entry} VALUES (?, ?, ?, ?)`)
  const insertDocument = database.prepare(`INSERT INTO ${document} VALUES (?, ?, ?)`)
  const lastOrdinal = database.prepare(`SELECT coalesce(max(ordinal), 0) AS ordinal FROM ${entry}`)
  const held = database.prepare(`SELECT ordinal FROM ${entry} WHERE source_id = ? ORDER BY ordinal`)
  const rangeOf = database.prepare(`SELECT min(ordinal) AS first, max(ordinal) AS last FROM ${entry} WHERE source = ?`)
  const removals = [entry, document].map(table => ({
    all: database.prepare(`DELETE FROM ${table} WHERE ordinal IN (SELECT value FROM json_each(?))`),
    range: database.prepare(`DELETE FROM ${table} WHERE ordinal BETWEEN ? AND ?`),
  }))
  const filters = tables.filters.map(name => valueTable(database, name))
  const sorts = tables.sorts.map(name => valueTable(database, name))
  const catalogue = valueTable(database, tables.catalogue)
  const values: readonly ValueTable[] = [...filters, ...sorts, catalogue]

  const insert = (ordinal: number, prepared: PreparedDocument, source: number): void => {
    insertEntry.run(ordinal, prepared.sourceId, prepared.kind, source)
    insertDocument.run(ordinal, prepared.source, prepared.visible ?? null)
    for (const [place, table] of filters.entries()) table.insert(ordinal, prepared.filters[place] ?? [])
    for (const [place, table] of sorts.entries()) table.insert(ordinal, prepared.sorts[place] ?? [])
    catalogue.insert(ordinal, prepared.catalogue)
  }
  const removeHeld = (sourceIds: Iterable<string>): ReadonlyMap<string, number[]> => {
    const ordinals = new Map<string, number[]>()
    for (const id of new Set(sourceIds))
      ordinals.set(
        id,
        held.all(id).map(row => Number(row.ordinal)),
      )
    const all = JSON.stringify([...ordinals.values()].flat())
    for (const removal of removals) removal.all.run(all)
    for (const table of values) table.removeAll(all)
    return ordinals
  }
  const next = (): number => Number(lastOrdinal.get()?.ordinal ?? 0) + 1

  return {
    append: (prepared: PreparedDocument, source: number) => insert(next(), prepared, source),
    put: (documents: readonly PreparedDocument[]) => {
      let end = next()
      const free = removeHeld(documents.map(({ sourceId }) => sourceId))
      for (const prepared of documents) insert(free.get(prepared.sourceId)?.shift() ?? end++, prepared, 0)
    },
    remove: (sourceIds: readonly string[]) =>
      [...removeHeld(sourceIds).values()].reduce((sum, ordinals) => sum + ordinals.length, 0),
    removeSource: (source: number) => {
      const range = rangeOf.get(source)
      if (typeof range?.first !== 'number' || typeof range.last !== 'number') return
      for (const removal of removals) removal.range.run(range.first, range.last)
      for (const table of values) table.removeRange(range.first, range.last)
    },
  }
}
