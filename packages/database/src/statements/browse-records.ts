import { answerOf, type Queryable, type Statement } from '../queryable.ts'
import { Parameters, where } from '../search/parameters.ts'
import { filterConditions, type SearchFilter } from '../search/search-filter.ts'
import {
  orderByValue,
  orderOf,
  type PageSlice,
  rowsInOrder,
  type SearchSort,
  sortValue,
} from '../search/search-order.ts'
import {
  type CountedFields,
  countedColumns,
  facetsJson,
  foundColumns,
  foundJoins,
  nothingFound,
  pageJson,
  type SearchResult,
} from '../search/search-result.ts'

/** What a browse asks for. */
export interface BrowseRequest {
  readonly filter: SearchFilter
  readonly slice: PageSlice
  /** Counting stops here. */
  readonly countLimit: number
  readonly facets: CountedFields
  /** Facets are counted over so many records at most. */
  readonly facetLimit: number
}

/** The records under some filters, asked for without words. */
export const browseRecords = async (db: Queryable, request: BrowseRequest): Promise<SearchResult> => {
  const { rows } = await answerOf<SearchResult>(db, browseStatement(request))
  return rows[0] ?? nothingFound
}

/** The statement of a browse. */
export const browseStatement = (request: BrowseRequest): Required<Omit<Statement, 'name'>> => {
  const parameters = new Parameters()
  const conditions = filterConditions(request.filter, parameters)
  const { sort, limit, offset, after } = request.slice
  const most = `${parameters.add(limit + offset)}::bigint`
  const parts = rowsInOrder(sort, after, parameters).map(
    (part, at) => `part${at} AS (
    SELECT r.record_id, ${part.value} AS value FROM ${part.from} ${where([...part.conditions, ...conditions])}
    ORDER BY ${part.order} LIMIT ${at === 0 ? most : `greatest(0, ${most} - (SELECT count(*) FROM part0))`})`,
  )
  const { columns, facts } = request.facets
  const facetLimit = columns.length + facts.length === 0 ? 0 : request.facetLimit
  const text = `
  WITH ${parts.join(', ')}, page AS (
    SELECT r.record_id, r.value, 0 AS rank FROM (${parts.map((_, at) => `SELECT * FROM part${at}`).join(' UNION ALL ')}) r
    ORDER BY ${orderOf(sort, 'r')} LIMIT ${parameters.add(limit)} OFFSET ${parameters.add(offset)}
  ), found AS MATERIALIZED (
    SELECT ${countedColumns} FROM search_row r ${where(conditions)} LIMIT ${parameters.add(facetLimit)}
  )
  SELECT (${pageJson(orderOf(sort, 'p'))}) AS rows,
    (SELECT count(*)::integer
     FROM (SELECT 1 FROM search_row r ${where(conditions)} LIMIT ${parameters.add(request.countLimit)}) c) AS total,
    (${facetsJson(request.facets, parameters)}) AS facets,
    (SELECT count(*)::integer FROM found) AS counted,
    NULL AS end, true AS identified`
  return { text, values: parameters.values }
}

/** The statement that gives every record of a browse, in order. */
export const wholeBrowseStatement = (filter: SearchFilter, sort: SearchSort): Required<Omit<Statement, 'name'>> => {
  const parameters = new Parameters()
  const conditions = filterConditions(filter, parameters)
  const text = `
  SELECT ${foundColumns} FROM search_row r ${foundJoins} ${where(conditions)}
  ORDER BY ${orderByValue(sort, sortValue(sort, parameters), 'r')}`
  return { text, values: parameters.values }
}
