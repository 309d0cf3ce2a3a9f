import type { Queries, SearchAnswer } from '@pdn/queries'
import { answersWith } from './answers.ts'
import type { ApiServer } from './api-server.ts'
import { literalAddress } from './literal-address.ts'
import { searchParameters, searchRequestOf } from './search-parameters.ts'
import { searchAnswer } from './search-shapes.ts'

/** The answer to a search as the API gives it; `literal` is the address of the same search without corrections. */
const answerOf = (answer: SearchAnswer, literal: string) => ({
  query: {
    asked: answer.asked,
    used: answer.used,
    corrected: answer.corrected,
    ...(answer.corrected ? { literal } : {}),
  },
  pagination: {
    page: answer.page,
    pageSize: answer.pageSize,
    totalRows: answer.total,
    hasNextPage: answer.hasNextPage,
  },
  capped: answer.capped,
  sort: answer.sort,
  nextCursor: answer.nextCursor ?? null,
  results: answer.results,
  facets: answer.facets,
  sources: answer.sources,
})

/** `GET search`. */
export const setUpSearchRoutes = (server: ApiServer, queries: Queries): void => {
  server.get(
    '/search',
    {
      schema: {
        tags: ['search'],
        summary: 'Search all systems at once',
        description:
          'Names in any order, without accents and with a typo, titles, ocids, case numbers and company RFCs; each result says why it was found. Following `nextCursor` to its end gives every record that is found throughout, once; the language of `q` is in docs/reference/search.md.',
        querystring: searchParameters,
        response: answersWith('The page of results that was asked for.', searchAnswer),
      },
    },
    async request => answerOf(await queries.search(searchRequestOf(request.query)), literalAddress(request.url)),
  )
}
