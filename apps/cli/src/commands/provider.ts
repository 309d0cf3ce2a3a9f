import { dirname, join, resolve } from 'node:path'
import { PlatformError } from '@pdn/core'
import {
  type Credentials,
  type Grant,
  grants,
  openProvider,
  type Provider,
  registerClient,
  registerUser,
  type Tier,
  type UnreadRows,
} from '@pdn/provider-app'
import { type SystemId, systems } from '@pdn/systems'
import { type Command, Option } from 'commander'
import { aborted, type CommandContext } from '../command-context.ts'
import { readCredentials, writeCredentials } from '../credentials-file.ts'
import { addDraftCommand } from './provider-draft.ts'

const shownProblems = 20

interface ServeOptions {
  readonly system: SystemId
  readonly contract: string
  readonly data: string
  readonly mapping?: string
  readonly port: string
  readonly host: string
  readonly credentials?: string
  readonly json?: boolean
}

interface ClientOptions {
  readonly id: string
  readonly tier: Tier
  readonly grant: readonly Grant[]
  readonly credentials?: string
  readonly json?: boolean
}

interface UserOptions {
  readonly name: string
  readonly credentials?: string
  readonly json?: boolean
}

const portOf = (text: string): number => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65535) return port
  throw new PlatformError('invalid-request', {
    message: 'A port is a whole number from 0 to 65535.',
    where: '--port',
    hint: '0 takes any free one.',
  })
}

const credentialsPath = (context: CommandContext, named: string | undefined): string =>
  named === undefined ? join(context.configuration().home, 'provider', 'credentials.json') : resolve(named)

/** Credentials, and what must be done with them once the provider serves. */
interface ServedCredentials {
  readonly credentials: Credentials
  keep(): Promise<void>
}

/** The credentials of a provider that has none yet: one public client and one user, to be kept and shown once. */
const firstCredentials = async (path: string, { effects, output }: CommandContext): Promise<ServedCredentials> => {
  const client = await registerClient({ id: 'pdn', tier: 'public', grants }, effects)
  const user = await registerUser({ name: 'pdn' }, effects)
  const credentials = { clients: [client.registration], users: [user.registration] }
  return {
    credentials,
    keep: async () => {
      await writeCredentials(path, credentials)
      output.note('A client and a user were registered; what is secret of them is shown this once:')
      output.note(`  client id pdn, client secret ${client.secret}`)
      output.note(`  user name pdn, password ${user.password}`)
    },
  }
}

const credentialsToServe = async (path: string, context: CommandContext): Promise<ServedCredentials> => {
  const kept = await readCredentials(path)
  return kept === undefined ? firstCredentials(path, context) : { credentials: kept, keep: async () => {} }
}

/** Lines for the first of many things, and one for how many more there are. */
const listed = <Thing>(count: number, things: readonly Thing[], line: (thing: Thing) => string): readonly string[] => {
  const shown = things.slice(0, shownProblems)
  const more = count - shown.length
  return [...shown.map(line), ...(more > 0 ? [`… and ${more} more; --json lists the first ten thousand`] : [])]
}

const columnsLine = (title: string, columns: readonly string[]): readonly string[] =>
  columns.length === 0 ? [] : [`${title}: ${columns.join(', ')}`]

const unreadLine = ({ file, rows, reason }: UnreadRows): string =>
  `${file === undefined ? '' : `${file}, `}row ${rows.join(', ')} gave no document: ${reason}`

const tellLoad = (provider: Provider, { output }: CommandContext, json: boolean): void => {
  const { documents, byKind, issueCounts, unreadable, unread, copies, files, ...file } = provider.counts
  if (json) {
    const { unreadColumns, absentColumns, fileProblems } = file
    const told = { unreadable, unread, copies, unreadColumns, absentColumns, fileProblems, files, issues: issueCounts }
    output.object({ url: provider.url, documents, byKind, ...told })
    return
  }
  const kinds = Object.entries(byKind).map(([kind, count]) => `${count} ${kind}`)
  output.line(`${documents} documents: ${kinds.join(', ') || 'none'}`)
  const issues = Object.entries(issueCounts).sort(([, left], [, right]) => right - left)
  for (const line of [
    ...files.flatMap(({ name, problem }) => (problem === undefined ? [] : [`${name} is not served: ${problem}`])),
    ...listed(unreadable, unread, unreadLine),
    ...listed(copies.length, copies, rows => `rows ${rows.join(', ')} are exact copies and count once`),
    ...listed(issues.length, issues, ([issue, count]) => `${count} with the issue ${issue}`),
    ...file.fileProblems,
    ...columnsLine('Columns of the file that the mapping does not read', file.unreadColumns),
    ...columnsLine('Columns of the mapping that no document has', file.absentColumns),
  ])
    output.line(`  ${line}`)
  output.line(`Serving at ${provider.url} until Ctrl-C.`)
}

