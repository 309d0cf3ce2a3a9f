import { PlatformError } from '@pdn/core'
import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True for a route that looks at what is sent and keeps nothing of it. */
    readonly takesBody?: boolean
  }
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses every request that is not one for reading, before its body is read, but where a route only looks at it. */
export const setUpReadOnly = (server: FastifyInstance): void => {
  server.addHook('onRequest', async (request, reply) => {
    if (reading.has(request.method) || request.routeOptions.config.takesBody === true) return
    reply.header('allow', 'GET, HEAD')
    throw new PlatformError('method-not-allowed', {
      message: 'This address can be read, and nothing else be done to it.',
      hint: 'Ask with GET or HEAD.',
    })
  })
}
