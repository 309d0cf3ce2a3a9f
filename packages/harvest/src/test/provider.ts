import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Json } from '@pdn/core'

/** Answers one request in place of the provider; false where the provider itself should. */
export type Misbehaviour = (response: ServerResponse, request: { page: number; path: string }) => boolean

/** A provider on loopback whose documents and manners a test sets. */
export interface TestProvider {
  readonly url: string
  /** What it publishes now, in this order. */
  documents: readonly Json[]
  /** What it publishes at further paths; elsewhere than there and at its own two it answers 404. */
  elsewhere: Readonly<Record<string, readonly Json[]>>
  /** Asked before every answer. */
  misbehave: Misbehaviour | undefined
  /** Requests for a token, and for pages. */
  readonly asked: { tokens: number; pages: number }
  /** Ends all tokens that it gave. */
  expireTokens(): void
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) if (part instanceof Buffer) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** Sends JSON. */
export const sendJson = (response: ServerResponse, status: number, body: unknown, headers = {}): boolean => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  return true
}

/** Where its documents stand: the endpoints of the contracts that the tests connect. */
const ownPaths: readonly string[] = ['/v1/psancionados', '/contrataciones-abiertas']

/** Starts a provider that answers its two paths with pages of its documents, and `/oauth/token` with tokens. */
export const startTestProvider = async (scope: { after(work: () => Promise<void>): void }): Promise<TestProvider> => {
  const tokens = new Set<string>()
  const asked = { tokens: 0, pages: 0 }

  const giveToken = (response: ServerResponse, form: URLSearchParams): void => {
    asked.tokens += 1
    const right = form.get('username') === 'pdn' && form.get('password') === 'secret of the test'
    if (form.get('grant_type') === 'password' && !right) {
      sendJson(response, 401, { code: '401', message: 'Credenciales incorrectas' })
      return
    }
    const token = `token-${asked.tokens}`
    tokens.add(token)
    sendJson(response, 200, { access_token: token, token_type: 'Bearer', expires_in: 3600 })
  }

  const givePage = (response: ServerResponse, path: string, body: { page?: number; pageSize?: number }): void => {
    const documents = ownPaths.includes(path) ? provider.documents : provider.elsewhere[path]
    if (documents === undefined) {
      sendJson(response, 404, { code: '404', message: 'No existe' })
      return
    }
    asked.pages += 1
    const page = body.page ?? 1
    const pageSize = Math.min(body.pageSize ?? 10, 200)
    const results = documents.slice((page - 1) * pageSize, page * pageSize)
    const totalRows = documents.length
    sendJson(response, 200, {
      pagination: { page, pageSize, totalRows, hasNextPage: page * pageSize < totalRows },
      results,
    })
  }

  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const text = await bodyOf(request)
      const path = request.url ?? ''
      const isToken = path.startsWith('/oauth')
      const body: { page?: number; pageSize?: number } = isToken || text === '' ? {} : JSON.parse(text)
      if (provider.misbehave?.(response, { page: body.page ?? 0, path }) === true) return
      if (isToken) giveToken(response, new URLSearchParams(text))
      else if (!tokens.has((request.headers.authorization ?? '').replace('Bearer ', ''))) {
        sendJson(response, 401, { code: '401', message: 'Token vencido' })
      } else givePage(response, path, body)
    }
    answer().catch(() => response.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  const provider: TestProvider = {
    url: `http://127.0.0.1:${address.port}`,
    documents: [],
    elsewhere: {},
    misbehave: undefined,
    asked,
    expireTokens: () => tokens.clear(),
  }
  scope.after(async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })
  return provider
}
