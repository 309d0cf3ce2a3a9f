import { Readable } from 'node:stream'
import fastifyStatic from '@fastify/static'
import { isObject, isoDate, type JsonObject, PlatformError } from '@pdn/core'
import { systems } from '@pdn/systems'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { PlatformOptions } from './options.ts'
import { pageOrigin, pageRequest } from './page-request.ts'
import { contentSecurityPolicy, newNonce } from './security-headers.ts'

const oneYear = 365 * 24 * 60 * 60

/** The server knows its description as its own type; pages read it as the JSON that the API answers. */
const describedApi = (server: FastifyInstance): JsonObject => {
  const description: unknown = server.swagger()
  return isObject(description) ? description : {}
}

const answer = (reply: FastifyReply, response: Response, nonce: string): FastifyReply => {
  reply.code(response.status)
  for (const [name, value] of response.headers) reply.header(name, value)
  reply.header('content-security-policy', contentSecurityPolicy(nonce))
  return response.body === null ? reply.send() : reply.send(Readable.from(response.body))
}

/** Serves the portal: its assets for ever (their names carry their hash), and a page for every other address. */
export const setUpPages = async (server: FastifyInstance, options: PlatformOptions): Promise<void> => {
  const { portal, queries, effects, publicUrl } = options
  server.setNotFoundHandler(() => {
    throw new PlatformError('not-found', { message: 'There is nothing at this address.' })
  })
  if (portal === undefined) return
  await server.register(fastifyStatic, {
    root: portal.assets,
    prefix: '/assets/',
    index: false,
    immutable: true,
    preCompressed: true,
    setHeaders: answered => answered.setHeader('vary', 'accept-encoding'),
    maxAge: oneYear * 1000,
    decorateReply: false,
  })
  const page = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const nonce = newNonce()
    const response = await portal.handle(pageRequest(request), {
      queries,
      systems,
      today: isoDate(effects.now()),
      nonce,
      origin: pageOrigin(request, publicUrl),
      log: effects.log,
      apiDescription: () => describedApi(server),
    })
    return answer(reply, response, nonce)
  }
  server.route({ method: ['GET', 'HEAD'], url: '/*', schema: { hide: true }, handler: page })
  server.route({ method: ['GET', 'HEAD'], url: '/', schema: { hide: true }, handler: page })
}
