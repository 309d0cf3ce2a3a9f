import { Command } from 'commander'
import type { CommandContext } from './command-context.ts'
import { addConvertCommand } from './commands/convert.ts'
import { addHarvestCommand } from './commands/harvest.ts'
import { addProviderCommands } from './commands/provider.ts'
import { addQuarantineCommands } from './commands/quarantine.ts'
import { addRegistryCommands } from './commands/registry.ts'
import { addSampleCommands } from './commands/sample.ts'
import { addSearchCommand } from './commands/search.ts'
import { addStartCommand } from './commands/start.ts'
import { addTemplateCommand } from './commands/template.ts'
import { addValidateCommand } from './commands/validate.ts'
import { version } from './version.ts'

/** The command `pdn` with all that it can do; parsing it runs one command. */
export const createProgram = (context: CommandContext): Command => {
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
    .showHelpAfterError('(pdn --help shows what there is)')
    .addHelpText('after', '\nExample:\n  pdn start\n\nEvery command explains itself: pdn harvest --help')
  addStartCommand(program, context)
  addProviderCommands(program, context)
  addRegistryCommands(program, context)
  addHarvestCommand(program, context)
  addQuarantineCommands(program, context)
  addSearchCommand(program, context)
  addSampleCommands(program, context)
  addValidateCommand(program, context)
  addConvertCommand(program, context)
  addTemplateCommand(program, context)
  return program
}
