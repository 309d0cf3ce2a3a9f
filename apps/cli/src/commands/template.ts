import { createWriteStream } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Effects, type Language, PlatformError, randomUuid } from '@pdn/core'
import { templateWorkbook } from '@pdn/exchange'
import { systemOf, systems, type Version, versionsOf } from '@pdn/systems'
import { type Command, Option } from 'commander'
import type { CommandContext } from '../command-context.ts'

interface TemplateOptions {
  readonly version?: string
  readonly lang: Language
  readonly out?: string
  readonly force?: boolean
  readonly json?: boolean
}

/** The version that is named, or those of the system that none came after. */
const chosenVersions = (id: string, named: string | undefined): readonly Version[] => {
  const system = systemOf(id)
  if (system === undefined)
    throw new PlatformError('standard-unknown', {
      message: `There is no system “${id}”.`,
      where: 'system',
      hint: `There is ${systems.map(system => system.id).join(', ')}.`,
    })
  const placed = versionsOf(system)
  if (named === undefined) return placed.filter(({ isCurrent }) => isCurrent).map(({ version }) => version)
  const found = placed.find(({ version }) => version.id === named)
  if (found !== undefined) return [found.version]
  throw new PlatformError('standard-unknown', {
    message: `${id} has no version “${named}”.`,
    where: '--version',
    hint: `It has ${placed.map(({ version }) => version.id).join(', ')}.`,
  })
}

const fileOf = (version: Version, count: number, out: string | undefined): string => {
  if (out === undefined) return resolve(`plantilla-${version.id}.xlsx`)
  const extension = extname(out)
  const inside = `${basename(out, extension)}.${version.id}${extension || '.xlsx'}`
  return resolve(count === 1 ? out : join(dirname(out), inside))
}

const isThere = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'

const write = async (
  version: Version,
  file: string,
  { lang, force }: TemplateOptions,
  effects: Effects,
): Promise<void> => {
  const content = templateWorkbook(version, lang, () => randomUuid(effects.randomBytes(16)))
  const target = createWriteStream(file, { flags: force === true ? 'w' : 'wx' })
  await pipeline(Readable.from(content, { objectMode: true }), target).catch((cause: unknown) => {
    throw new PlatformError(isThere(cause) ? 'invalid-request' : 'file-unwritable', {
      message: isThere(cause) ? 'There is a file of that name.' : 'The template cannot be written there.',
      where: file,
      hint: isThere(cause)
        ? 'It may hold records: name another with -o, or write over it with --force.'
        : 'Name a folder that exists and that this user may write to.',
      cause,
    })
  })
}

const template = async (
  system: string,
  options: TemplateOptions,
  { output, effects }: CommandContext,
): Promise<void> => {
  const versions = chosenVersions(system, options.version)
  for (const version of versions) {
    const file = fileOf(version, versions.length, options.out)
    await write(version, file, options, effects)
    if (options.json) output.object({ version: version.id, file })
    else output.line(`${version.title[options.lang]} (${version.id}) → ${file}`)
  }
}

/** `pdn template`: a workbook that a small town can fill in. */
export const addTemplateCommand = (program: Command, context: CommandContext): void => {
  program
    .command('template')
    .description(
      'Write an Excel workbook to fill in: drop-downs of the catalogues, notes, checks, an example, instructions. It is read back by pdn convert, pdn validate and pdn provider serve.',
    )
    .argument(
      '<system>',
      `${systems.map(({ id }) => id).join(', ')}: a workbook for each version that is current, unless one is named`,
    )
    .option('--version <id>', 'version of the standard, such as s3-graves-2')
    .addOption(new Option('--lang <language>', 'language of its words').choices(['es', 'en']).default('es'))
    .option('-o, --out <file>', 'file to write; plantilla-VERSION.xlsx in the current folder unless told')
    .option('--force', 'write over a file that is there')
    .option('--json', 'answer as one JSON object a line')
    .addHelpText('after', '\nExample:\n  pdn template s2 -o servidores.xlsx')
    .action((system: string, options: TemplateOptions) => template(system, options, context))
}
