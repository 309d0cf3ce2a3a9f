import { Readable } from 'node:stream'
import { moneyFromMinor } from '@pdn/core'
import type { Queries, SearchAnswer, SearchHit, SearchRequest } from '@pdn/queries'
import { stringify } from 'csv-stringify'
import type { FastifyReply } from 'fastify'
import { answersAs, answersWith } from './answers.ts'
import type { ApiServer } from './api-server.ts'
import { exportParameters, searchParameters, searchRequestOf } from './search-parameters.ts'
import { searchAnswer } from './search-shapes.ts'

const exportPage = 200
const exportCap = 50_000

/** The answer to a search as the API gives it. */
const answerOf = (answer: SearchAnswer) => ({
  query: { asked: answer.asked, used: answer.used, corrected: answer.corrected },
  pagination: {
    page: answer.page,
    pageSize: answer.pageSize,
    totalRows: answer.total,
    hasNextPage: answer.hasNextPage,
  },
  capped: answer.capped,
  nextCursor: answer.nextCursor ?? null,
  results: answer.results,
  facets: answer.facets,
  sources: answer.sources,
})

async function* hitsFrom(first: SearchAnswer, queries: Queries, request: SearchRequest): AsyncGenerator<SearchHit> {
  let given = 0
  for (let answer = first; ; ) {
    for (const hit of answer.results) {
      if (given === exportCap) return
      yield hit
      given += 1
    }
    if (answer.nextCursor === undefined) return
    answer = await queries.search({ ...request, cursor: answer.nextCursor })
  }
}

/** Every hit of a search, up to the cap; a search that is refused is refused before the first byte of an answer is sent. */
const allHits = async (queries: Queries, asked: SearchRequest): Promise<AsyncGenerator<SearchHit>> => {
  const request = { ...asked, page: 1, pageSize: exportPage, cursor: undefined }
  return hitsFrom(await queries.search(request), queries, request)
}

const decimal = ({ amount }: SearchHit): string =>
  amount === undefined ? '' : moneyFromMinor(BigInt(amount.minor), amount.currency)

const row = (hit: SearchHit) => ({
  id: hit.id,
  system: hit.system,
  kind: hit.kind,
  title: hit.title,
  subtitle: hit.subtitle,
  institution: hit.institution?.name ?? '',
  state: hit.state ?? '',
  year: hit.year ?? '',
  date: hit.date ?? '',
  amount: decimal(hit),
  currency: hit.amount?.currency ?? '',
  from: hit.period?.from ?? '',
  until: hit.period?.until ?? '',
  status: hit.status ?? '',
  provider: hit.provider.name,
  connection: hit.connection,
  changedAt: hit.changedAt,
  synthetic: hit.synthetic ? 'synthetic' : '',
})

const named = (reply: FastifyReply, type: string, suffix: string): FastifyReply =>
  reply
    .type(type)
    .header('content-disposition', `attachment; filename="pdn-busqueda.${suffix}"`)
    .header('x-row-limit', String(exportCap))

/** `GET search`, and the same search taken away whole as CSV or JSON Lines. */
export const setUpSearchRoutes = (server: ApiServer, queries: Queries): void => {
  server.get(
    '/search',
    {
      schema: {
        tags: ['search'],
        summary: 'Search all systems at once',
        description:
          'Names in any order, without accents and with a typo, titles, ocids, case numbers and company RFCs; each result says why it was found.',
        querystring: searchParameters,
        response: answersWith('The page of results that was asked for.', searchAnswer),
      },
    },
    async request => answerOf(await queries.search(searchRequestOf(request.query))),
  )
  server.get(
    '/search.jsonl',
    {
      schema: {
        tags: ['search'],
        summary: 'The whole search as JSON Lines',
        querystring: exportParameters,
        response: answersAs(`A SearchHit a line, ${exportCap} at most.`, 'application/x-ndjson'),
      },
    },
    async (request, reply) => {
      const hits = await allHits(queries, searchRequestOf(request.query))
      const lines = Readable.from(
        (async function* () {
          for await (const hit of hits) yield `${JSON.stringify(hit)}\n`
        })(),
      )
      return named(reply, 'application/x-ndjson; charset=utf-8', 'jsonl').send(lines)
    },
  )
  server.get(
    '/search.csv',
    {
      schema: {
        tags: ['search'],
        summary: 'The whole search as CSV',
        querystring: exportParameters,
        response: answersAs(`A result a row below one row of headings, ${exportCap} at most.`, 'text/csv'),
      },
    },
    async (request, reply) => {
      const hits = await allHits(queries, searchRequestOf(request.query))
      const rows = Readable.from(
        (async function* () {
          for await (const hit of hits) yield row(hit)
        })(),
      )
      // A cell that begins with = + - or @ would be run as a formula by a spreadsheet.
      const table = rows.compose(
        stringify({ header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' }),
      )
      return named(reply, 'text/csv; charset=utf-8', 'csv').send(table)
    },
  )
}