const serve = async (options: ServeOptions, context: CommandContext): Promise<void> => {
  const port = portOf(options.port)
  const path = credentialsPath(context, options.credentials)
  const { credentials, keep } = await credentialsToServe(path, context)
  const mapping = options.mapping === undefined ? {} : { mapping: resolve(options.mapping) }
  const provider = await openProvider(
    {
      system: options.system,
      contract: options.contract,
      documents: { file: resolve(options.data), ...mapping },
      host: options.host,
      port,
      home: join(dirname(path), `${options.system}-${port}`),
      signal: context.signal,
      ...credentials,
    },
    context.effects,
  )
  try {
    // Only now: a file that cannot be served must not use up the one time that secrets are shown.
    await keep()
    tellLoad(provider, context, options.json === true)
    await aborted(context.signal)
  } finally {
    await provider.close()
  }
}

const restartNote = 'A provider that already serves knows it after a restart.'

const addClient = async (options: ClientOptions, context: CommandContext): Promise<void> => {
  const path = credentialsPath(context, options.credentials)
  const known = (await readCredentials(path)) ?? { clients: [], users: [] }
  const { registration, secret } = await registerClient(
    { id: options.id, tier: options.tier, grants: options.grant },
    context.effects,
  )
  await writeCredentials(path, {
    ...known,
    clients: [...known.clients.filter(({ id }) => id !== options.id), registration],
  })
  if (options.json) context.output.object({ client: options.id, tier: options.tier, secret, credentials: path })
  else
    context.output.line(
      `Client ${options.id} (${options.tier}) is registered in ${path}. Its secret, shown this once: ${secret}`,
    )
  context.output.note(restartNote)
}

const addUser = async (options: UserOptions, context: CommandContext): Promise<void> => {
  const path = credentialsPath(context, options.credentials)
  const known = (await readCredentials(path)) ?? { clients: [], users: [] }
  const { registration, password } = await registerUser({ name: options.name }, context.effects)
  await writeCredentials(path, {
    ...known,
    users: [...known.users.filter(({ name }) => name !== options.name), registration],
  })
  if (options.json) context.output.object({ user: options.name, password, credentials: path })
  else context.output.line(`User ${options.name} is registered in ${path}. The password, shown this once: ${password}`)
  context.output.note(restartNote)
}

const published = systems
  .filter(({ versions }) => versions.some(version => version.contract !== undefined))
  .map(({ id }) => id)
const systemOption = new Option('--system <id>', 'system of the data').choices(published).makeOptionMandatory()
const fileOption = '--credentials <file>'
const fileMeaning = 'registered clients and users (PDN_HOME/provider/credentials.json unless told)'

/** `pdn provider serve | draft | client | user`: what an institution runs. */
export const addProviderCommands = (program: Command, context: CommandContext): void => {
  const provider = program.command('provider').description('Publish a file behind the standard API, with OAuth 2.0.')
  provider
    .command('serve')
    .description(
      'Serve a CSV, Excel, JSON or JSON Lines file, or a folder of them, behind the standard API until Ctrl-C.',
    )
    .addOption(systemOption)
    .option('--contract <id>', 'contract to serve', 'v1')
    .requiredOption('--data <path>', 'the file, or a folder whose files are taken up as they come, change and go')
    .option(
      '--mapping <file>',
      'YAML mapping from columns to the standard; needed for tables (CSV, Excel) whose columns are not the standard’s own',
    )
    .option('--port <number>', 'port to listen on; 0 takes any free one', '4500')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option(fileOption, fileMeaning)
    .option('--json', 'say what was loaded as one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  pdn provider serve --system s3 --contract v1 --data sanciones.csv --mapping sanciones.yaml',
    )
    .action((options: ServeOptions) => serve(options, context))
  addDraftCommand(provider, context)
  provider
    .command('client')
    .description('Register a client; its secret is shown once and only its hash is kept.')
    .requiredOption('--id <name>', 'client id')
    .addOption(new Option('--tier <tier>', 'what it may see').choices(['public', 'confidential']).default('public'))
    .addOption(new Option('--grant <grants...>', 'grants that it may use').choices(grants).default(grants))
    .option(fileOption, fileMeaning)
    .option('--json', 'answer as one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  pdn provider client --id pdn-nacional --tier confidential --grant client_credentials',
    )
    .action((options: ClientOptions) => addClient(options, context))
  provider
    .command('user')
    .description('Register a user of the password grant; the password is shown once and only its hash is kept.')
    .requiredOption('--name <name>', 'user name')
    .option(fileOption, fileMeaning)
    .option('--json', 'answer as one JSON object')
    .addHelpText('after', '\nExample:\n  pdn provider user --name pdn')
    .action((options: UserOptions) => addUser(options, context))
}
