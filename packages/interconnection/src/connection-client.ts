import { type Effects, isObject, type Json } from '@pdn/core'
import type { EndpointContract } from '@pdn/systems'
import { jsonOf } from './answer-body.ts'
import { failedAnswer } from './answer-error.ts'
import { type AnswerPage, readAnswerPage } from './answer-page.ts'
import { type ConnectionSettings, defaultRetryPolicy } from './connection-settings.ts'
import { endpoint } from './endpoint.ts'
import type { GuardedFetch, GuardedResponse } from './guarded-fetch.ts'
import type { GuardedRequest } from './guarded-request.ts'
import { type Attempt, failedAttempt, withRetries } from './retry.ts'
import { createTokenClient } from './token-client.ts'
import { whereOf } from './where-of.ts'

/** The largest page that the standards allow. */
export const largestPage = 200

/** An institution of a provider's catalogue; the standards give name, acronym and key. */
export interface CatalogueEntry {
  readonly nombre: string
  readonly siglas: string | undefined
  readonly clave: string | undefined
}

/** One endpoint of a provider's API. */
export interface EndpointClient {
  /** The documents of a page, from 1; tried again where that may help, and never without end. */
  page(page: number, pageSize?: number, signal?: AbortSignal): Promise<AnswerPage>
  /** The provider's list of institutions; empty where the contract has none. */
  catalogue(signal?: AbortSignal): Promise<readonly CatalogueEntry[]>
}

/** One provider's API: its endpoints share one token. */
export interface ConnectionClient {
  endpoint(contract: EndpointContract): EndpointClient
}

interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly parameters: Readonly<Record<string, Json>>
}

const requestFor = (
  settings: ConnectionSettings,
  call: Call,
  token: string | undefined,
): { readonly url: string; readonly request: GuardedRequest } => {
  const placement = settings.tokenPlacement ?? 'header'
  const url = new URL(endpoint(settings.baseUrl, call.path))
  const headers: Record<string, string> = { accept: 'application/json' }
  const parameters: Record<string, Json> = { ...call.parameters }
  if (token !== undefined && placement === 'header') headers.authorization = `Bearer ${token}`
  if (token !== undefined && placement === 'body') parameters.access_token = token
  if (token !== undefined && (placement === 'query' || (placement === 'body' && call.method === 'GET'))) {
    url.searchParams.set('access_token', token)
  }
  if (call.method === 'POST') {
    headers['content-type'] = 'application/json'
    const secretBody = token !== undefined && placement === 'body'
    return { url: url.href, request: { method: 'POST', headers, body: JSON.stringify(parameters), secretBody } }
  }
  for (const [name, value] of Object.entries(call.parameters)) {
    url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  return { url: url.href, request: { method: 'GET', headers } }
}

const textIn = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const catalogueIn = (body: Json): readonly CatalogueEntry[] => {
  const list = isObject(body) ? (body.results ?? body.data) : body
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: Json) => {
    const nombre = isObject(entry) ? textIn(entry.nombre) : textIn(entry)
    if (nombre === undefined) return []
    const members = isObject(entry) ? entry : {}
    return [{ nombre, siglas: textIn(members.siglas), clave: textIn(members.clave) }]
  })
}

/** The client of a connection; all its calls go through the guarded fetch that is passed in. */
export const createConnectionClient = (
  settings: ConnectionSettings,
  fetch: GuardedFetch,
  effects: Effects,
): ConnectionClient => {
  const tokens = settings.credentials.grant === 'none' ? undefined : createTokenClient(settings, fetch, effects)
  const conceal = tokens?.conceal ?? (text => text)
  const policy = { ...defaultRetryPolicy, ...settings.retry }

  const send = async (call: Call, signal?: AbortSignal) => {
    // Outside the attempt: the token client has retried by itself, and its failure is not retried again.
    const token = await tokens?.token(signal)
    const { url, request } = requestFor(settings, call, token)
    const outcome: Attempt<GuardedResponse> = await fetch(url, { ...request, signal }).then(
      value => ({ ok: true, value }),
      failedAttempt,
    )
    return { outcome, token }
  }

  /** Sends the call, and once more with a new token where the first is no longer accepted. */
  const attempt = async (call: Call, signal?: AbortSignal): Promise<Attempt<GuardedResponse>> => {
    const first = await send(call, signal)
    const denied = first.outcome.ok && (first.outcome.value.status === 401 || first.outcome.value.status === 403)
    if (denied && first.token !== undefined) tokens?.reject(first.token)
    const { outcome } = denied && first.token !== undefined ? await send(call, signal) : first
    if (!outcome.ok || outcome.value.status < 300) return outcome
    return failedAnswer(outcome.value, effects.now(), conceal)
  }

  const ask = (call: Call, signal?: AbortSignal): Promise<GuardedResponse> =>
    withRetries(() => attempt(call, signal), policy, effects, signal)

  return {
    endpoint: ({ method, path, catalogue }) => ({
      page: async (page, pageSize = largestPage, signal) => {
        const answer = await ask({ method, path, parameters: { page, pageSize, query: {} } }, signal)
        return readAnswerPage(jsonOf(answer), { page, pageSize }, whereOf(new URL(answer.url)), conceal)
      },
      catalogue: async signal => {
        if (catalogue === undefined) return []
        return catalogueIn(jsonOf(await ask({ method: 'GET', path: catalogue.path, parameters: {} }, signal)))
      },
    }),
  }
}
