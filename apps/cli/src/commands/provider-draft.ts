import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { PlatformError } from '@pdn/core'
import { draftMapping, readFile } from '@pdn/exchange'
import { type SystemId, systems } from '@pdn/systems'
import { type Command, Option } from 'commander'
import type { CommandContext } from '../command-context.ts'

interface DraftOptions {
  readonly system?: SystemId
  readonly target?: string
  readonly sheet?: string
  readonly out?: string
  readonly json?: boolean
}

const draft = async (file: string, options: DraftOptions, { output }: CommandContext): Promise<void> => {
  const { system, target, sheet, out } = options
  const reading = await readFile(resolve(file), sheet === undefined ? {} : { sheet })
  const found = await draftMapping(reading, { ...(system && { system }), ...(target && { version: target }) })
  if (out !== undefined) await save(resolve(out), found.text)
  if (options.json) {
    const { text, ...told } = found
    output.object({ ...told, mapping: text })
    return
  }
  if (out === undefined) output.line(found.text.trimEnd())
  output.note(`Drafted for ${found.version}; read every rule before you serve by it.`)
  if (found.unused.length > 0) output.note(`Columns that it does not map: ${found.unused.join(', ')}`)
}

/** Writes a new file; one that is there may hold a night's work. */
const save = (path: string, text: string): Promise<void> =>
  writeFile(path, text, { flag: 'wx' }).catch((cause: unknown) => {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'
    throw new PlatformError('invalid-request', {
      message: isThere ? 'There is a file of that name.' : 'The draft cannot be written there.',
      where: path,
      hint: isThere ? 'Name another, or move it away.' : 'Name a folder that exists and that this user may write to.',
      cause,
    })
  })

/** `pdn provider draft`: proposes a mapping. */
export const addDraftCommand = (provider: Command, context: CommandContext): void => {
  provider
    .command('draft')
    .description('Propose a mapping for a table (CSV, Excel) from the names and values of its columns.')
    .argument('<file>', 'the file')
    .addOption(
      new Option('--system <id>', 'system of the data; the one that fits best unless told').choices(
        systems.map(({ id }) => id),
      ),
    )
    .option('--target <version>', 'version of the standard, such as s3-servidores-1.1')
    .option('--sheet <name>', 'sheet of a workbook')
    .option('--out <file>', 'write it into a new file instead of showing it')
    .option('--json', 'answer as one JSON object')
    .addHelpText('after', '\nExample:\n  pdn provider draft sanciones.csv --system s3 --out sanciones.yaml')
    .action((file: string, options: DraftOptions) => draft(file, options, context))
}
