import type { EndpointContract } from '@pdn/systems'
import { endpointTables, sortKey } from '../index/index-tables.ts'
import { tierBit } from '../index/value-table.ts'
import type { Tier } from '../oauth/credentials.ts'
import type { FilterTerm } from './filter-terms.ts'
import type { FilterValue } from './filter-value.ts'
import type { SearchRequest, SortTerm } from './search-request.ts'

/** A statement and the values bound to it. */
export interface BoundStatement {
  readonly sql: string
  readonly values: readonly FilterValue[]
}

/** The statements that answer a search of one endpoint. */
export interface SearchStatements {
  /** How many documents it finds. */
  readonly count: BoundStatement
  /** The ordinals of one page; bound after its values: the ordinal after which to look, how many, how many to pass over. */
  readonly page: BoundStatement
}

/** What is searched: an endpoint's place in the publication, its contract, and who asks. */
export interface SearchScope {
  readonly endpoint: number
  readonly contract: EndpointContract
  readonly tier: Tier
}

/**
 * Writes the statements of a search. What the caller typed is bound, never written into the statement, and fragments
 * are looked for by `instr`, which knows no patterns: quotes, `%`, `_`, brackets and `$regex` are plain text.
 */
export const searchStatements = (
  { filters, sorts }: Pick<SearchRequest, 'filters' | 'sorts'>,
  scope: SearchScope,
): SearchStatements => {
  const { entry } = endpointTables(scope.endpoint, scope.contract)
  const conditions = filters.map(term => condition(term, scope))
  const values = conditions.flatMap(bound => bound.values)
  const where = conditions.map(({ sql }) => sql)
  const order = [...sorts.map(term => orderTerm(term, scope)), 'entry.ordinal ASC'].join(', ')
  const found = (terms: readonly string[]) =>
    `FROM ${entry} AS entry${terms.length === 0 ? '' : ` WHERE ${terms.join(' AND ')}`}`
  return {
    count: { sql: `SELECT count(*) AS rows ${found(where)}`, values },
    page: {
      sql: `SELECT entry.ordinal AS ordinal ${found([...where, 'entry.ordinal > ?'])} ORDER BY ${order} LIMIT ? OFFSET ?`,
      values,
    },
  }
}

const condition = ({ filter, values }: FilterTerm, { endpoint, contract, tier }: SearchScope): BoundStatement => {
  const table = endpointTables(endpoint, contract).filters[filter]
  const found = `entry.ordinal IN (SELECT ordinal FROM ${table} WHERE tiers & ${tierBit[tier]}`
  switch (contract.filters[filter]?.match) {
    case 'fragment':
      return { sql: `${found} AND instr(value, ?) > 0)`, values }
    case 'from':
      return { sql: `${found} AND value >= ?)`, values }
    case 'until':
      return { sql: `${found} AND value <= ?)`, values }
    case 'range':
      return { sql: `${found} AND value BETWEEN ? AND ?)`, values }
    case 'any-of':
      return { sql: `${found} AND value IN (SELECT value FROM json_each(?)))`, values: [JSON.stringify(values)] }
    default:
      return { sql: `${found} AND value = ?)`, values }
  }
}

// As the reference servers' database orders them: a document without the value stands before all that have it, and one
// with several stands where its first one does (its last one, when the order is descending).
const orderTerm = ({ sort, direction }: SortTerm, { endpoint, contract, tier }: SearchScope): string => {
  const ends = direction === 'asc' ? 'min' : 'max'
  const table = endpointTables(endpoint, contract).sorts[sort]
  const first = `SELECT ${ends}(${sortKey(contract, sort)}) FROM ${table} WHERE ${table}.ordinal = entry.ordinal AND tiers & ${tierBit[tier]}`
  return `(${first}) ${direction === 'asc' ? 'ASC NULLS FIRST' : 'DESC NULLS LAST'}`
}
