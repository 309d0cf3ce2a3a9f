import { once } from 'node:events'
import { createServer } from 'node:http'
import { isObject, type JsonObject } from '@pdn/core'
import type { Scope } from '@pdn/testing'

/** Serves documents over HTTP, page by page, to whoever asks: a provider whose connection needs no credentials. */
export const servePages = async (scope: Scope, documents: readonly JsonObject[]): Promise<string> => {
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', text => {
      body += text
    })
    request.on('end', () => {
      const asked: unknown = JSON.parse(body || '{}')
      const page = isObject(asked) && typeof asked.page === 'number' ? asked.page : 1
      const pageSize = 200
      const results = documents.slice((page - 1) * pageSize, page * pageSize)
      const totalRows = documents.length
      const pagination = { page, pageSize, totalRows, hasNextPage: page * pageSize < totalRows }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ pagination, results }))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  scope.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server of the test has no port')
  return `http://127.0.0.1:${address.port}`
}
