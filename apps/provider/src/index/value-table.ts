import type { DatabaseSync } from 'node:sqlite'
import type { FilterValue } from '../search/filter-value.ts'

/** Which tiers see a value, as bits: the confidential tier sees the document, the public one what the cut leaves. */
export const tierBit = { confidential: 1, public: 2 } as const

/** A value of a document and the bits of the tiers that see it. */
export interface TieredValue {
  readonly value: FilterValue
  readonly tiers: number
}

/** Writes the values that documents have for one filter, sort or catalogue. */
export interface ValueTable {
  readonly name: string
  insert(ordinal: number, values: readonly TieredValue[]): void
  /** Removes the values of all documents whose ordinals stand in a JSON array. */
  removeAll(ordinals: string): void
  /** Removes the values of all documents from one ordinal to another. */
  removeRange(first: number, last: number): void
}

/**
 * The statement that makes such a table; `rank` is for sorts: the place of the value in Spanish order. Without rowid,
 * for the values themselves are the tree that an exact filter descends and a fragment filter walks.
 */
export const valueTableSchema = (name: string): string => `
  CREATE TABLE ${name} (
    value NOT NULL,
    ordinal INTEGER NOT NULL,
    tiers INTEGER NOT NULL,
    rank INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (value, ordinal)
  ) WITHOUT ROWID;
`

/** The writer of a table that was made. */
export const valueTable = (database: DatabaseSync, name: string): ValueTable => {
  const insert = database.prepare(`INSERT INTO ${name} (value, ordinal, tiers) VALUES (?, ?, ?)`)
  const remove = database.prepare(`DELETE FROM ${name} WHERE ordinal IN (SELECT value FROM json_each(?))`)
  const removeRange = database.prepare(`DELETE FROM ${name} WHERE ordinal BETWEEN ? AND ?`)
  return {
    name,
    insert: (ordinal, values) => {
      for (const { value, tiers } of values) insert.run(value, ordinal, tiers)
    },
    removeAll: ordinals => {
      remove.run(ordinals)
    },
    removeRange: (first, last) => {
      removeRange.run(first, last)
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
