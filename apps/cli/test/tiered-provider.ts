import { fileURLToPath } from 'node:url'
import { isObject, type Json } from '@pdn/core'
import type { ConnectionInput } from '@pdn/harvest'
import {
  type ClientRegistration,
  openProvider,
  type Provider,
  type ProviderOptions,
  registerClient,
  type Tier,
} from '@pdn/provider-app'
import { type SystemId, systemOf } from '@pdn/systems'
import { type Scope, type TestEffects, testEffects } from '@pdn/testing'

/** An institution's provider on loopback, with a client of each tier. */
export interface TieredProvider {
  readonly url: string
  readonly provider: Provider
  readonly effects: TestEffects
  credentials(tier: Tier): ConnectionInput['credentials']
  /** Everything that it answers to a client of that tier, page by page, as the texts of its answers. */
  everything(tier: Tier): Promise<readonly string[]>
}

const secret = 'un-secreto-de-las-pruebas'
const ids: Readonly<Record<Tier, string>> = { public: 'portal', confidential: 'autoridad' }

/** Path of a mapping that the project brings. */
export const mappingPath = (name: string): string =>
  fileURLToPath(new URL(`../../../packages/exchange/mappings/${name}.yaml`, import.meta.url))

let registered: Promise<readonly ClientRegistration[]> | undefined

/** The clients of all providers of a test file: their secrets are hashed once, for that takes its time by design. */
const registerClients = (): Promise<readonly ClientRegistration[]> =>
  Promise.all(
    (['public', 'confidential'] as const).map(async tier => {
      const asked = { id: ids[tier], secret, tier, grants: ['client_credentials'] as const }
      return (await registerClient(asked, testEffects())).registration
    }),
  )

/** Serves documents or a file under a contract of the system until the scope ends. */
export const serveTiers = async (
  scope: Scope,
  system: SystemId,
  documents: ProviderOptions['documents'],
  contract = 'v1',
): Promise<TieredProvider> => {
  const effects = testEffects()
  registered ??= registerClients()
  const provider = await openProvider(
    {
      system,
      contract,
      documents,
      port: 0,
      clients: await registered,
      users: [],
      // The clock of a test stands still, so a minute never ends.
      rateLimits: { tokensPerMinute: 1_000_000, requestsPerMinute: 10_000_000 },
    },
    effects,
  )
  scope.after(() => provider.close())
  return {
    url: provider.url,
    provider,
    effects,
    credentials: tier => ({ grant: 'client_credentials', clientId: ids[tier], clientSecret: secret }),
    everything: tier => allPages(provider.url, endpointsOf(system, contract), tier),
  }
}

/** Addresses of the endpoints of a system's contract. */
const endpointsOf = (system: SystemId, id: string): readonly string[] =>
  (systemOf(system)?.versions ?? []).flatMap(({ contract }) => (contract?.id === id ? [contract.path] : []))

const tokenFor = async (url: string, tier: Tier): Promise<string> => {
  const grant = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: ids[tier], client_secret: secret }),
  })
  const given: Json = JSON.parse(await grant.text())
  const token = isObject(given) ? given.access_token : undefined
  if (typeof token !== 'string') throw new Error(`the provider gave no token but ${grant.status}`)
  return token
}

const allPages = async (url: string, paths: readonly string[], tier: Tier): Promise<readonly string[]> => {
  const token = await tokenFor(url, tier)
  const pagesAt = async (path: string): Promise<readonly string[]> => {
    const texts: string[] = []
    for (let page = 1; ; page += 1) {
      const answer = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ page, pageSize: 200 }),
      })
      if (answer.status !== 200) throw new Error(`page ${page} of ${path} was answered with ${answer.status}`)
      const text = await answer.text()
      texts.push(text)
      const body: Json = JSON.parse(text)
      const pagination = isObject(body) ? body.pagination : undefined
      if (!isObject(pagination) || pagination.hasNextPage !== true) return texts
    }
  }
  return (await Promise.all(paths.map(pagesAt))).flat()
}
