import type { FastifyRequest } from 'fastify'

/** Stands where a request needs a host; no page shows it. */
const nowhere = 'http://localhost'

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i.test(host)

/** Path and query as they were asked for, on this host whatever the request names, and with no empty part in the path. */
const targetOf = (asked: string): string => {
  const target = asked.startsWith('/') ? asked : asked.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*\/?/i, '/')
  const end = target.search(/[?#]/)
  const path = end === -1 ? target : target.slice(0, end)
  // “//example.org/” in a link would lead to that host.
  return `${path.replace(/[/\\]{2,}/g, '/')}${end === -1 ? '' : target.slice(end)}`
}

/** The request as the portal's handler takes it; made of any request that the HTTP server lets in, without failing. */
export const pageRequest = (request: FastifyRequest): Request => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return new Request(`${nowhere}${targetOf(request.url)}`, { method: request.method, headers })
}

/**
 * The origin that pages name: the configured one, or that of a request to this machine itself. A host name that only
 * the visitor vouches for is never repeated: pages then name addresses without a host.
 */
export const pageOrigin = (request: FastifyRequest, publicUrl: string | undefined): string => {
  if (publicUrl !== undefined) return publicUrl
  return isLoopback(request.host) ? `${request.protocol}://${request.host}` : ''
}
