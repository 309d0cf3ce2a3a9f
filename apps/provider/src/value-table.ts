import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { FilterValue } from './filter-value.ts'

/** Which tiers see a value, as bits: the confidential tier sees the document, the public one what the cut leaves. */
export const tierBit = { confidential: 1, public: 2 } as const

/** A value of a document and the bits of the tiers that see it. */
export interface TieredValue {
  readonly value: FilterValue
  readonly tiers: number
}

/** The values that documents have for one filter, sort or catalogue. */
export interface ValueTable {
  readonly name: string
  insert(ordinal: number, values: readonly TieredValue[]): void
  /** Removes the values of all documents whose ordinals stand in a JSON array. */
  removeAll(ordinals: string): void
}

/** Makes the table; `rank` is for sorts: the place of the value in Spanish order. */
export const createValueTable = (database: DatabaseSync, name: string): ValueTable => {
  // Without rowid: the values themselves are the tree that an exact filter descends and a fragment filter walks.
  database.exec(`
    CREATE TABLE ${name} (
      value NOT NULL,
      ordinal INTEGER NOT NULL,
      tiers INTEGER NOT NULL,
      rank INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (value, ordinal)
    ) WITHOUT ROWID
  `)
  const insert: StatementSync = database.prepare(`INSERT INTO ${name} (value, ordinal, tiers) VALUES (?, ?, ?)`)
  const remove = database.prepare(`DELETE FROM ${name} WHERE ordinal IN (SELECT value FROM json_each(?))`)
  return {
    name,
    insert: (ordinal, values) => {
      for (const { value, tiers } of values) insert.run(value, ordinal, tiers)
    },
    removeAll: ordinals => {
      remove.run(ordinals)
    },
  }
}

/** Joins what the two tiers see of a document into one list without repeats. */
export const tieredValues = (
  confidential: readonly FilterValue[],
  visible: readonly FilterValue[],
): readonly TieredValue[] => {
  const tiers = new Map<FilterValue, number>()
  for (const value of confidential) tiers.set(value, tierBit.confidential)
  for (const value of visible) tiers.set(value, (tiers.get(value) ?? 0) | tierBit.public)
  return [...tiers].map(([value, bits]) => ({ value, tiers: bits }))
}
