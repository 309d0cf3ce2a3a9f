import { listConnections, listQuarantine, type ReplaySummary, replayQuarantine } from '@pdn/harvest'
import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { withPlatform } from '../working-platform.ts'

/** Documents that one list names. */
const most = 10_000

const reasonsOf = (issues: unknown): string =>
  Array.isArray(issues)
    ? issues
        .map(issue => (typeof issue === 'object' && issue !== null && 'rule' in issue ? String(issue.rule) : ''))
        .join(', ')
    : ''

const list = async (
  connection: string | undefined,
  options: { readonly json?: boolean },
  context: CommandContext,
): Promise<void> => {
  const rows = await withPlatform(context, ({ harvest }) => listQuarantine(harvest.pool, connection, most + 1))
  for (const { quarantine_id, connection_id, page, position, issues, created_at } of rows.slice(0, most)) {
    if (options.json)
      context.output.object({
        id: quarantine_id,
        connection: connection_id,
        page,
        position,
        issues,
        createdAt: created_at,
      })
    else context.output.line(`${connection_id} page ${page}, document ${position}: ${reasonsOf(issues)}`)
  }
  if (rows.length > most)
    context.output.note(
      `These are the newest ${most}; more wait. Name a connection to see its own, or replay them: pdn quarantine replay.`,
    )
  if (rows.length === 0 && !options.json) context.output.note('Nothing waits in quarantine.')
}

const told = (summary: ReplaySummary): string =>
  `${summary.connection}: ${summary.waiting} waited, ${summary.stored} stored, ${summary.changed} changed, ${summary.unchanged} known already, ${summary.unreadable} still unreadable, ${summary.unavailable} not to be had`

const replay = async (
  connection: string | undefined,
  options: { readonly json?: boolean },
  context: CommandContext,
): Promise<void> => {
  await withPlatform(context, async ({ harvest }) => {
    const names = connection === undefined ? (await listConnections(harvest)).map(({ id }) => id) : [connection]
    for (const name of names) {
      const summary = await replayQuarantine(name, harvest, context.signal)
      if (options.json) context.output.object(summary)
      else context.output.line(told(summary))
    }
  })
}

/** `pdn quarantine list | replay`: what could not be read, and another try at it. */
export const addQuarantineCommands = (program: Command, context: CommandContext): void => {
  const quarantine = program.command('quarantine').description('Documents that could not be parsed or identified.')
  quarantine
    .command('list [connection]')
    .description('What waits, with its reasons; types and lengths, never values.')
    .option('--json', 'one JSON object a line')
    .addHelpText('after', '\nExample:\n  pdn quarantine list')
    .action((connection: string | undefined, options: { json?: boolean }) => list(connection, options, context))
  quarantine
    .command('replay [connection]')
    .description('Send it down the road again, by the readers of today.')
    .option('--json', 'one JSON object a connection')
    .addHelpText('after', '\nExample:\n  pdn quarantine replay secretaria-anticorrupcion-de-jalisco-s3')
    .action((connection: string | undefined, options: { json?: boolean }) => replay(connection, options, context))
}
