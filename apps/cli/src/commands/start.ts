import { openDatabase, openDocumentCodec, rowsOf } from '@pdn/database'
import { openKeys } from '@pdn/harvest'
import { startJobs, startPlatform } from '@pdn/platform-app'
import { buildPortal, loadPortal, prepareSpecifications } from '@pdn/portal-app'
import { createQueries } from '@pdn/queries'
import { createSearch } from '@pdn/search'
import { systems } from '@pdn/systems'
import type { Command } from 'commander'
import { aborted, type CommandContext } from '../command-context.ts'
import { closeLastSample, openSample } from '../sample.ts'
import { version } from '../version.ts'

const concurrency = 2
const housekeepingEverySeconds = 5

const openPortal = async () => loadPortal(await buildPortal())

const start = async (context: CommandContext): Promise<void> => {
  const { effects, output, signal } = context
  const now = effects.now
  const configuration = context.configuration()
  const { databaseUrl, home, host, port, sample, requestsPerMinute, trustedProxies, publicUrl } = configuration
  await using stack = new AsyncDisposableStack()
  const building = openPortal()
  // Its failure is told where it is awaited; until then it must not end the process.
  building.catch(() => {})
  const database = await openDatabase({ url: databaseUrl, home }, effects)
  stack.defer(() => database.close())
  if (database.superuser)
    effects.log.warn('the user of DATABASE_URL is a superuser: name one that may only log in and assume the roles', {
      database: database.where,
    })
  await database.migrate()
  const keys = await openKeys(home, effects)
  const search = createSearch({ web: database.web, now, systems })
  const queries = createQueries(database.web, await openDocumentCodec(database.web), search, now)
  const platform = await startPlatform({
    queries,
    portal: await building,
    ready: async () => {
      await rowsOf(database.web, 'ready', 'SELECT 1')
    },
    host,
    port,
    publicUrl,
    version,
    requestsPerMinute,
    trustedProxies,
    effects,
  })
  stack.defer(() => platform.close())
  output.note(`The platform answers at ${platform.url} (database: ${database.where}).`)
  prepareSpecifications(systems, signal).catch(error =>
    effects.log.error('pages of specifications could not be prepared', { error }),
  )
  const harvest = { pool: database.jobs, keys, effects, systems }
  await closeLastSample(harvest)
  const jobs = await startJobs({
    harvest,
    intelligence: database.intelligence,
    concurrency,
    everySeconds: housekeepingEverySeconds,
    effects,
  })
  stack.defer(() => jobs.close())
  if (sample) {
    const correctionsAfter = configuration.sampleCorrectionsSeconds
    const opening = openSample({ home, correctionsAfter, harvest, jobs, effects, signal })
    const country = await opening.catch(error => {
      if (signal.aborted) return undefined
      throw error
    })
    if (country !== undefined) {
      stack.defer(() => country.close())
      for (const { name, url, documents } of country.providers)
        output.note(`  ${name}: ${documents} documents at ${url}`)
      output.note('Everything in the sample country is synthetic. PDN_SAMPLE=off starts without it.')
    }
  }
  await aborted(signal)
  output.note('Stopping …')
}

/** `pdn start`: the platform, and with it the sample country unless it is turned off. */
export const addStartCommand = (program: Command, context: CommandContext): void => {
  program
    .command('start')
    .description('Run the platform: portal, API and jobs, on an embedded PostgreSQL unless DATABASE_URL names another.')
    .addHelpText(
      'after',
      '\nExample:\n  PORT=8080 PDN_SAMPLE=off pdn start\n\nEvery setting is described in docs/reference/configuration.md.',
    )
    .action(() => start(context))
}
