import { PlatformError } from '@pdn/core'
import { Agent, request } from 'undici'
import { guardedConnector, type Lookup, systemLookup } from './guarded-connector.ts'
import type { GuardedRequest } from './guarded-request.ts'
import { networkError } from './network-error.ts'
import { nextHop } from './redirect.ts'
import { bodyParts } from './response-body.ts'
import { whereOf } from './where-of.ts'

/** What a request may cost at most. */
export interface FetchLimits {
  /** Decoded bytes of one answer. */
  readonly bytes: number
  readonly redirects: number
  readonly connectMilliseconds: number
  /** Until the headers of the answer have come. */
  readonly headersMilliseconds: number
  /** Silence between two parts of the body. */
  readonly bodyMilliseconds: number
  /** The whole call, redirects included. */
  readonly totalMilliseconds: number
}

/** Limits that a provider's page of 200 documents keeps with ease. */
export const defaultFetchLimits: FetchLimits = {
  bytes: 64 * 1024 * 1024,
  redirects: 5,
  connectMilliseconds: 10_000,
  headersMilliseconds: 30_000,
  bodyMilliseconds: 30_000,
  totalMilliseconds: 120_000,
}

/** An answer, read whole and decoded. */
export interface GuardedResponse {
  readonly status: number
  /** Names in lower case; of several values the first. */
  readonly headers: Readonly<Record<string, string>>
  /** Address that answered, after redirects. */
  readonly url: string
  readonly bytes: Uint8Array
}

/** An answer whose body is still to be taken; leaving the iteration ends the call. */
export type StreamedResponse = Omit<GuardedResponse, 'bytes'> & {
  /** The body, decoded, under the same limits. */
  readonly parts: AsyncIterable<Uint8Array>
}

/** Sends one request under the guard; rejects with a `PlatformError` whose `where` is host and path alone. */
export type GuardedFetch = ((url: string, request?: GuardedRequest) => Promise<GuardedResponse>) & {
  /** The same for an answer that is too large to hold: its body is handed over as it comes, to be iterated once. */
  stream(url: string, request?: GuardedRequest): Promise<StreamedResponse>
  /** Closes the connections that are kept open, and ends calls that are under way. */
  close(): Promise<void>
}

export interface GuardedFetchOptions {
  /** Whether the operator registered this host (`name:port`, the port always told) though its address is not public. */
  readonly allowPrivate: (host: string) => boolean
  readonly limits?: Partial<FetchLimits>
  /** Name resolution; the machine's own by default. */
  readonly lookup?: Lookup
}

const parseAddress = (address: string): URL => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
    throw new PlatformError('address-refused', {
      message: 'Only http and https addresses without user name and password can be called.',
      where: url === undefined ? undefined : whereOf(url),
      hint: 'Register the address as https://host/path and give credentials apart.',
    })
  }
  return url
}

const flatten = (headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> => {
  const flat: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    const first = Array.isArray(value) ? value[0] : value
    if (first !== undefined) flat[name.toLowerCase()] = first
  }
  return flat
}

/**
 * A fetch that cannot be led astray: http and https only; names resolved once and the connection made to the very
 * address that was checked; every redirect checked again; sizes and times bounded (DESIGN §6).
 */
export const createGuardedFetch = (options: GuardedFetchOptions): GuardedFetch => {
  const limits = { ...defaultFetchLimits, ...options.limits }
  const agent = new Agent({
    connect: guardedConnector({
      allowPrivate: options.allowPrivate,
      lookup: options.lookup ?? systemLookup,
      timeout: limits.connectMilliseconds,
    }),
    headersTimeout: limits.headersMilliseconds,
    bodyTimeout: limits.bodyMilliseconds,
  })

  const once = async (url: URL, asked: GuardedRequest, signal: AbortSignal) => {
    const answer = await request(url, {
      dispatcher: agent,
      method: asked.method ?? 'GET',
      headers: { 'accept-encoding': 'gzip, deflate, br', ...asked.headers },
      body: asked.body ?? null,
      signal,
    })
    return { status: answer.statusCode, headers: flatten(answer.headers), body: answer.body }
  }

  const follow = async (first: URL, asked: GuardedRequest, signal: AbortSignal): Promise<StreamedResponse> => {
    let hop = { url: first, request: asked }
    for (let redirects = 0; ; redirects += 1) {
      const answer = await once(hop.url, hop.request, signal)
      const next = nextHop(answer, hop)
      if (next === undefined) {
        const parts = bodyParts(answer.body, answer.headers['content-encoding'], limits.bytes, whereOf(hop.url))
        return { status: answer.status, headers: answer.headers, url: hop.url.href, parts }
      }
      answer.body.destroy()
      answer.body.on('error', () => {})
      if (redirects >= limits.redirects) {
        throw new PlatformError('too-many-redirects', {
          message: `The provider sent the request on more than ${limits.redirects} times.`,
          where: whereOf(first),
          hint: 'Register the address at which the redirects end.',
        })
      }
      hop = { ...next, url: parseAddress(next.url.href) }
    }
  }

  const stream = async (address: string, asked: GuardedRequest = {}): Promise<StreamedResponse> => {
    const url = parseAddress(address)
    const controller = new AbortController()
    const cancel = () => controller.abort(asked.signal?.reason)
    if (asked.signal?.aborted === true) cancel()
    asked.signal?.addEventListener('abort', cancel, { once: true })
    const deadline = new PlatformError('timed-out', {
      message: `The provider did not finish its answer within ${limits.totalMilliseconds / 1000} seconds.`,
      where: whereOf(url),
      hint: 'Try again later; if it goes on, tell the provider that its answers take too long.',
    })
    const timer = setTimeout(() => controller.abort(deadline), limits.totalMilliseconds)
    // An answer that nobody takes must not keep the process; the connection does, as long as there is one.
    timer.unref()
    const end = () => {
      clearTimeout(timer)
      asked.signal?.removeEventListener('abort', cancel)
    }
    const told = (error: unknown): PlatformError => {
      if (asked.signal?.aborted === true)
        return new PlatformError('cancelled', { message: 'The call was cancelled.', where: whereOf(url) })
      return controller.signal.aborted ? deadline : networkError(error, url)
    }
    const taken = async function* (parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      try {
        yield* parts
      } catch (error) {
        throw told(error)
      } finally {
        end()
      }
    }
    try {
      const answer = await follow(url, asked, controller.signal)
      return { ...answer, parts: taken(answer.parts) }
    } catch (error) {
      end()
      throw told(error)
    }
  }

  const send = async (address: string, asked: GuardedRequest = {}): Promise<GuardedResponse> => {
    const { parts, ...answer } = await stream(address, asked)
    const held: Uint8Array[] = []
    for await (const part of parts) held.push(part)
    return { ...answer, bytes: Buffer.concat(held) }
  }

  return Object.assign(send, { stream, close: () => agent.destroy() })
}
