import { readFile } from 'node:fs/promises'
import { foldForSearch, PlatformError } from '@pdn/core'
import {
  addConnection,
  type ConnectionDescription,
  listConnections,
  removeConnection,
  showConnection,
} from '@pdn/harvest'
import { systems } from '@pdn/systems'
import { type Command, Option } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { table } from '../output.ts'
import { withPlatform } from '../working-platform.ts'

interface AddOptions {
  readonly id?: string
  readonly provider: string
  readonly providerId?: string
  readonly state?: string
  readonly synthetic?: boolean
  readonly system: string
  readonly contract: string
  readonly url: string
  readonly tokenUrl?: string
  readonly client?: string
  readonly secretFile?: string
  readonly user?: string
  readonly passwordFile?: string
  readonly scope?: string
  readonly tier: 'public' | 'confidential'
  readonly every: string
  readonly clientAuthentication: 'both' | 'basic' | 'body'
  readonly tokenPlacement: 'header' | 'body' | 'query'
  readonly json?: boolean
}

const secretOf = async (file: string | undefined, option: string): Promise<string | undefined> => {
  if (file === undefined) return undefined
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    throw new PlatformError('file-unreadable', {
      message: 'The file of a secret cannot be read.',
      where: `${option} ${file}`,
      hint: 'Write the secret alone into a file that only you may read, and name that file.',
      cause: error,
    })
  }
}

const slug = (name: string): string => foldForSearch(name).replaceAll(' ', '-').slice(0, 60).replace(/-$/, '')

const seconds = (text: string): number => {
  const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400 }
  const [, count = '', unit = 's'] = /^(\d{1,9})([smhd]?)$/.exec(text) ?? []
  const factor = units[unit || 's']
  if (count !== '' && factor !== undefined) return Number(count) * factor
  throw new PlatformError('invalid-request', {
    message: 'An interval is a number with s, m, h or d.',
    where: '--every',
    hint: 'Write it like 6h or 1d.',
  })
}

const grantOf = ({ user, client }: AddOptions) =>
  user !== undefined ? 'password' : client !== undefined ? 'client_credentials' : 'none'

const add = async (options: AddOptions, context: CommandContext): Promise<void> => {
  const [clientSecret, password] = await Promise.all([
    secretOf(options.secretFile, '--secret-file'),
    secretOf(options.passwordFile, '--password-file'),
  ])
  const input = {
    id: options.id,
    provider: {
      id: options.providerId ?? slug(options.provider),
      name: options.provider,
      state: options.state,
      synthetic: options.synthetic,
    },
    system: options.system,
    contract: options.contract,
    baseUrl: options.url,
    tokenUrl: options.tokenUrl,
    credentials: {
      grant: grantOf(options),
      clientId: options.client,
      clientSecret,
      username: options.user,
      password,
      scope: options.scope,
    } as const,
    clientAuthentication: options.clientAuthentication,
    tokenPlacement: options.tokenPlacement,
    tier: options.tier,
    everySeconds: seconds(options.every),
    typedByOperator: true,
  }
  const added = await withPlatform(context, ({ harvest }) => addConnection(input, harvest))
  if (options.json) context.output.object(added)
  else context.output.line(`Connection ${added.id} is registered. Harvest it with: pdn harvest ${added.id}`)
}

const when = (instant: Date | undefined): string => instant?.toISOString().slice(0, 16).replace('T', ' ') ?? 'never'

const health = ({ removedAt, failingSince, lastSuccessAt }: ConnectionDescription): string =>
  removedAt !== undefined
    ? 'removed'
    : failingSince !== undefined
      ? 'failing'
      : lastSuccessAt === undefined
        ? 'new'
        : 'up'

const list = async (
  options: { readonly removed?: boolean; readonly json?: boolean },
  context: CommandContext,
): Promise<void> => {
  const connections = await withPlatform(context, ({ harvest }) =>
    listConnections(harvest, { removed: options.removed === true }),
  )
  if (options.json) {
    for (const connection of connections) context.output.object(connection)
    return
  }
  const rows = connections.map(connection => [
    connection.id,
    connection.system,
    health(connection),
    when(connection.lastSuccessAt),
    String(connection.documents),
    connection.provider.name,
  ])
  for (const line of table(['connection', 'system', 'state', 'last success (UTC)', 'documents', 'provider'], rows))
    context.output.line(line)
  if (rows.length === 0) context.output.note('No connection is registered yet; pdn registry add registers one.')
}

