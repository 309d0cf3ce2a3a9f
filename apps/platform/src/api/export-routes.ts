import { Readable } from 'node:stream'
import { xlsxWorkbook } from '@pdn/exchange'
import type { ExportedRecord, Queries, SearchExport } from '@pdn/queries'
import { stringify } from 'csv-stringify/sync'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { answersAs } from './answers.ts'
import type { ApiServer } from './api-server.ts'
import { namedRow, plainRow, type TableColumn, tableColumns } from './export-table.ts'
import { exportParameters, searchRequestOf, workbookParameters } from './search-parameters.ts'

/** Answers with a file that is written while it is read; a question for its headers alone reads nothing. */
const sendFile = (
  { method }: FastifyRequest,
  reply: FastifyReply,
  file: { readonly type: string; readonly suffix: string; readonly content: AsyncIterable<string | Buffer> },
): FastifyReply => {
  reply.type(file.type).header('content-disposition', `attachment; filename="pdn-busqueda.${file.suffix}"`)
  return reply.send(method === 'HEAD' ? '' : Readable.from(file.content, { objectMode: false, highWaterMark: 65_536 }))
}

async function* lines({ records }: SearchExport): AsyncGenerator<string> {
  for await (const batch of records()) yield batch.map(record => `${JSON.stringify(record)}\n`).join('')
}

/** A cell that begins with = + - or @ would be run as a formula by a spreadsheet. */
const csvOptions = { escape_formulas: true, record_delimiter: 'windows' } as const

async function* csv({ records }: SearchExport, columns: readonly TableColumn[]): AsyncGenerator<string> {
  // The mark tells spreadsheets that the text is UTF-8.
  yield `\ufeff${stringify([columns.map(({ id }) => id)], csvOptions)}`
  for await (const batch of records())
    yield stringify(
      batch.map(record => plainRow(columns, record)),
      csvOptions,
    )
}

async function* rowsOf<Row>(
  { records }: SearchExport,
  row: (record: ExportedRecord) => Row,
): AsyncGenerator<readonly Row[]> {
  for await (const batch of records()) yield batch.map(row)
}

/** `GET search.csv`, `search.xlsx` and `search.jsonl`: all that a search finds, as one instant has it. */
export const setUpExportRoutes = (server: ApiServer, queries: Queries): void => {
  server.get(
    '/search.jsonl',
    {
      schema: {
        tags: ['search'],
        summary: 'The whole search as JSON Lines',
        querystring: exportParameters,
        response: answersAs('An ExportedRecord a line.', 'application/x-ndjson'),
      },
    },
    async (request, reply) => {
      const found = await queries.exportSearch(searchRequestOf(request.query))
      const type = 'application/x-ndjson; charset=utf-8'
      return sendFile(request, reply, { type, suffix: 'jsonl', content: lines(found) })
    },
  )
  server.get(
    '/search.csv',
    {
      schema: {
        tags: ['search'],
        summary: 'The whole search as CSV',
        description:
          'Headings are the ids of fields, codes stand as they are; several values of one cell are parted by “ | ”.',
        querystring: exportParameters,
        response: answersAs('A result a row below one row of headings.', 'text/csv'),
      },
    },
    async (request, reply) => {
      const found = await queries.exportSearch(searchRequestOf(request.query))
      const content = csv(found, tableColumns(found.columns))
      return sendFile(request, reply, { type: 'text/csv; charset=utf-8', suffix: 'csv', content })
    },
  )
  server.get(
    '/search.xlsx',
    {
      schema: {
        tags: ['search'],
        summary: 'The whole search as a spreadsheet',
        description: 'Headings and codes stand by their names; past 1,048,575 rows the next sheet goes on.',
        querystring: workbookParameters,
        response: answersAs(
          'An Office Open XML workbook.',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        ),
      },
    },
    async (request, reply) => {
      const { language = 'es', ...parameters } = request.query
      const found = await queries.exportSearch(searchRequestOf(parameters))
      const columns = tableColumns(found.columns)
      const headings = columns.map(({ title }) => title[language])
      const rows = rowsOf(found, record => namedRow(columns, record, language))
      return sendFile(request, reply, {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        suffix: 'xlsx',
        content: xlsxWorkbook('PDN', headings, rows),
      })
    },
  )
}
