import type { DatabaseSync } from 'node:sqlite'
import type { EndpointContract } from '@pdn/systems'
import type { Publication } from '../publication.ts'
import { valueTableSchema } from './value-table.ts'

/** Names of the tables of one endpoint; filters and sorts in the order of its contract. */
export interface EndpointTables {
  readonly entry: string
  readonly document: string
  readonly filters: readonly string[]
  readonly sorts: readonly string[]
  readonly catalogue: string
}

/** The tables of an endpoint, by its place in the publication. */
export const endpointTables = (place: number, contract: EndpointContract): EndpointTables => ({
  entry: `entry_${place}`,
  document: `document_${place}`,
  filters: contract.filters.map((_, filter) => `filter_${place}_${filter}`),
  sorts: contract.sorts.map((_, sort) => `sort_${place}_${sort}`),
  catalogue: `catalogue_${place}`,
})

/** The column by which a sort goes: texts by their place in Spanish order, numbers by themselves. */
export const sortKey = (contract: EndpointContract, sort: number): 'value' | 'rank' =>
  contract.sorts[sort]?.order === 'number' ? 'value' : 'rank'

/** Makes the tables of an empty index. `source` tells which file gave a document: 0 where none did. */
export const createTables = (database: DatabaseSync, { endpoints }: Publication): void => {
  database.exec(`
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      fingerprint TEXT NOT NULL,
      report TEXT NOT NULL
    );
  `)
  for (const [place, { contract }] of endpoints.entries()) {
    const { entry, document, filters, sorts, catalogue } = endpointTables(place, contract)
    database.exec(`
      CREATE TABLE ${entry} (
        ordinal INTEGER PRIMARY KEY,
        source_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        source INTEGER NOT NULL
      );
      CREATE TABLE ${document} (ordinal INTEGER PRIMARY KEY, source TEXT NOT NULL, visible TEXT);
    `)
    for (const table of [...filters, ...sorts, catalogue]) database.exec(valueTableSchema(table))
  }
}

/** Makes the indexes that an empty or a filled index lacks; over what is there already they are built at once. */
export const createIndexes = (database: DatabaseSync, { endpoints }: Publication): void => {
  for (const [place, { contract }] of endpoints.entries()) {
    const { entry, sorts } = endpointTables(place, contract)
    database.exec(`CREATE INDEX IF NOT EXISTS ${entry}_source_id ON ${entry} (source_id)`)
    // Without it each document of a sorted search would be looked for in the whole table.
    for (const [sort, table] of sorts.entries()) {
      const key = sortKey(contract, sort)
      database.exec(`CREATE INDEX IF NOT EXISTS ${table}_order ON ${table} (ordinal, tiers, ${key})`)
    }
  }
}
