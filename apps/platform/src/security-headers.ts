import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** A fresh nonce for the scripts of one page. */
export const newNonce = (): string => randomBytes(16).toString('base64')

/** The policy of pages: nothing from elsewhere, no script without the page's nonce, no eval, no frame. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Sets the headers that every answer carries. */
export const setSecurityHeaders = (request: FastifyRequest, reply: FastifyReply): void => {
  reply
    .header('x-request-id', request.id)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
}

/** Headers that every answer carries. */
export const setUpSecurityHeaders = (server: FastifyInstance): void => {
  server.addHook('onRequest', async (request, reply) => setSecurityHeaders(request, reply))
}
