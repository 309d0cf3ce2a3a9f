import { join } from 'node:path'
import { type Effects, isoDate, type Log, PlatformError, silentLog } from '@pdn/core'
import { addConnection, type HarvestSettings, removeConnection, showConnection } from '@pdn/harvest'
import type { Jobs } from '@pdn/platform-app'
import { openProvider, type Provider, registerClient } from '@pdn/provider-app'
import { type SampleProvider, sampleCountry } from '@pdn/synthetic'

const seed = 'anahuac'
const second = 1000
const lookEvery = 2

/** What running the sample country needs. */
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

/** The sample country's providers, serving. */
export interface Sample {
  readonly providers: readonly { readonly name: string; readonly url: string; readonly documents: number }[]
  close(): Promise<void>
}

/** The platform's own log tells each pass; a line for each of its requests would drown it. */
const quiet = (log: Log): Log => ({ ...log, info: silentLog.info })

const connectionOf = ({ id, system }: SampleProvider): string => `${id}-${system}`

const known = async (connection: string, harvest: HarvestSettings) => {
  try {
    return await showConnection(connection, harvest)
  } catch (error) {
    if (error instanceof PlatformError && error.code === 'connection-unknown') return undefined
    throw error
  }
}

/** Serves one synthetic provider on a free port of the loopback and registers its connection there. */
const serve = async (
  sample: SampleProvider,
  { home, harvest, effects }: SampleSettings,
): Promise<{ provider: Provider; corrected: boolean }> => {
  const connection = connectionOf(sample)
  const before = await known(connection, harvest)
  const client = await registerClient({ id: 'pdn', tier: 'public', grants: ['client_credentials'] }, effects)
  const provider = await openProvider(
    {
      system: sample.system,
      contract: 'v1',
      documents: (function* () {
        for (const document of sample.documents()) yield { document }
      })(),
      port: 0,
      clients: [client.registration],
      users: [],
      home: join(home, 'sample', sample.id),
    },
    { ...effects, log: quiet(effects.log) },
  )
  // What a restarted provider corrected in its last life stays corrected.
  const corrected = before?.lastSuccessAt !== undefined && (await wasCorrected(connection, harvest))
  if (corrected) correct(sample, provider)
  if (before !== undefined && before.removedAt === undefined) await removeConnection(connection, {}, harvest)
  await addConnection(
    {
      id: connection,
      provider: { id: sample.id, name: sample.name, synthetic: true },
      system: sample.system,
      baseUrl: provider.url,
      credentials: { grant: 'client_credentials', clientId: 'pdn', clientSecret: client.secret },
      typedByOperator: true,
    },
    harvest,
  )
  return { provider, corrected }
}

const correct = (sample: SampleProvider, provider: Provider): void => {
  const { put, remove } = sample.later()
  if (put.length > 0) provider.put(put)
  if (remove.length > 0) provider.remove(remove)
}

const completePasses = async (connection: string, { pool }: HarvestSettings): Promise<number> => {
  const { rows } = await pool.query<{ passes: string }>({
    text: `SELECT count(*) AS passes FROM harvest_run WHERE connection_id = $1 AND state = 'complete'`,
    values: [connection],
  })
  return Number(rows[0]?.passes ?? 0)
}

const wasCorrected = async (connection: string, harvest: HarvestSettings): Promise<boolean> =>
  (await completePasses(connection, harvest)) > 1

/** Waits for the first pass, lets a visitor look, then corrects the provider's records and harvests them again. */
const correctLater = async (
  sample: SampleProvider,
  provider: Provider,
  { correctionsAfter, harvest, jobs, effects, signal }: SampleSettings,
): Promise<void> => {
  const connection = connectionOf(sample)
  // A database that is too busy to answer now is asked again: the corrections must not be lost to one bad moment.
  const looked = () => completePasses(connection, harvest).catch(() => 0)
  while ((await looked()) === 0) await effects.sleep(lookEvery * second, signal)
  await effects.sleep(correctionsAfter * second, signal)
  correct(sample, provider)
  await jobs.harvestSoon(connection)
}

/** Serves the sample country over real HTTP and OAuth 2.0, and has it harvested as the visitor looks. */
export const startSample = async (settings: SampleSettings): Promise<Sample> => {
  const { jobs, effects, signal } = settings
  const stack = new AsyncDisposableStack()
  try {
    const providers: Sample['providers'][number][] = []
    const today = isoDate(effects.now())
    for (const sample of sampleCountry({ seed, today }).providers) {
      const { provider, corrected } = await serve(sample, settings)
      stack.defer(() => provider.close())
      await jobs.harvestSoon(connectionOf(sample))
      if (!corrected)
        void correctLater(sample, provider, settings).catch(error => {
          if (!signal.aborted)
            effects.log.error('the sample could not be corrected', { connection: connectionOf(sample), cause: error })
        })
      providers.push({ name: sample.name, url: provider.url, documents: provider.counts.documents })
    }
    return { providers, close: () => stack.disposeAsync() }
  } catch (error) {
    await stack.disposeAsync()
    throw error
  }
}
