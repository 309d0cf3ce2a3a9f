import { PlatformError } from '@pdn/core'
import {
  foldDeltas,
  type HarvestOutcome,
  type HarvestProgress,
  harvestAll,
  listConnections,
  publishChanges,
} from '@pdn/harvest'
import { linkPeople } from '@pdn/intelligence'
import type { Command } from 'commander'
import { Listr } from 'listr2'
import type { CommandContext } from '../command-context.ts'
import { type WorkingPlatform, withPlatform } from '../working-platform.ts'

interface HarvestCommandOptions {
  readonly json?: boolean
  readonly force?: boolean
  readonly concurrency: string
}

const number = new Intl.NumberFormat('en')

const counts = (one: HarvestProgress | Extract<HarvestOutcome, { ok: true }>['summary']): string =>
  [
    `${number.format(one.seen)} seen`,
    `${number.format(one.stored)} new`,
    `${number.format(one.changed)} changed`,
    `${number.format(one.unchanged)} unchanged`,
    `${number.format(one.removed)} removed`,
    `${number.format(one.quarantined)} quarantined`,
    ...(one.leaks > 0 ? [`${number.format(one.leaks)} leaks`] : []),
  ].join(', ')

const progressLine = (progress: HarvestProgress): string =>
  `${progress.connection}: ${counts(progress)}${progress.totalRows === undefined ? '' : ` of ${number.format(progress.totalRows)}`}`

const outcomeLine = (outcome: HarvestOutcome): string =>
  outcome.ok
    ? `${outcome.connection}: ${counts(outcome.summary)} in ${outcome.summary.seconds.toFixed(1)} s`
    : `${outcome.connection}: ${outcome.error.message} ${outcome.error.hint ?? ''}`.trimEnd()

const tellJson = (outcome: HarvestOutcome, { output }: CommandContext): void => {
  if (outcome.ok) {
    const { connection, seen, stored, changed, unchanged, removed, quarantined, leaks, seconds } = outcome.summary
    output.object({ connection, seen, stored, changed, unchanged, removed, quarantined, leaks, seconds })
  } else {
    const { code, message, where, hint } = outcome.error
    output.object({ connection: outcome.connection, error: { code, message, where, hint } })
  }
}

const chosenConnections = async (
  names: readonly string[],
  { harvest }: WorkingPlatform,
): Promise<readonly string[]> => {
  const known = (await listConnections(harvest)).map(({ id }) => id)
  const unknown = names.find(name => !known.includes(name))
  if (unknown !== undefined)
    throw new PlatformError('connection-unknown', {
      message: 'No connection of that name is registered.',
      where: unknown,
      hint: known.length === 0 ? 'Register one with: pdn registry add' : `Registered are: ${known.join(', ')}.`,
    })
  const chosen = names.length === 0 ? known : [...new Set(names)]
  if (chosen.length === 0)
    throw new PlatformError('connection-unknown', {
      message: 'No connection is registered yet.',
      hint: 'Register one with: pdn registry add',
    })
  return chosen
}

/** Harvests with a live line for each connection. */
const onTerminal = async (
  names: readonly string[],
  run: (name: string, onProgress: (progress: HarvestProgress) => void) => Promise<HarvestOutcome>,
  concurrency: number,
): Promise<readonly HarvestOutcome[]> => {
  const outcomes: HarvestOutcome[] = []
  const lines = new Listr(
    names.map(name => ({
      title: name,
      task: async (_context: unknown, line: { title: string }): Promise<void> => {
        const outcome = await run(name, progress => {
          line.title = progressLine(progress)
        })
        outcomes.push(outcome)
        line.title = outcomeLine(outcome)
        if (!outcome.ok) throw new Error(outcomeLine(outcome))
      },
    })),
    { concurrent: concurrency, exitOnError: false, registerSignalListeners: false },
  )
  await lines.run()
  return outcomes
}

const mostAtOnce = 32

const concurrencyOf = (text: string): number => {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (count >= 1 && count <= mostAtOnce) return count
  throw new PlatformError('invalid-request', {
    message: `Connections at once are a whole number from 1 to ${mostAtOnce}.`,
    where: '--concurrency',
    hint: 'Leave it out for 4.',
  })
}

const harvestNow = async (
  names: readonly string[],
  options: HarvestCommandOptions,
  context: CommandContext,
): Promise<void> => {
  const concurrency = concurrencyOf(options.concurrency)
  const outcomes = await withPlatform(context, async platform => {
    const chosen = await chosenConnections(names, platform)
    const common = { signal: context.signal, force: options.force === true }
    const settings = platform.harvest
    const live = context.output.terminal && options.json !== true
    const told = live
      ? await onTerminal(
          chosen,
          async (name, onProgress) => {
            const [outcome] = await harvestAll([name], { ...common, concurrency: 1, onProgress }, settings)
            if (outcome === undefined)
              throw new PlatformError('internal', { message: 'A harvest ended without an outcome.', where: name })
            return outcome
          },
          concurrency,
        )
      : await harvestAll(
          chosen,
          {
            ...common,
            concurrency,
            onOutcome: outcome =>
              options.json ? tellJson(outcome, context) : context.output.line(outcomeLine(outcome)),
          },
          settings,
        )
    await publishChanges(settings.pool)
    await foldDeltas(settings.pool)
    await linkPeople({ pool: platform.database.intelligence, effects: context.effects, signal: context.signal })
    return told
  })
  const failed = outcomes.find(outcome => !outcome.ok)
  if (failed !== undefined && !failed.ok) context.endWith(failed.error.exit)
}

/** `pdn harvest [CONNECTION…]`: one pass over connections, now. */
export const addHarvestCommand = (program: Command, context: CommandContext): void => {
  program
    .command('harvest [connections...]')
    .description('Harvest connections once, now; all of them where none is named. A harvest that was stopped goes on.')
    .option('--concurrency <number>', 'connections at once', '4')
    .option('--force', 'remove documents even where a provider no longer lists most of them')
    .option('--json', 'one JSON object a connection')
    .addHelpText('after', '\nExample:\n  pdn harvest --json\n  pdn harvest secretaria-anticorrupcion-de-jalisco-s3')
    .action((names: readonly string[], options: HarvestCommandOptions) => harvestNow(names, options, context))
}
