import { randomUUID } from 'node:crypto'
import type { TestContext } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import { type TestEffects, testEffects } from '@pdn/testing'
import type { ClientRegistration, UserRegistration } from './oauth/credentials.ts'
import { registerClient, registerUser } from './oauth/register.ts'
import { openProvider, type Provider } from './provider.ts'
import type { ProviderOptions } from './provider-options.ts'

/** An invented sanction as `POST /v1/psancionados` publishes it. */
export const sanction = (id: string, name: string, more: JsonObject = {}, person: JsonObject = {}): JsonObject => ({
  id,
  fechaCaptura: '2026-01-15T10:00:00Z',
  expediente: `EXP/${id}`,
  institucionDependencia: { nombre: 'Secretaría de Pruebas', siglas: 'SEPRU', clave: 'SP1' },
  particularSancionado: { nombreRazonSocial: name, tipoPersona: 'M', ...person },
  autoridadSancionadora: 'Órgano Interno de Muestra',
  tipoSancion: [{ clave: 'I', valor: 'INHABILITADO' }],
  causaMotivoHechos: 'Texto inventado.',
  ...more,
})

/** RFCs of nobody: their letters are those of no name. */
export const personRfc = 'XQWZ800229QQ1'
export const companyRfc = 'XQW010203QQ1'
export const personCurp = 'XQWZ800229HDFQQQ09'

const password = 'contraseña de prueba'
const secret = 'secreto-de-prueba'

let registered: Promise<{ clients: ClientRegistration[]; users: UserRegistration[] }> | undefined

/** The clients `portal` (public), `autoridad` (confidential) and `maquina` (client credentials), and a user of theirs. */
const register = async () => {
  const effects = testEffects()
  const client = async (id: string, tier: 'public' | 'confidential', grants: ClientRegistration['grants']) =>
    (await registerClient({ id, secret, tier, grants, scopes: ['read'] }, effects)).registration
  return {
    clients: [
      await client('portal', 'public', ['password', 'refresh_token']),
      await client('autoridad', 'confidential', ['password', 'refresh_token', 'client_credentials']),
      await client('maquina', 'public', ['client_credentials']),
    ],
    users: [(await registerUser({ name: 'usuaria', password, scopes: ['read', 'write'] }, effects)).registration],
  }
}

/** A provider that serves on loopback for one test, and how to call it. */
export interface TestProvider {
  readonly provider: Provider
  readonly effects: TestEffects
  /** POSTs a form to the token endpoint; the client goes into the Basic header. */
  token(form: Readonly<Record<string, string>>, client?: string, path?: string): Promise<Answer>
  /** A token of the password grant. */
  accessToken(client: 'portal' | 'autoridad'): Promise<string>
  /** POSTs to the contract's path with a token of that client. */
  search(body: unknown, client?: 'portal' | 'autoridad', path?: string): Promise<Answer>
  fetch(path: string, init?: RequestInit): Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // The tests read members of answers that they then compare: a wrong shape fails the comparison.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any
}

/** The form of the password grant. */
export const passwordForm = { grant_type: 'password', username: 'usuaria', password }

/** The Basic header of a client with the secret of all test clients, or another. */
export const basic = (client: string, clientSecret: string = secret): string =>
  `Basic ${Buffer.from(`${client}:${clientSecret}`).toString('base64')}`

/** Opens a provider over the documents; closed when the test ends. */
export const openTestProvider = async (
  test: Pick<TestContext, 'after'>,
  documents: readonly Json[],
  options: Partial<ProviderOptions> = {},
): Promise<TestProvider> => {
  registered ??= register()
  const effects = testEffects({ seed: randomUUID() })
  const provider = await openProvider(
    {
      system: 's3',
      contract: 'v1',
      documents: documents.map(document => ({ document })),
      port: 0,
      ...(await registered),
      rateLimits: { tokensPerMinute: 100_000, requestsPerMinute: 1_000_000 },
      ...options,
    },
    effects,
  )
  test.after(() => provider.close())
  const call = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`${provider.url}${path}`, init)
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text === '' ? undefined : JSON.parse(text),
    }
  }
  const token: TestProvider['token'] = (form, client = 'portal', path = '/oauth/token') =>
    call(path, { method: 'POST', headers: { authorization: basic(client) }, body: new URLSearchParams(form) })
  const tokens = new Map<string, Promise<string>>()
  const accessToken = (client: 'portal' | 'autoridad') => {
    const known = tokens.get(client) ?? token(passwordForm, client).then(answer => String(answer.body.access_token))
    tokens.set(client, known)
    return known
  }
  const usual = options.system === 's6' ? '/contrataciones-abiertas' : '/v1/psancionados'
  return {
    provider,
    effects,
    token,
    accessToken,
    fetch: call,
    search: async (body, client = 'portal', path = usual) =>
      call(path, {
        method: 'POST',
        headers: { authorization: `Bearer ${await accessToken(client)}`, 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}
