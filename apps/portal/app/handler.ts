import * as build from 'virtual:react-router/server-build'
import { createRequestHandler, RouterContextProvider } from 'react-router'
import type { PortalContext } from '../src/portal-context.ts'
import { loadMessages } from './messages/messages.ts'
import { portalContext } from './router-context.ts'

await Promise.all([loadMessages('es'), loadMessages('en')])

const respond = createRequestHandler(build, 'production')

/** Answers one request for a page; never rejects for what a visitor may send. */
export const handlePage = (request: Request, context: PortalContext): Promise<Response> =>
  respond(request, new RouterContextProvider(new Map([[portalContext, context]])))
