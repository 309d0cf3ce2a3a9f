import { isObject, type Json, type JsonObject, PlatformError } from '@pdn/core'
import { withWords } from './answer-error.ts'
import type { Conceal } from './conceal.ts'

/** One page of a provider's documents, whatever form its envelope had. */
export interface AnswerPage {
  readonly results: readonly Json[]
  /** Documents that the provider says it has in all. */
  readonly totalRows: number | undefined
  readonly hasNextPage: boolean
}

const countIn = (value: Json | undefined): number | undefined => {
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value.trim()) ? Number(value) : value
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined
}

const firstCount = (place: JsonObject, members: readonly string[]): number | undefined =>
  members.map(member => countIn(place[member])).find(count => count !== undefined)

const flagIn = (place: JsonObject, members: readonly string[]): boolean | undefined => {
  for (const member of members) {
    const value = place[member]
    if (typeof value === 'boolean') return value
    if (value === 'true' || value === 'false') return value === 'true'
  }
  return undefined
}

const resultsIn = (body: JsonObject): readonly Json[] | undefined =>
  ['results', 'data', 'items', 'records'].map(member => body[member]).find(value => Array.isArray(value))

const hasNext = (place: JsonObject, asked: { page: number; pageSize: number }, received: number): boolean => {
  const said = flagIn(place, ['hasNextPage', 'has_next_page'])
  if (said !== undefined) return said
  const pageSize = firstCount(place, ['pageSize', 'page_size', 'limit']) ?? asked.pageSize
  const total = totalIn(place)
  if (total !== undefined) return received > 0 && asked.page * Math.max(pageSize, 1) < total
  return received >= asked.pageSize
}

const totalIn = (place: JsonObject): number | undefined =>
  firstCount(place, ['totalRows', 'total_rows', 'total', 'totalItems'])

/**
 * Reads a page from an answer of status 200, tolerant of what providers are known to do (an array alone, paging at the
 * root, under other names or absent); an answer without documents is `unexpected-answer`, with the provider's words.
 */
export const readAnswerPage = (
  body: Json,
  asked: { readonly page: number; readonly pageSize: number },
  where: string,
  conceal: Conceal,
): AnswerPage => {
  if (Array.isArray(body)) return { results: body, totalRows: undefined, hasNextPage: body.length >= asked.pageSize }
  const results = isObject(body) ? resultsIn(body) : undefined
  if (!isObject(body) || results === undefined) {
    throw new PlatformError('unexpected-answer', {
      message: withWords('The provider answered with success but sent no list of results.', body, conceal),
      where,
      hint: 'Check system and contract of the connection; if they are right, tell the provider.',
    })
  }
  const place = isObject(body.pagination) ? { ...body, ...body.pagination } : body
  return { results, totalRows: totalIn(place), hasNextPage: hasNext(place, asked, results.length) }
}