const show = async (id: string, options: { readonly json?: boolean }, context: CommandContext): Promise<void> => {
  const connection = await withPlatform(context, ({ harvest }) => showConnection(id, harvest))
  if (options.json) {
    context.output.object(connection)
    return
  }
  const { provider, lastError, ...rest } = connection
  const facts: readonly (readonly [string, unknown])[] = [
    ['provider', provider.name],
    ...Object.entries(rest),
    ['lastError', lastError],
  ]
  for (const [name, value] of facts)
    if (value !== undefined)
      context.output.line(
        `${name.padEnd(16)}${value instanceof Date ? when(value) : typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
      )
}

const remove = async (
  id: string,
  options: { readonly purge?: boolean; readonly json?: boolean },
  context: CommandContext,
): Promise<void> => {
  await withPlatform(context, ({ harvest }) =>
    removeConnection(id, { purge: options.purge === true, signal: context.signal }, harvest),
  )
  if (options.json) context.output.object({ connection: id, removed: true, purged: options.purge === true })
  else
    context.output.line(
      options.purge
        ? `Connection ${id} and what it alone brought are deleted.`
        : `Connection ${id} is removed; its records stay, marked so.`,
    )
}

const connected = systems.map(({ id }) => id)

/** `pdn registry add | list | show | remove`: the connections that the platform harvests. */
export const addRegistryCommands = (program: Command, context: CommandContext): void => {
  const registry = program.command('registry').description('The connections that the platform harvests.')
  registry
    .command('add')
    .description('Register a provider’s API for one system. Secrets are read from files and kept sealed.')
    .option('--id <name>', 'name of the connection; provider and system unless told')
    .requiredOption('--provider <name>', 'the institution that publishes')
    .option('--provider-id <id>', 'its id; made of its name unless told')
    .option('--state <key>', 'INEGI key of its state, 01 to 32')
    .option('--synthetic', 'all that it publishes is invented')
    .addOption(new Option('--system <id>', 'system').choices(connected).makeOptionMandatory())
    .option('--contract <id>', 'contract of the system', 'v1')
    .requiredOption('--url <address>', 'base address of its API; a private address typed here is allowed')
    .option(
      '--token-url <address>',
      'address of its tokens; /oauth/token and /oauth below the base are tried unless told',
    )
    .option('--client <id>', 'client id')
    .option('--secret-file <file>', 'file with the client’s secret')
    .option('--user <name>', 'user name, for the password grant')
    .option('--password-file <file>', 'file with the user’s password')
    .option('--scope <scopes>', 'scopes, parted by spaces')
    .addOption(
      new Option('--tier <tier>', 'what it answers to this client')
        .choices(['public', 'confidential'])
        .default('public'),
    )
    .option('--every <interval>', 'how often it is harvested: 6h, 1d', '1d')
    .addOption(
      new Option('--client-authentication <way>', 'where client id and secret are sent')
        .choices(['both', 'basic', 'body'])
        .default('both'),
    )
    .addOption(
      new Option('--token-placement <place>', 'where the token is sent')
        .choices(['header', 'body', 'query'])
        .default('header'),
    )
    .option('--json', 'answer as one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  pdn registry add --provider "Secretaría Anticorrupción de Jalisco" --state 14 --system s3 \\\n    --url https://api.example.gob.mx --client pdn --secret-file secret.txt',
    )
    .action((options: AddOptions) => add(options, context))
  registry
    .command('list')
    .description('The connections and how each does.')
    .option('--removed', 'removed ones too')
    .option('--json', 'one JSON object a line')
    .addHelpText('after', '\nExample:\n  pdn registry list --json')
    .action((options: { removed?: boolean; json?: boolean }) => list(options, context))
  registry
    .command('show <connection>')
    .description('One connection, without its secrets.')
    .option('--json', 'answer as one JSON object')
    .addHelpText('after', '\nExample:\n  pdn registry show secretaria-anticorrupcion-de-jalisco-s3')
    .action((id: string, options: { json?: boolean }) => show(id, options, context))
  registry
    .command('remove <connection>')
    .description('Stop harvesting a connection and delete its credentials; its records stay, marked so.')
    .option('--purge', 'delete what it alone brought too, with every version')
    .option('--json', 'answer as one JSON object')
    .addHelpText('after', '\nExample:\n  pdn registry remove secretaria-anticorrupcion-de-jalisco-s3 --purge')
    .action((id: string, options: { purge?: boolean; json?: boolean }) => remove(id, options, context))
}
