import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A request as a test's server got it. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** How a test's server answers. */
export type Answer = (request: Received, response: ServerResponse) => void

/** A server on loopback that answers as it is told. */
export interface TestHttpServer {
  readonly url: string
  readonly host: string
  readonly received: readonly Received[]
  answer: Answer
}

/** Sends JSON. */
export const sendJson = (response: ServerResponse, body: unknown, status = 200, headers = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** Starts a server for as long as the scope lasts. */
export const startTestServer = async (
  scope: { after(work: () => Promise<void>): void },
  answer: Answer = (_, response) => sendJson(response, {}),
): Promise<TestHttpServer> => {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      const whole = { method, path: url, headers, body: Buffer.concat(parts).toString('utf8') }
      received.push(whole)
      running.answer(whole, response)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const running = { url: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, received, answer }
  scope.after(async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })
  return running
}
