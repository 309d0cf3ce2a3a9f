import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PlatformError } from '@pdn/core'
import { loggedPath } from './logged-path.ts'
import type { PortalContext } from './portal-context.ts'

/** The built portal: pages through `handle`, and the files that they ask for. */
export interface Portal {
  /** Answers one request for a page. GET and HEAD; everything else is refused. Never rejects. */
  handle(request: Request, context: PortalContext): Promise<Response>
  /**
   * Folder of the files served under `/assets/`; their names carry their hash, so they may be cached for ever. Beside
   * those that compress well stand their compressed twins (`.br`, `.gz`).
   */
  readonly assets: string
}

type PageHandler = Portal['handle']

const isHandlerModule = (loaded: unknown): loaded is { handlePage: PageHandler } =>
  typeof loaded === 'object' && loaded !== null && 'handlePage' in loaded && typeof loaded.handlePage === 'function'

const nowhere = '/0'

/** The request itself, or one for a page that does not exist where its path is no UTF-8. */
const readable = (request: Request): Request => {
  const url = new URL(request.url)
  try {
    decodeURIComponent(url.pathname)
    return request
  } catch {
    return new Request(new URL(nowhere, url), { method: request.method, headers: request.headers })
  }
}

const refusal = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { ...headers, 'cache-control': 'no-store' } })

/** Loads a built portal; `buildPortal` builds it. */
export const loadPortal = async ({ buildFolder }: { readonly buildFolder: string }): Promise<Portal> => {
  const server = join(buildFolder, 'server', 'index.js')
  try {
    await access(server)
  } catch (cause) {
    throw new PlatformError('portal-not-built', {
      message: 'The portal has not been built.',
      where: buildFolder,
      hint: 'Run "npm run portal".',
      cause,
    })
  }
  const loaded: unknown = await import(pathToFileURL(server).href)
  if (!isHandlerModule(loaded))
    throw new PlatformError('portal-not-built', {
      message: 'The built portal is not of this version.',
      where: server,
      hint: 'Run "npm run portal -- --force".',
    })
  return {
    assets: join(buildFolder, 'client', 'assets'),
    async handle(request, context) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, { allow: 'GET, HEAD' })
      try {
        return await loaded.handlePage(readable(request), context)
      } catch (error) {
        context.log.error('A page could not be answered', { path: loggedPath(request.url), error })
        return refusal(500)
      }
    },
  }
}
