import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { silentLog } from '@pdn/core'
import type { Queries } from '@pdn/queries'
import { systems } from '@pdn/systems'
import type { Scope } from '@pdn/testing'
import { buildPortal } from '../src/build-portal.ts'
import { loadPortal } from '../src/load-portal.ts'
import { sampleApi } from './sample-api.ts'
import { testDay } from './sample-records.ts'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

const policy = (nonce: string): string =>
  `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self'; img-src 'self'; font-src 'self'; ` +
  `connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

/** The policy of files, under which the validator's worker runs: it may ask nothing of anybody. */
const filePolicy = "default-src 'none'; frame-ancestors 'none'"

/** The built portal over those queries behind real HTTP, under the policy that the platform sets; until the test ends. */
export const servePortal = async (test: Scope, queries: Queries): Promise<string> => {
  const portal = await loadPortal(await buildPortal())
  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`)
    if (url.pathname.startsWith('/assets/')) {
      const file = await readFile(join(portal.assets, url.pathname.slice('/assets/'.length)))
      const type = types[extname(url.pathname)] ?? 'text/plain'
      outgoing.writeHead(200, { 'content-type': type, 'content-security-policy': filePolicy }).end(file)
      return
    }
    const nonce = randomBytes(16).toString('base64')
    const response = await portal.handle(new Request(url, { method: incoming.method ?? 'GET' }), {
      queries,
      systems,
      today: testDay,
      origin: url.origin,
      nonce,
      log: silentLog,
      apiDescription: sampleApi,
    })
    outgoing.writeHead(response.status, {
      ...Object.fromEntries(response.headers),
      'content-security-policy': policy(nonce),
    })
    if (response.body === null) outgoing.end()
    else Readable.fromWeb(response.body as ReadableStream).pipe(outgoing)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  test.after(async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.')
  return `http://127.0.0.1:${address.port}`
}
