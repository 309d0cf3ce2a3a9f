import compress from '@fastify/compress'
import etag from '@fastify/etag'
import { PlatformError } from '@pdn/core'
import Fastify from 'fastify'
import { setUpApi } from './api/routes.ts'
import { setUpHealth } from './health.ts'
import type { Platform, PlatformOptions } from './options.ts'
import { setUpPages } from './pages.ts'
import { errorOf, problemOf, sendProblem, setUpProblems } from './problem.ts'
import { setUpReadOnly } from './read-only.ts'
import { setSecurityHeaders, setUpSecurityHeaders } from './security-headers.ts'

const second = 1000

const portInUse = (options: PlatformOptions, cause: unknown): PlatformError =>
  new PlatformError('port-in-use', {
    message: `Another program listens on port ${options.port}.`,
    where: `${options.host}:${options.port}`,
    hint: 'Stop it, or choose another port: PORT=4500 npm start.',
    cause,
  })

const listenFault = (options: PlatformOptions, cause: unknown): unknown => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'EADDRINUSE') return portInUse(options, cause)
  return new PlatformError('configuration-invalid', {
    message: 'The platform cannot listen there.',
    where: `${options.host}:${options.port}`,
    hint: 'Give in HOST an address of this machine, and in PORT one that this user may use (above 1023).',
    cause,
  })
}

/** Serves the API and the portal until closed; resolves once requests are answered. */
export const startPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const server = Fastify({
    logger: false,
    trustProxy: options.trustedProxies.length === 0 ? false : [...options.trustedProxies],
    bodyLimit: 1024 * 1024,
    requestTimeout: 30 * second,
    connectionTimeout: 60 * second,
    keepAliveTimeout: 72 * second,
    forceCloseConnections: true,
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    // Unknown parameters are refused, not dropped; query strings are text, so their numbers must be read as such.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', allErrors: true } },
    // Addresses that no route can be looked up for are refused without being repeated.
    frameworkErrors: (error, request, reply) => {
      setSecurityHeaders(request, reply)
      sendProblem(reply, problemOf(errorOf(error), request.id))
    },
  })
  setUpProblems(server, options)
  setUpSecurityHeaders(server)
  setUpReadOnly(server)
  setUpHealth(server, options)
  await server.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] })
  await server.register(etag)
  await setUpApi(server, options)
  await setUpPages(server, options)
  try {
    await server.listen({ host: options.host, port: options.port })
  } catch (error) {
    await server.close()
    throw listenFault(options, error)
  }
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : options.port
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    port,
    close: () => server.close(),
  }
}
