import type { EndpointContract } from '@pdn/systems'
import type { Tier } from './credentials.ts'
import type { FilterValue } from './filter-value.ts'
import type { FilterTerm, SearchRequest, SortTerm } from './search-request.ts'
import { tierBit } from './value-table.ts'

/** A statement and the values bound to it. */
export interface BoundStatement {
  readonly sql: string
  readonly values: readonly FilterValue[]
}

/** The statements that answer a search: how many documents it finds, and the ordinals of one page of them. */
export interface SearchStatements {
  readonly count: BoundStatement
  readonly page: BoundStatement
}

/**
 * Writes the statements of a search. What the caller typed is bound, never written into the statement, and fragments
 * are looked for by `instr`, which knows no patterns: quotes, `%`, `_`, brackets and `$regex` are plain text.
 */
export const searchStatements = (request: SearchRequest, contract: EndpointContract, tier: Tier): SearchStatements => {
  const conditions = request.filters.map(term => condition(term, contract, tier))
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`
  const values = conditions.flatMap(bound => bound.values)
  const order = [...request.sorts.map(term => orderTerm(term, tier)), 'entry.ordinal ASC'].join(', ')
  return {
    count: { sql: `SELECT count(*) AS rows FROM entry${where}`, values },
    page: {
      sql: `SELECT entry.ordinal AS ordinal FROM entry${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
      values: [...values, request.pageSize, (request.page - 1) * request.pageSize],
    },
  }
}

const condition = ({ filter, values }: FilterTerm, contract: EndpointContract, tier: Tier): BoundStatement => {
  const found = `entry.ordinal IN (SELECT ordinal FROM filter_${filter} WHERE tiers & ${tierBit[tier]}`
  switch (contract.filters[filter]?.match) {
    case 'fragment':
      return { sql: `${found} AND instr(value, ?) > 0)`, values }
    case 'from':
      return { sql: `${found} AND value >= ?)`, values }
    case 'until':
      return { sql: `${found} AND value <= ?)`, values }
    case 'any-of':
      return { sql: `${found} AND value IN (SELECT value FROM json_each(?)))`, values: [JSON.stringify(values)] }
    default:
      return { sql: `${found} AND value = ?)`, values }
  }
}

// As the reference servers' database orders them: a document without the value stands before all that have it, and one
// with several stands where its first one does (its last one, when the order is descending).
const orderTerm = ({ sort, direction }: SortTerm, tier: Tier): string => {
  const ends = direction === 'asc' ? 'min' : 'max'
  const table = `sort_${sort}`
  const rank = `SELECT ${ends}(rank) FROM ${table} WHERE ${table}.ordinal = entry.ordinal AND tiers & ${tierBit[tier]}`
  return `coalesce((${rank}), 0) ${direction === 'asc' ? 'ASC' : 'DESC'}`
}
