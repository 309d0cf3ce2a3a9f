import { isObject } from '@pdn/core'
import type { FastifyRequest } from 'fastify'

/**
 * The access token of a request, wherever its sender puts it: PDN's callers know the Authorization header, the member
 * `access_token` of the body and the parameter `access_token` of the address. The header wins, then the body.
 */
export const bearerTokenOf = (request: FastifyRequest): string | undefined => {
  const [, header] = /^bearer +([^\s]+) *$/i.exec(request.headers.authorization ?? '') ?? []
  return header ?? accessToken(request.body) ?? accessToken(request.query)
}

const accessToken = (holder: unknown): string | undefined =>
  isObject(holder) && typeof holder.access_token === 'string' ? holder.access_token : undefined
