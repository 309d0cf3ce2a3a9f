import { Command } from 'commander'
import type { CommandContext } from './command-context.ts'
import { version } from './version.ts'

type AddCommand = (program: Command, context: CommandContext) => void

/** How each command is loaded, in the order of the help: one that runs need not wait for what the others are made of. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  start: async () => (await import('./commands/start.ts')).addStartCommand,
  provider: async () => (await import('./commands/provider.ts')).addProviderCommands,
  registry: async () => (await import('./commands/registry.ts')).addRegistryCommands,
  harvest: async () => (await import('./commands/harvest.ts')).addHarvestCommand,
  quarantine: async () => (await import('./commands/quarantine.ts')).addQuarantineCommands,
  search: async () => (await import('./commands/search.ts')).addSearchCommand,
  sample: async () => (await import('./commands/sample.ts')).addSampleCommands,
  validate: async () => (await import('./commands/validate.ts')).addValidateCommand,
  convert: async () => (await import('./commands/convert.ts')).addConvertCommand,
  template: async () => (await import('./commands/template.ts')).addTemplateCommand,
}

/** Whoever calls a command wrongly is led to the help of that command. */
const leadToHelp = (command: Command, words: string): void => {
  command.showHelpAfterError(`(${words} --help shows what there is)`)
  for (const further of command.commands) leadToHelp(further, `${words} ${further.name()}`)
}

/**
 * The command `pdn` with what the first word of a command line asks for, or with all that it can do; parsing it runs one
 * command.
 */
export const createProgram = async (context: CommandContext, word = ''): Promise<Command> => {
  const program = new Command('pdn')
    .description('Plataforma Digital Nacional: run it, connect institutions to it, harvest them.')
    .version(version, '-V, --version', 'print the version')
    // A command may have an option `--version` of its own: that of a standard.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: text => context.output.line(text.trimEnd()),
      writeErr: text => context.output.note(text.trimEnd()),
    })
    .addHelpText('after', '\nExample:\n  pdn start\n\nEvery command explains itself: pdn harvest --help')
  const asked = Object.hasOwn(commands, word) ? [commands[word]] : Object.values(commands)
  for (const load of asked) (await load?.())?.(program, context)
  leadToHelp(program, 'pdn')
  return program
}
