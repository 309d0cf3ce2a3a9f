import formBody from '@fastify/formbody'
import { isObject } from '@pdn/core'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Authorization } from '../oauth/authorization.ts'

/** Where tokens are asked for: the path of the specifications, and that of the reference servers. */
export const tokenPaths = ['/oauth', '/oauth/token'] as const

/** Adds the routes that give tokens; they alone read forms. */
export const addTokenRoutes = async (
  server: FastifyInstance,
  authorization: Authorization,
  tokensPerMinute: number,
): Promise<void> => {
  await server.register(async routes => {
    await routes.register(formBody)
    for (const path of tokenPaths) {
      routes.post(
        path,
        // After the body is read, for the client may name itself there.
        { config: { rateLimit: { max: tokensPerMinute, hook: 'preHandler', keyGenerator: callerOf } } },
        async (request, reply) => {
          const answer = await authorization.token({
            authorization: request.headers.authorization,
            body: request.body,
            address: request.ip,
          })
          // RFC 6749 §5.1
          return reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' }).send(answer)
        },
      )
    }
  })
}

const callerOf = (request: FastifyRequest): string => {
  const inBody = isObject(request.body) ? request.body.client_id : undefined
  return JSON.stringify([request.ip, request.headers.authorization ?? inBody ?? null])
}
