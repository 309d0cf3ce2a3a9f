import { PlatformError } from '@pdn/core'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { PlatformOptions } from './options.ts'

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

const isLocal = (request: FastifyRequest): boolean =>
  loopback.has(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined

/** `/healthz` (it serves), `/readyz` (the database answers), `/metrics` (to this machine alone). */
export const setUpHealth = (server: FastifyInstance, { ready }: PlatformOptions): void => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'pdn_http_requests_total',
    help: 'HTTP requests answered, by route and status.',
    labelNames: ['route', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'pdn_http_request_seconds',
    help: 'Time to answer a request, by route.',
    labelNames: ['route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    requests.inc({ route, status: reply.statusCode })
    seconds.observe({ route }, reply.elapsedTime / 1000)
  })
  const hidden = { schema: { hide: true } }
  server.get('/healthz', hidden, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  )
  server.get('/readyz', hidden, async (_request, reply) => {
    await ready()
    return reply.header('cache-control', 'no-store').send({ status: 'ready' })
  })
  server.get('/metrics', hidden, async (request, reply) => {
    if (!isLocal(request)) throw new PlatformError('not-found', { message: 'There is nothing at this address.' })
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
