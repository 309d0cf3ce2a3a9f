import { answerOf, type Queryable, type Statement } from '../queryable.ts'
import { Parameters, where } from '../search/parameters.ts'
import { filterConditions, type SearchFilter } from '../search/search-filter.ts'
import {
  orderByValue,
  orderOf,
  type PageSlice,
  rankedRowsAfter,
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
import { foundBy, type SearchWords } from './search-records.ts'

/** What a browse asks for. */
export interface BrowseRequest {
  /** Words that find the records too, where so many are found that the order is not by how well they match. */
  readonly words?: SearchWords
  readonly filter: SearchFilter
  readonly slice: PageSlice
  readonly facets: CountedFields
  /**
   * Records are counted, in all and by facets, up to so many; the page of fewer is made of them, that of more by the
   * index of its order. 0 counts nothing.
   */
  readonly foundLimit: number
}

/** The records under some filters, asked for without words. */
export const browseRecords = async (db: Queryable, request: BrowseRequest): Promise<SearchResult> => {
  const { rows } = await answerOf<SearchResult>(db, browseStatement(request))
  return rows[0] ?? nothingFound
}

/** The statement of a browse. */
export const browseStatement = (request: BrowseRequest): Required<Omit<Statement, 'name'>> => {
  const parameters = new Parameters()
  const { words, filter, slice } = request
  const conditions = [...filterConditions(filter, parameters), ...(words ? [foundBy(words, parameters)] : [])]
  const { sort, limit, offset, after } = slice
  const most = `${parameters.add(limit + offset)}::bigint`
  const parts = rowsInOrder(sort, after, parameters).map(
    (part, at) => `part${at} AS (
    SELECT r.record_id, ${part.value} AS value FROM ${part.from}
    ${where([...part.conditions, ...conditions, 'NOT (SELECT whole FROM extent)'])}
    ORDER BY ${part.order} LIMIT ${at === 0 ? most : `greatest(0, ${most} - (SELECT count(*) FROM part0))`})`,
  )
  const next = after ? [rankedRowsAfter(sort, after, 'r', parameters)] : []
  const found = parameters.add(request.foundLimit)
  const text = `
  WITH found AS MATERIALIZED (
    SELECT ${sortValue(sort, parameters)} AS value, ${countedColumns}
    FROM search_row r ${where(request.foundLimit === 0 ? ['false'] : conditions)} LIMIT ${found}
  ), extent AS MATERIALIZED (
    SELECT count(*)::integer AS rows, count(*) < ${found} AS whole FROM found
  ), ${parts.join(', ')}, page AS (
    SELECT r.record_id, r.value, 0 AS rank FROM (
      ${parts.map((_, at) => `SELECT * FROM part${at}`).join(' UNION ALL ')}
      UNION ALL SELECT r.record_id, r.value FROM found r ${where(['(SELECT whole FROM extent)', ...next])}
    ) r
    ORDER BY ${orderOf(sort, 'r')} LIMIT ${parameters.add(limit)} OFFSET ${parameters.add(offset)}
  )
  SELECT (${pageJson(orderOf(sort, 'p'))}) AS rows, (SELECT rows FROM extent) AS total,
    (${facetsJson(request.facets, parameters)}) AS facets, (SELECT rows FROM extent) AS counted,
    (SELECT NOT whole FROM extent) AS cut`
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
