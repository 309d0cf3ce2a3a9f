import type { Json } from '@pdn/core'
import { openDocumentCodec } from '@pdn/database'
import {
  addConnection,
  foldDeltas,
  type HarvestOptions,
  type HarvestSettings,
  type HarvestSummary,
  harvest,
  openKeys,
  publishChanges,
} from '@pdn/harvest'
import { linkPeople } from '@pdn/intelligence'
import { startPlatform } from '@pdn/platform-app'
import { buildPortal, loadPortal } from '@pdn/portal-app'
import type { Tier } from '@pdn/provider-app'
import { createQueries, type Queries } from '@pdn/queries'
import { createSearch } from '@pdn/search'
import { type SystemId, systems } from '@pdn/systems'
import {
  type Scope,
  type TestDatabase,
  type TestEffects,
  temporaryFolder,
  testDatabase,
  testEffects,
} from '@pdn/testing'
import type { TieredProvider } from './tiered-provider.ts'

/** What the platform answered. */
export interface Answer {
  readonly path: string
  readonly status: number
  readonly text: string
}

/** A platform whole: an empty database, harvests into it, the API and the pages over it. */
export interface Road {
  readonly database: TestDatabase
  readonly settings: HarvestSettings
  readonly effects: TestEffects
  readonly queries: Queries
  /** Address of the API and the pages. */
  readonly url: string
  /** Registers a connection to a provider, under that name. */
  connect(id: string, provider: Pick<TieredProvider, 'url' | 'credentials'>, options: ConnectOptions): Promise<void>
  /** Harvests a connection once and publishes what changed, as `pdn harvest` does. */
  harvest(id: string, options?: HarvestOptions): Promise<HarvestSummary>
  get(path: string): Promise<Answer>
  /** The JSON that an address of the API answers; fails where it does not answer 200. */
  json(path: string): Promise<Json>
}

/** What a connection is to. */
export interface ConnectOptions {
  readonly system: SystemId
  readonly tier: Tier
  /** Contract of the system; `v1` unless told. */
  readonly contract?: string
  /** Id of the provider; that of the connection unless told. */
  readonly provider?: string
}

/** What a harvest counted, without its name and time. */
export const countsOf = ({ connection: _, seconds: __, ...counts }: HarvestSummary) => counts

/** Opens a platform of the test's own. Its clock stands still but for a minute before each harvest; its log is kept. */
export const openRoad = async (scope: Scope): Promise<Road> => {
  const database = await testDatabase(scope)
  const effects = testEffects()
  const keys = await openKeys(await temporaryFolder(scope), effects)
  const settings = { pool: database.jobs, keys, effects, systems }
  const search = createSearch({ web: database.web, now: effects.now, systems })
  const queries = createQueries(database.web, await openDocumentCodec(database.web), search, effects.now)
  const { buildFolder } = await buildPortal()
  const platform = await startPlatform({
    queries,
    portal: await loadPortal({ buildFolder }),
    ready: async () => {},
    host: '127.0.0.1',
    port: 0,
    publicUrl: undefined,
    version: '0.0.0',
    requestsPerMinute: 10_000_000,
    trustedProxies: [],
    effects,
  })
  scope.after(() => platform.close())

  const get = async (path: string): Promise<Answer> => {
    const response = await fetch(`${platform.url}${path}`)
    return { path, status: response.status, text: await response.text() }
  }
  return {
    database,
    settings,
    effects,
    queries,
    url: platform.url,
    get,
    json: async path => {
      const { status, text } = await get(path)
      if (status !== 200) throw new Error(`${path.split('?')[0]} answered ${status}`)
      return JSON.parse(text)
    },
    connect: async (id, provider, { system, tier, contract, provider: providerId = id }) => {
      await addConnection(
        {
          id,
          provider: { id: providerId, name: `Institución ${providerId}` },
          system,
          contract,
          baseUrl: provider.url,
          credentials: provider.credentials(tier),
          tier,
          typedByOperator: true,
        },
        settings,
      )
    },
    harvest: async (id, options = {}) => {
      effects.pass(60_000)
      const summary = await harvest(id, options, settings)
      await publishChanges(settings.pool)
      await foldDeltas(settings.pool)
      await linkPeople({ pool: database.intelligence, effects })
      return summary
    },
  }
}
