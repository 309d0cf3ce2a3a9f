import type { JsonObject } from '@pdn/core'
import { type SearchLines, searchLines } from '@pdn/database'
import type { Kind } from '@pdn/systems'
import { bareSearchRows, type SearchRows, searchRows } from './search-rows.ts'

/** What the tables that searches read get of one record. */
export interface SearchEntry {
  readonly recordId: string
  readonly row: Omit<SearchRows, 'names' | 'identifiers' | 'facts'>
  readonly lines: SearchLines
}

const entryOf = (recordId: string, { names, identifiers, facts, ...row }: SearchRows): SearchEntry => ({
  recordId,
  row,
  lines: searchLines({ recordId, names, identifiers, facts }),
})

/** The entry of a record; throws what the kind's own index throws. */
export const searchEntry = (recordId: string, kind: Kind, document: JsonObject): SearchEntry =>
  entryOf(recordId, searchRows(kind.index(document)))

/** The entry of a record that cannot be indexed: it is found by its identifier alone. */
export const bareSearchEntry = (recordId: string): SearchEntry => entryOf(recordId, bareSearchRows(recordId))
