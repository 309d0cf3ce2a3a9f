import { answerOf, type Queryable } from '../queryable.ts'
import { Parameters, where } from '../search/parameters.ts'
import { type FacetField, filterConditions, type SearchFilter } from '../search/search-filter.ts'
import { orderOf, type PageSlice, rowsAfter } from '../search/search-order.ts'
import { facetsJson, pageJson, type SearchResult } from '../search/search-result.ts'

/** What a browse asks for. */
export interface BrowseRequest {
  readonly filter: SearchFilter
  readonly slice: PageSlice
  /** Counting stops here. */
  readonly countLimit: number
  readonly facets: readonly FacetField[]
  /** Facets are counted over so many records at most. */
  readonly facetLimit: number
}

/** The records under some filters, asked for without words. */
export const browseRecords = async (db: Queryable, request: BrowseRequest): Promise<SearchResult> => {
  const { text, values } = browseStatement(request)
  const { rows } = await answerOf<SearchResult>(db, { text, values })
  return rows[0] ?? { rows: [], total: 0, facets: [], counted: 0 }
}

/** The statement of a browse. */
export const browseStatement = (request: BrowseRequest): { text: string; values: unknown[] } => {
  const parameters = new Parameters()
  const conditions = filterConditions(request.filter, parameters)
  const { sort, limit, offset, after } = request.slice
  const order = orderOf(sort, 'r', false)
  const part = (more: readonly string[]): string => `
    (SELECT r.record_id, r.date, r.amount FROM search_row r ${where([...conditions, ...more])}
     ORDER BY ${order} LIMIT ${parameters.add(limit + offset)})`
  const parts = after ? rowsAfter(sort, after, 'r', parameters).map(condition => part([condition])) : [part([])]
  const facetLimit = request.facets.length === 0 ? 0 : request.facetLimit
  const text = `
  WITH page AS (
    SELECT r.record_id, r.date, r.amount, 0 AS rank FROM (${parts.join(' UNION ALL ')}) r
    ORDER BY ${order} LIMIT ${parameters.add(limit)} OFFSET ${parameters.add(offset)}
  ), found AS MATERIALIZED (
    SELECT r.system, r.kind, r.institution_id, r.state, r.year, r.connection_id
    FROM search_row r ${where(conditions)} LIMIT ${parameters.add(facetLimit)}
  )
  SELECT (${pageJson(orderOf(sort, 'p', false))}) AS rows,
    (SELECT count(*)::integer
     FROM (SELECT 1 FROM search_row r ${where(conditions)} LIMIT ${parameters.add(request.countLimit)}) c) AS total,
    (${facetsJson(request.facets)}) AS facets,
    (SELECT count(*)::integer FROM found) AS counted`
  return { text, values: parameters.values }
}
