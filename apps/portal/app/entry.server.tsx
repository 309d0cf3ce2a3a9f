import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { loggedPath } from '../src/logged-path.ts'
import { NonceProvider } from './nonce.ts'
import { portalContext } from './router-context.ts'

const renderLimit = 10_000

/** Renders the whole page before the first byte, so that a status is final and a page without script is complete. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: Readonly<RouterContextProvider>,
): Promise<Response> {
  const { nonce } = loadContext.get(portalContext)
  headers.set('content-type', 'text/html; charset=utf-8')
  // The nonce is good for one answer: no cache may give it to another.
  headers.set('cache-control', 'no-cache')
  if (request.method === 'HEAD') return Promise.resolve(new Response(null, { status, headers }))
  return new Promise((resolve, reject) => {
    let failed = false
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(timer)
          const body = new PassThrough()
          pipe(body)
          resolve(new Response(createReadableStreamFromReadable(body), { status: failed ? 500 : status, headers }))
        },
        onShellError(error) {
          clearTimeout(timer)
          reject(error)
        },
        onError(error) {
          failed = true
          logFailure(error, request, loadContext)
        },
      },
    )
    const timer = setTimeout(() => abort(new Error('The page took too long to render.')), renderLimit)
  })
}

const logFailure = (error: unknown, request: Request, context: Readonly<RouterContextProvider>): void => {
  context.get(portalContext).log.error('A page failed', { path: loggedPath(request.url), error })
}

/** Logs what a loader or a page threw, unless the visitor left first. */
export const handleError = (
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
): void => {
  if (!request.signal.aborted) logFailure(error, request, context)
}
