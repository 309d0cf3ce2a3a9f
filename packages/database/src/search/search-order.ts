import type { Parameters } from './parameters.ts'

/** How results are ordered; ties by date, then by record id where the order is by relevance. */
export type SearchSort = 'relevance' | 'date' | 'amount'

/** The last row of the page before: rank, the sort column's value, the record. */
export interface AfterRow {
  readonly rank: number
  /** `YYYY-MM-DD`, or minor units as digits; null where the row has none. */
  readonly value: string | null
  readonly id: string
}

/** Which rows of the ordered results make the page. */
export interface PageSlice {
  readonly sort: SearchSort
  readonly limit: number
  /** Rows before the page; 0 with `after`. */
  readonly offset: number
  readonly after: AfterRow | undefined
}

const columnOf = (sort: SearchSort) =>
  sort === 'amount' ? { name: 'amount', type: 'bigint' } : { name: 'date', type: 'date' }

/** ORDER BY for rows of that alias. */
export const orderOf = (sort: SearchSort, alias: string, ranked: boolean): string => {
  const rank = ranked && sort === 'relevance' ? [`${alias}.rank DESC`] : []
  return [...rank, `${alias}.${columnOf(sort).name} DESC NULLS LAST`, `${alias}.record_id`].join(', ')
}

/**
 * The conditions of the rows after one, apart: each can be answered from an index in the order of the results, and the
 * rows of the first stand before those of the second.
 */
export const rowsAfter = (
  sort: SearchSort,
  after: AfterRow,
  alias: string,
  parameters: Parameters,
): readonly string[] => {
  const { name, type } = columnOf(sort)
  const column = `${alias}.${name}`
  const id = `${parameters.add(after.id)}::uuid`
  if (after.value === null) return [`${column} IS NULL AND ${alias}.record_id > ${id}`]
  const value = `${parameters.add(after.value)}::${type}`
  return [`${column} <= ${value} AND (${column} < ${value} OR ${alias}.record_id > ${id})`, `${column} IS NULL`]
}

/** One condition for the rows after one among rows with a rank. */
export const rankedRowsAfter = (sort: SearchSort, after: AfterRow, alias: string, parameters: Parameters): string => {
  const next = rowsAfter(sort, after, alias, parameters)
    .map(condition => `(${condition})`)
    .join(' OR ')
  if (sort !== 'relevance') return `(${next})`
  const rank = `${parameters.add(after.rank)}::integer`
  return `(${alias}.rank < ${rank} OR (${alias}.rank = ${rank} AND (${next})))`
}
