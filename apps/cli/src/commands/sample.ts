import { isoDate, PlatformError, parseDate } from '@pdn/core'
import { sampleCountry } from '@pdn/synthetic'
import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { writeSampleFiles } from '../sample-files.ts'
import { sampleSeed } from '../sample-seed.ts'

interface GenerateOptions {
  readonly seed: string
  readonly scale: string
  readonly out: string
  readonly today?: string
  readonly gzip?: boolean
  readonly json?: boolean
}

const largestScale = 10_000

const scaleOf = (text: string): number => {
  const scale = /^\d{1,5}(\.\d{1,4})?$/.test(text) ? Number(text) : 0
  if (scale > 0 && scale <= largestScale) return scale
  throw new PlatformError('invalid-request', {
    message: `A scale is a number above 0 and at most ${largestScale}; 1 gives about 19,000 records.`,
    where: '--scale',
    hint: 'Leave it out for 1.',
  })
}

const dayOf = (text: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && parseDate(text) !== undefined) return text
  throw new PlatformError('invalid-request', {
    message: 'A day is written YYYY-MM-DD.',
    where: '--today',
    hint: 'Leave it out for the day of the computer.',
  })
}

const number = new Intl.NumberFormat('en')

const generate = async (options: GenerateOptions, { effects, output, signal }: CommandContext): Promise<void> => {
  const { seed, out: folder } = options
  const today = options.today === undefined ? isoDate(effects.now()) : dayOf(options.today)
  const country = sampleCountry({ seed, scale: scaleOf(options.scale), today })
  await writeSampleFiles(country, {
    folder,
    gzip: options.gzip === true,
    signal,
    onFile: file =>
      options.json
        ? output.object(file)
        : output.line(`${file.file}: ${number.format(file.lines)} lines, ${number.format(file.bytes)} bytes`),
  })
  if (!options.json) output.note(`Everything in ${folder} is synthetic; truth.jsonl tells what was planted in it.`)
}

/** `pdn sample generate`: the sample country as files. */
export const addSampleCommands = (program: Command, context: CommandContext): void => {
  const sample = program.command('sample').description('A synthetic country, to try and to measure with.')
  sample
    .command('generate')
    .description(
      'Write what the six providers of the sample country publish, one file for each version, in the shapes of the standards: JSON Lines; and the ground truth of who is who and what was spoiled. The same seed, scale and day give the same bytes; from 2026-10-31 on the day changes nothing.',
    )
    .option('--seed <text>', 'what decides the country; unless told, it is the one that start serves', sampleSeed)
    .option('--scale <number>', 'size; 1 is about 19,000 records', '1')
    .option('--out <folder>', 'where to write', 'sample-country')
    .option('--today <day>', 'nothing is told of later days; today by default')
    .option('--gzip', 'compress the files')
    .option('--json', 'one JSON object a file, with its SHA-256')
    .addHelpText('after', '\nExample:\n  pdn sample generate --scale 1 --out sample-country')
    .action((options: GenerateOptions) => generate(options, context))
}
