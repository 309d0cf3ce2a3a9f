import { openDatabase, openDocumentCodec, rowsOf } from '@pdn/database'
import { addConnection, foldDeltas, type HarvestSettings, harvest, openKeys, publishChanges } from '@pdn/harvest'
import { createQueries } from '@pdn/queries'
import { createSearch } from '@pdn/search'
import { systems } from '@pdn/systems'
import { type Scope, type TestEffects, temporaryFolder, testDatabase, testEffects } from '@pdn/testing'
import type { PlatformOptions } from '../options.ts'
import { startPlatform } from '../server.ts'
import { awardRelease, release, sanction } from './invented.ts'
import { servePages } from './served-pages.ts'

/** What an address of the platform answered. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // Tests read members of answers that they then compare: a wrong shape fails the comparison.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any
}

/** A platform over a database that was filled through the harvest. */
export interface PlatformHouse {
  readonly url: string
  /** Its clock and log. */
  readonly effects: TestEffects
  get(path: string, init?: RequestInit): Promise<HttpAnswer>
}

/** How many sanctions and processes the house holds. */
export const held = { sanctions: 30, processes: 25 } as const

const counted = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

/** Harvests sanctions and processes, then all but the last sanction with the second corrected: versions and a tombstone. */
const fill = async (scope: Scope, settings: HarvestSettings & { readonly effects: TestEffects }): Promise<void> => {
  const sanctions = counted(held.sanctions).map(number => sanction(number))
  // The first process has a second release, which announces its award.
  const documents = { s3: sanctions, s6: [...counted(held.processes).map(release), awardRelease(1)] }
  for (const system of ['s3', 's6'] as const) {
    await addConnection(
      {
        id: `muestra-${system}`,
        provider: { id: 'muestra', name: 'Institución de Muestra', state: '11' },
        system,
        baseUrl: await servePages(scope, documents[system]),
        credentials: { grant: 'none' },
        typedByOperator: true,
      },
      settings,
    )
    await harvest(`muestra-${system}`, {}, settings)
  }
  sanctions[1] = sanction(2, { causaMotivoHechos: 'Otra causa' })
  sanctions.pop()
  settings.effects.pass(60_000)
  await harvest('muestra-s3', { force: true }, settings)
  await publishChanges(settings.pool)
  await foldDeltas(settings.pool)
}

/** How an address is asked. */
const asker =
  (url: string): PlatformHouse['get'] =>
  async (path, init = {}) => {
    const response = await fetch(`${url}${path}`, { redirect: 'manual', ...init })
    const text = await response.text()
    const isJson = /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson && text !== '' ? JSON.parse(text) : undefined,
    }
  }

/** Starts a platform over a database filled through the harvest; `through` changes the address of the database. */
export const openHouse = async (
  scope: Scope,
  options: Partial<PlatformOptions> = {},
  through: (address: string) => Promise<string> = async address => address,
): Promise<PlatformHouse> => {
  const effects = testEffects()
  const filled = await testDatabase(scope)
  await fill(scope, {
    pool: filled.jobs,
    keys: await openKeys(await temporaryFolder(scope), effects),
    effects,
    systems,
  })
  const database = await openDatabase({ url: await through(filled.address), home: '/nowhere' }, effects)
  const closers = [() => database.close()]
  scope.after(async () => {
    for (const close of closers.reverse()) await close()
  })
  const search = createSearch({ web: database.web, now: effects.now, systems })
  const platform = await startPlatform({
    queries: createQueries(database.web, await openDocumentCodec(database.web), search, effects.now),
    portal: undefined,
    ready: async () => {
      await rowsOf(database.web, 'ready', 'SELECT 1')
    },
    host: '127.0.0.1',
    port: 0,
    publicUrl: undefined,
    version: '0.0.0',
    requestsPerMinute: 1_000_000,
    trustedProxies: [],
    effects,
    ...options,
  })
  closers.push(() => platform.close())
  return { url: platform.url, effects, get: asker(platform.url) }
}
