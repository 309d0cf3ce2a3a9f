import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Effects, isoDate, type Log, silentLog } from '@pdn/core'
import { addConnection, type HarvestSettings, listConnections, removeConnection, showConnection } from '@pdn/harvest'
import type { Jobs } from '@pdn/platform-app'
import { openProvider, type Provider, registerClient } from '@pdn/provider-app'
import { sampleCountry } from '@pdn/synthetic'
import { type SampleConnection, sampleConnections } from './sample-connections.ts'
import { sampleSeed } from './sample-seed.ts'

const second = 1000
const lookEvery = 2

/** What serving the sample country needs. */
export interface SampleSettings {
  /** PDN_HOME. */
  readonly home: string
  /** Seconds after its first pass until a provider corrects and removes records: a visitor sees before and after. */
  readonly correctionsAfter: number
  readonly harvest: HarvestSettings
  readonly jobs: Jobs
  readonly effects: Effects
  readonly signal: AbortSignal
}

/** The sample country's providers, serving and registered. */
export interface Sample {
  readonly providers: readonly { readonly name: string; readonly url: string; readonly documents: number }[]
  close(): Promise<void>
}

/** A connection of the sample country, its provider serving. */
interface Serving {
  readonly sample: SampleConnection
  readonly provider: Provider
  readonly corrected: boolean
}

/** The platform's own log tells each pass; a line for each of its requests would drown it. */
const quiet = (log: Log): Log => ({ ...log, info: silentLog.info })

const connectionsOf = ({ now }: Effects): readonly SampleConnection[] =>
  sampleConnections(sampleCountry({ seed: sampleSeed, today: isoDate(now()) }))

/** Stands in a provider's folder once it has corrected its records: what it corrected stays so when it starts again. */
const correctionMark = (sample: SampleConnection, home: string): string => join(home, 'sample', sample.id, 'corrected')

const wasCorrected = async (sample: SampleConnection, { home }: SampleSettings): Promise<boolean> =>
  access(correctionMark(sample, home)).then(
    () => true,
    () => false,
  )

const putCorrections = (sample: SampleConnection, provider: Provider): void => {
  const { put, remove } = sample.later()
  if (put.length > 0) provider.put(put)
  if (remove.length > 0) provider.remove(remove)
}

/** Serves one synthetic provider on a free port of the loopback and registers its connection there. */
const serve = async (sample: SampleConnection, settings: SampleSettings): Promise<Serving> => {
  const { home, harvest, effects, signal } = settings
  const client = await registerClient(
    { id: 'pdn', tier: sample.provider.tier, grants: ['client_credentials'] },
    effects,
  )
  const provider = await openProvider(
    {
      system: sample.system,
      contract: sample.contract,
      documents: (function* () {
        for (const document of sample.documents()) {
          // Whoever stops the platform does not wait for providers that are still being loaded.
          signal.throwIfAborted()
          yield { document }
        }
      })(),
      port: 0,
      clients: [client.registration],
      users: [],
      home: join(home, 'sample', sample.id),
    },
    { ...effects, log: quiet(effects.log) },
  )
  const corrected = await wasCorrected(sample, settings)
  if (corrected) putCorrections(sample, provider)
  await addConnection(
    {
      id: sample.id,
      provider: { id: sample.provider.id, name: sample.provider.name, synthetic: true },
      system: sample.system,
      contract: sample.contract,
      baseUrl: provider.url,
      credentials: { grant: 'client_credentials', clientId: 'pdn', clientSecret: client.secret },
      tier: sample.provider.tier,
      typedByOperator: true,
    },
    harvest,
  )
  return { sample, provider, corrected }
}

const hasSucceeded = async (connection: string, harvest: HarvestSettings): Promise<boolean> =>
  (await showConnection(connection, harvest)).lastSuccessAt !== undefined

/** Waits for the first pass, lets a visitor look, then corrects the provider's records and harvests them again. */
const correctLater = async ({ sample, provider }: Serving, settings: SampleSettings): Promise<void> => {
  const { home, correctionsAfter, harvest, jobs, effects, signal } = settings
  const connection = sample.id
  // A database that is too busy to answer now is asked again: the corrections must not be lost to one bad moment.
  const looked = () => hasSucceeded(connection, harvest).catch(() => false)
  while (!(await looked())) await effects.sleep(lookEvery * second, signal)
  await effects.sleep(correctionsAfter * second, signal)
  await writeFile(correctionMark(sample, home), '', { mode: 0o600 })
  putCorrections(sample, provider)
  await jobs.harvestSoon(connection)
}

/**
 * Closes the connections of the sample country's last life: its providers are gone, and the next ones have other
 * ports. To be done before jobs run, or they would ask where nobody answers any more.
 */
export const closeLastSample = async (harvest: HarvestSettings): Promise<void> => {
  const ids = connectionsOf(harvest.effects).map(({ id }) => id)
  const open = (await listConnections(harvest)).filter(({ id }) => ids.includes(id))
  for (const { id } of open) await removeConnection(id, {}, harvest)
}

/**
 * Serves the sample country over real HTTP and OAuth 2.0, and has each provider harvested as soon as it serves; rejects
 * with the signal's reason where it is stopped meanwhile.
 */
export const openSample = async (settings: SampleSettings): Promise<Sample> => {
  const { jobs, effects, signal } = settings
  const stack = new AsyncDisposableStack()
  try {
    const providers: Sample['providers'][number][] = []
    for (const sample of connectionsOf(effects)) {
      const serving = await serve(sample, settings)
      const { provider, corrected } = serving
      const connection = sample.id
      stack.defer(() => provider.close())
      providers.push({
        name: `${sample.provider.name}, ${sample.system.toUpperCase()}`,
        url: provider.url,
        documents: provider.counts.documents,
      })
      await jobs.harvestSoon(connection)
      if (!corrected)
        void correctLater(serving, settings).catch(error => {
          if (!signal.aborted) effects.log.error('the sample could not be corrected', { connection, cause: error })
        })
    }
    return { providers, close: () => stack.disposeAsync() }
  } catch (error) {
    await stack.disposeAsync()
    throw error
  }
}
