import { PlatformError } from '@pdn/core'
import type { GuardedRequest } from './guarded-request.ts'
import { whereOf } from './where-of.ts'

interface Hop {
  readonly url: URL
  readonly request: GuardedRequest
}

const redirects = new Set([301, 302, 303, 307, 308])

/** Headers that say who asks, and are for the origin that was asked alone. */
const forOriginOnly = new Set(['authorization', 'cookie', 'proxy-authorization'])

const withoutCredentials = (request: GuardedRequest): GuardedRequest => ({
  ...request,
  headers: Object.fromEntries(
    Object.entries(request.headers ?? {}).filter(([name]) => !forOriginOnly.has(name.toLowerCase())),
  ),
})

const asGet = ({ headers, signal }: GuardedRequest): GuardedRequest => ({
  method: 'GET',
  headers: Object.fromEntries(
    Object.entries(headers ?? {}).filter(([name]) => !name.toLowerCase().startsWith('content-')),
  ),
  signal,
})

/**
 * Where an answer sends the request on, by the rules of the Fetch standard: 303, and 301 or 302 after a POST, become a
 * GET; credentials stay with their origin. Undefined where the answer is final.
 */
export const nextHop = (
  answer: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
  hop: Hop,
): Hop | undefined => {
  const location = answer.headers.location
  if (!redirects.has(answer.status) || location === undefined) return undefined
  if (!URL.canParse(location, hop.url)) {
    throw new PlatformError('unexpected-answer', {
      message: 'The provider sent the request on to something that is no address.',
      where: whereOf(hop.url),
      hint: 'Tell the provider; its redirect cannot be followed.',
    })
  }
  const url = new URL(location, hop.url)
  const foreign = url.origin !== hop.url.origin
  const keepsBody = answer.status === 307 || answer.status === 308 || hop.request.method !== 'POST'
  if (foreign && keepsBody && hop.request.secretBody === true) {
    throw new PlatformError('address-refused', {
      message: 'The provider sent a request that holds credentials on to another origin, and it was not followed.',
      where: whereOf(hop.url),
      hint: `If ${url.host} really gives the tokens, register its address as the token address.`,
    })
  }
  const request = keepsBody ? hop.request : asGet(hop.request)
  return { url, request: foreign ? withoutCredentials(request) : request }
}
