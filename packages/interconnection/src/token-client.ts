import { type Effects, isObject, type Json, PlatformError } from '@pdn/core'
import { jsonIfAny, jsonOf } from './answer-body.ts'
import { failedAnswer, withWords } from './answer-error.ts'
import { type Conceal, concealing } from './conceal.ts'
import { type ConnectionSettings, defaultRetryPolicy } from './connection-settings.ts'
import { endpoint } from './endpoint.ts'
import type { GuardedFetch, GuardedResponse } from './guarded-fetch.ts'
import { type Attempt, failedAttempt, withRetries } from './retry.ts'
import { whereOf } from './where-of.ts'

/** Gives the token of one connection. */
export interface TokenClient {
  /** A token that is good for a while yet; one request at most is under way at any time. */
  token(signal?: AbortSignal): Promise<string>
  /** Says that the provider no longer accepts this token. */
  reject(token: string): void
  /** Takes what this client was given or sends as a secret out of a text. */
  readonly conceal: Conceal
}

interface HeldToken {
  readonly token: string
  /** Milliseconds since the epoch from which on it is not used any more. */
  readonly until: number
  readonly refresh: { readonly token: string; readonly until: number } | undefined
}

/** Seconds that a token is trusted for when the provider does not say. */
const unsaidLifetime = 300

const secondsIn = (value: Json | undefined): number | undefined => {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}

/** When a thing of that lifetime is renewed: 30 seconds before its end, or after nine tenths of a short one. */
const renewalAfter = (seconds: number): number => Math.max(seconds * 0.9, seconds - 30) * 1000

const heldToken = (body: Json, now: number): HeldToken | undefined => {
  if (!isObject(body) || typeof body.access_token !== 'string' || body.access_token === '') return undefined
  const refresh = body.refresh_token
  return {
    token: body.access_token,
    until: now + renewalAfter(secondsIn(body.expires_in) ?? unsaidLifetime),
    refresh:
      typeof refresh === 'string' && refresh !== ''
        ? { token: refresh, until: now + renewalAfter(secondsIn(body.refresh_token_expires_in) ?? 24 * 3600) }
        : undefined,
  }
}

/** Id and secret as they stand, not form-encoded as RFC 6749 has it: the providers' servers do not decode them. */
const basic = (id: string, secret: string): string => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`

/**
 * The token client of a connection: password, client-credentials and refresh grants, by the ways that the providers'
 * servers are known to want them (client credentials in the header, in the body, or in both as the PDN sends them).
 */
export const createTokenClient = (settings: ConnectionSettings, fetch: GuardedFetch, effects: Effects): TokenClient => {
  const { credentials } = settings
  const way = settings.clientAuthentication ?? 'both'
  const policy = { ...defaultRetryPolicy, ...settings.retry }
  const guesses = [endpoint(settings.baseUrl, '/oauth/token'), endpoint(settings.baseUrl, '/oauth')]
  let addresses = settings.tokenUrl === undefined ? guesses : [settings.tokenUrl]
  let held: HeldToken | undefined
  let underWay: Promise<HeldToken> | undefined

  const conceal = concealing(() => [
    credentials.password,
    credentials.clientSecret,
    Buffer.from(`${credentials.clientId ?? ''}:${credentials.clientSecret ?? ''}`).toString('base64'),
    held?.token,
    held?.refresh?.token,
  ])

  const headers = (): Record<string, string> => {
    const { clientId, clientSecret } = credentials
    const accept = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }
    if (clientId === undefined || way === 'body') return accept
    return { ...accept, authorization: basic(clientId, clientSecret ?? '') }
  }

  const form = (grant: Readonly<Record<string, string | undefined>>): string => {
    const inBody = way === 'basic' ? {} : { client_id: credentials.clientId, client_secret: credentials.clientSecret }
    const members = { ...grant, scope: credentials.scope, ...inBody }
    return new URLSearchParams(
      Object.entries(members).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
    ).toString()
  }

  const refused = (answer: GuardedResponse): Attempt<HeldToken> => ({
    ok: false,
    transient: false,
    error: new PlatformError('token-refused', {
      message: withWords(`The provider gave no token (${answer.status}).`, jsonIfAny(answer), conceal),
      where: whereOf(new URL(answer.url)),
      hint: 'Check user, password, client id, client secret and scope of the connection, and its token address.',
    }),
  })

  const post = (address: string, body: string, signal?: AbortSignal): Promise<GuardedResponse> =>
    fetch(address, { method: 'POST', headers: headers(), body, secretBody: true, signal })

  /** Asks the addresses in turn until one has an endpoint, and stays with that one. */
  const ask = async (body: string, signal?: AbortSignal): Promise<Attempt<HeldToken>> => {
    for (const [index, address] of addresses.entries()) {
      const answer = await post(address, body, signal)
      const absent = answer.status === 404 || answer.status === 405
      if (absent && index < addresses.length - 1) continue
      if (answer.status === 429 || answer.status >= 500) return failedAnswer(answer, effects.now(), conceal)
      if (answer.status >= 300) return refused(answer)
      const token = heldToken(jsonOf(answer), effects.now().getTime())
      if (token === undefined) return refused(answer)
      addresses = [address]
      return { ok: true, value: token }
    }
    throw new PlatformError('token-refused', { message: 'The connection has no token address.' })
  }

  const request = (grant: Readonly<Record<string, string | undefined>>, signal?: AbortSignal): Promise<HeldToken> =>
    withRetries(() => ask(form(grant), signal).catch(failedAttempt), policy, effects, signal)

  const ownGrant = (): Readonly<Record<string, string | undefined>> =>
    credentials.grant === 'password'
      ? { grant_type: 'password', username: credentials.username, password: credentials.password }
      : { grant_type: 'client_credentials' }

  const renew = async (signal?: AbortSignal): Promise<HeldToken> => {
    const refresh = held?.refresh
    if (refresh !== undefined && refresh.until > effects.now().getTime()) {
      const renewed = await ask(form({ grant_type: 'refresh_token', refresh_token: refresh.token }), signal).catch(
        failedAttempt,
      )
      if (renewed.ok) return renewed.value
      if (renewed.error.code === 'cancelled') throw renewed.error
    }
    return request(ownGrant(), signal)
  }

  const flight = (signal?: AbortSignal): Promise<HeldToken> => {
    underWay ??= renew(signal).finally(() => {
      underWay = undefined
    })
    return underWay
  }

  return {
    conceal,
    token: async signal => {
      if (held !== undefined && held.until > effects.now().getTime()) return held.token
      held = await flight(signal)
      return held.token
    },
    reject: token => {
      if (held?.token === token) held = { ...held, until: 0 }
    },
  }
}
