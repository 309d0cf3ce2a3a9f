import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { isObject, type Json } from '@pdn/core'
import type { ConnectionInput } from '@pdn/harvest'
import type { Scope } from '@pdn/testing'

/** A provider of nobody: it cuts nothing, and may answer a page in any way it likes. */
export interface HostileProvider {
  readonly url: string
  /** What it publishes now, at whatever address. */
  documents: readonly Json[]
  /** What it publishes at each address, in place of `documents`; at any other there is nothing. */
  endpoints: Readonly<Record<string, readonly Json[]>> | undefined
  /** Answers in place of the provider, to a call of the first part of its address: `/oauth/token`, `/v1/psancionados` … */
  misbehave: ((response: ServerResponse, path: string) => boolean) | undefined
  credentials(): ConnectionInput['credentials']
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) if (part instanceof Buffer) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

const wholeNumber = (value: Json | undefined, fallback: number): number =>
  typeof value === 'number' ? value : fallback

/** Serves until the scope ends; every call gets a token, and every token gets everything. */
export const openHostileProvider = async (scope: Scope): Promise<HostileProvider> => {
  const send = (response: ServerResponse, body: Json): void => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await textOf(request)
    const path = request.url ?? '/'
    if (provider.misbehave?.(response, path) === true) return
    if (path.startsWith('/oauth')) {
      send(response, { access_token: 'ficha', token_type: 'Bearer', expires_in: 3600 })
      return
    }
    const documents = provider.endpoints === undefined ? provider.documents : provider.endpoints[path]
    if (documents === undefined) {
      response.writeHead(404).end()
      return
    }
    const asked: Json = text === '' ? {} : JSON.parse(text)
    const page = wholeNumber(isObject(asked) ? asked.page : undefined, 1)
    const pageSize = wholeNumber(isObject(asked) ? asked.pageSize : undefined, 10)
    const totalRows = documents.length
    send(response, {
      pagination: { page, pageSize, totalRows, hasNextPage: page * pageSize < totalRows },
      results: documents.slice((page - 1) * pageSize, page * pageSize),
    })
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  scope.after(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const provider: HostileProvider = {
    url: `http://127.0.0.1:${address.port}`,
    documents: [],
    endpoints: undefined,
    misbehave: undefined,
    credentials: () => ({ grant: 'password', username: 'pdn', password: 'una contraseña' }),
  }
  return provider
}
