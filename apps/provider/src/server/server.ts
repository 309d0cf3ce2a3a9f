import rateLimit from '@fastify/rate-limit'
import { type Effects, PlatformError } from '@pdn/core'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { addContractRoutes } from './contract-routes.ts'
import { Refusal } from './refusal.ts'
import { refusalOf } from './refusal-of.ts'
import { refuseConnection } from './refuse-connection.ts'
import type { ServerParts } from './server-parts.ts'
import { addTokenRoutes, tokenPaths } from './token-routes.ts'

/** A server that listens. */
export interface Listening {
  readonly url: string
  readonly address: { readonly host: string; readonly port: number }
  /** Stops listening, lets running answers end for a while, then cuts them off. */
  close(): Promise<void>
}

/** A search is a few hundred bytes; a mebibyte leaves room for lists. */
const bodyLimit = 1024 * 1024

/**
 * Listens and serves the contract, the tokens and the state of the server.
 *
 * @throws PlatformError `port-in-use`, `configuration-invalid`
 */
export const listen = async (parts: ServerParts): Promise<Listening> => {
  const server = createServer(parts)
  server.removeContentTypeParser('text/plain')
  await server.register(rateLimit, {
    max: parts.limits.requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, { ttl }) =>
      new Refusal(429, `Demasiadas peticiones; vuelva a intentarlo en ${Math.ceil(ttl / 1000)} segundos.`),
  })
  addFaultHandlers(server, parts)
  addAccessLog(server, parts.effects)
  await addTokenRoutes(server, parts.authorization, parts.limits.tokensPerMinute)
  addContractRoutes(server, parts)
  addStateRoutes(server, parts.index)
  try {
    await server.listen({ host: parts.host, port: parts.port })
  } catch (error) {
    await server.close()
    throw listenFault(error, parts)
  }
  const bound = server.server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : parts.port
  return {
    url: `http://${parts.host.includes(':') ? `[${parts.host}]` : parts.host}:${port}`,
    address: { host: parts.host, port },
    close: () => closeGracefully(server, parts.timeouts.close),
  }
}

const createServer = ({ timeouts, effects }: ServerParts): FastifyInstance =>
  fastify({
    logger: false,
    bodyLimit,
    requestTimeout: timeouts.request,
    keepAliveTimeout: timeouts.keepAlive,
    // Whoever sends or reads nothing for so long has gone, or means to hold the connection.
    connectionTimeout: timeouts.request * 4,
    http: {
      headersTimeout: timeouts.headers,
      connectionsCheckingInterval: Math.min(timeouts.headers, 5_000),
      maxHeaderSize: 16 * 1024,
    },
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    // An id of the caller’s could be made to forge log lines.
    requestIdHeader: false,
    genReqId: () => Buffer.from(effects.randomBytes(8)).toString('hex'),
    clientErrorHandler: refuseConnection,
    frameworkErrors: (error, request, reply) => {
      void answerRefusal(refusalOf(error), request, reply)
    },
  })

const addFaultHandlers = (server: FastifyInstance, { publication, effects }: ServerParts): void => {
  server.setErrorHandler((error: FastifyError | Refusal | Error, request, reply) => {
    const refusal = refusalOf(error)
    // The fault itself is logged, never sent; its message may hold what the caller wrote, so its stack alone is kept.
    if (refusal.status >= 500) {
      const at = error.stack?.split('\n').filter(line => /^\s+at /.test(line))
      effects.log.error('request failed', { requestId: request.id, fault: error.name, at: at?.slice(0, 5) })
    }
    return answerRefusal(refusal, request, reply)
  })
  const contracts = publication.endpoints.map(({ contract }) => contract)
  const searches = contracts.map(({ method, path }) => `${method} ${path}`).join(', ')
  const methods = new Map<string, string>([
    ...contracts.map(({ path, method }) => [path, method] as const),
    ...contracts.flatMap(({ catalogue }) => (catalogue === undefined ? [] : [[catalogue.path, 'GET'] as const])),
    ...tokenPaths.map(path => [path, 'POST'] as const),
    ['/healthz', 'GET'],
    ['/readyz', 'GET'],
  ])
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0]?.replace(/(.)\/+$/, '$1') ?? ''
    const allowed = methods.get(path)
    const refusal =
      allowed === undefined
        ? new Refusal(404, `Aquí no hay nada; este servicio responde en ${searches}.`)
        : new Refusal(405, `Esta dirección solo admite ${allowed}.`, { allow: allowed })
    return answerRefusal(refusal, request, reply)
  })
}

const answerRefusal = (refusal: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply
    .code(refusal.status)
    .headers({ ...refusal.headers, 'cache-control': 'no-store', 'x-request-id': request.id })
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(refusal.body))

/** One line per request: the route as the contract writes it, never the address, body or token as they were sent. */
const addAccessLog = (server: FastifyInstance, { log }: Effects): void => {
  server.addHook('onSend', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff' })
  })
  server.addHook('onResponse', async (request, reply) => {
    log.info('request', {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    })
  })
}

const addStateRoutes = (server: FastifyInstance, index: ServerParts['index']): void => {
  server.get('/healthz', async () => ({ status: 'ok' }))
  server.get('/readyz', async () => ({ status: 'ok', documents: index.counts().documents }))
}

const listenFault = (error: unknown, { host, port }: ServerParts): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const where = `${host}:${port}`
  if (code === 'EADDRINUSE') {
    return new PlatformError('port-in-use', {
      message: `Another program listens on port ${port}.`,
      where,
      hint: 'Stop it, or choose another port; port 0 takes a free one.',
      cause: error,
    })
  }
  return new PlatformError('configuration-invalid', {
    message: 'The provider cannot listen there.',
    where,
    hint: 'Name an address of this machine and a port that this user may use (above 1023).',
    cause: error,
  })
}

const closeGracefully = async (server: FastifyInstance, patience: number): Promise<void> => {
  const cutOff = setTimeout(() => server.server.closeAllConnections(), patience)
  await server.close()
  clearTimeout(cutOff)
}
