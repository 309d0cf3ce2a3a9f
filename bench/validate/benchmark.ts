import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isObject, PlatformError } from '@pdn/core'
import type { Benchmark, BenchmarkContext, Measurement } from '../benchmark.ts'
import { type GeneratedFile, generatedFile } from './generated-files.ts'
import { type MeasuredRun, measuredRun } from './measured-run.ts'

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Bytes of the large files at scale 1. */
const large = 200e6

/** Bytes of the cut that the slower references take: at any scale, for in less than this the start is most of the time. */
const cut = 10e6

/** Megabytes that `pdn validate` may hold. */
const mostMemory = 300

/** The schemas of OCDS, which the checker downloads where they are not here. */
const standardFolder = pathOf('../../../shared/reference/ocds/schema/1.1.5')

/** What is installed into the throw-away environment. */
const packages = ['libcoveocds==0.17.0', 'ocdsmerge==0.8.0']

const pdn = pathOf('../../apps/cli/src/main.ts')

interface Case {
  readonly name: string
  readonly file: GeneratedFile
  readonly least: number
}

const cases = (scale: number): readonly Case[] => [
  {
    name: 'S1 as JSON Lines',
    file: { version: 's1-declaraciones-2.0', layout: 'lines', bytes: large * scale },
    least: 0.5,
  },
  { name: 'OCDS as JSON Lines', file: { version: 'ocds-1.1', layout: 'lines', bytes: large * scale }, least: 0.5 },
  { name: 'OCDS as one package', file: { version: 'ocds-1.1', layout: 'package', bytes: large * scale }, least: 0.3 },
]

/** Runs the command; an end with 1 is an answer only where a report came with it. */
const validated = async (path: string, signal: AbortSignal): Promise<MeasuredRun> => {
  const run = await measuredRun(process.execPath, [pdn, 'validate', path, '--json'], { signal, codes: [0, 1] })
  const report: unknown = run.stdout === '' ? undefined : JSON.parse(run.stdout)
  if (!isObject(report) || !(Number(report.valid) > 0))
    throw new PlatformError('internal', { message: `pdn validate gave no report of ${path}.` })
  return run
}

/** The command beside the bare schema: both from start to end, the best of two. */
const besideSchema = async (
  { name, file, least }: Case,
  { cache, note, signal }: BenchmarkContext,
): Promise<readonly Measurement[]> => {
  note(`${name}: the file is made, if it is not there yet`)
  const path = await generatedFile(cache, file)
  const megabytes = (await stat(path)).size / 1e6
  const ours = []
  const theirs = []
  for (const round of ['first', 'second']) {
    note(`${name}: ${round} round`)
    ours.push(await validated(path, signal))
    const words = [pathOf('reference-process.ts'), path, file.version, file.layout]
    theirs.push(await measuredRun(process.execPath, words, { signal }))
  }
  const best = (runs: readonly { readonly seconds: number }[]) => Math.min(...runs.map(({ seconds }) => seconds))
  return [
    {
      figure: `pdn validate: ${name}`,
      value: megabytes / best(ours),
      unit: 'MB/s',
      reference: megabytes / best(theirs),
      target: { of: 'ratio', atLeast: least },
    },
    {
      figure: `pdn validate: ${name}: peak memory`,
      value: Math.max(...ours.map(({ peakMegabytes }) => peakMegabytes)),
      unit: 'MB',
      target: { atMost: mostMemory },
    },
  ]
}

type Command = readonly [program: string, ...words: string[]]

/** The command beside the checker of the Open Contracting Partnership: both from the start of their process to its end. */
const besideChecker = async (
  path: string,
  [program, ...words]: Command,
  { note, signal }: BenchmarkContext,
): Promise<readonly Measurement[]> => {
  note('the reference checks')
  const megabytes = (await stat(path)).size / 1e6
  const checked = await measuredRun(program, words, { signal })
  const ours = await validated(path, signal)
  return [
    {
      figure: 'pdn validate beside libcoveocds',
      value: megabytes / ours.seconds,
      unit: 'MB/s',
      reference: megabytes / checked.seconds,
      target: { of: 'ratio', atLeast: 20 },
    },
  ]
}

interface MergeTimes {
  /** Of merging alone, from parsed releases to compiled ones. */
  readonly seconds: number
  /** From the file to the text of the compiled releases. */
  readonly wholeSeconds: number
  /** Of the compiled releases in canonical form. */
  readonly digest: string
}

const mergeTimes = async (command: Command, signal: AbortSignal): Promise<MergeTimes> => {
  const [program, ...words] = command
  const { stdout } = await measuredRun(program, words, { signal })
  const { seconds, wholeSeconds, digest } = JSON.parse(stdout)
  return { seconds: Number(seconds), wholeSeconds: Number(wholeSeconds), digest: String(digest) }
}

/** Our merge beside ocdsmerge over the same releases, in new processes by turns, the best of three; both give the same. */
const besideMerger = async (
  path: string,
  reference: Command,
  { note, signal }: BenchmarkContext,
): Promise<readonly Measurement[]> => {
  const megabytes = (await stat(path)).size / 1e6
  const ours: MergeTimes[] = []
  const theirs: MergeTimes[] = []
  for (const round of ['first', 'second', 'third']) {
    note(`both merge: ${round} round`)
    theirs.push(await mergeTimes(reference, signal))
    ours.push(await mergeTimes([process.execPath, pathOf('merge-process.ts'), path], signal))
  }
  if (new Set([...ours, ...theirs].map(({ digest }) => digest)).size !== 1)
    throw new PlatformError('internal', { message: `Our merge and ocdsmerge differ over ${path}.` })
  const speed = (runs: readonly MergeTimes[], time: 'seconds' | 'wholeSeconds') =>
    megabytes / Math.min(...runs.map(run => run[time]))
  return [
    {
      figure: 'merge beside ocdsmerge',
      value: speed(ours, 'seconds'),
      unit: 'MB/s',
      reference: speed(theirs, 'seconds'),
      target: { of: 'ratio', atLeast: 5 },
    },
    {
      figure: 'merge beside ocdsmerge: with reading and writing',
      value: speed(ours, 'wholeSeconds'),
      unit: 'MB/s',
      reference: speed(theirs, 'wholeSeconds'),
    },
  ]
}

/** The references from PyPI, in an environment that is gone afterwards. */
const besidePython = async (context: BenchmarkContext): Promise<readonly Measurement[]> => {
  const { cache, note, signal } = context
  const path = await generatedFile(cache, { version: 'ocds-1.1', layout: 'package', bytes: cut })
  const home = await mkdtemp(join(tmpdir(), 'pdn-bench-python-'))
  const python = join(home, 'bin', 'python')
  try {
    note(`${packages.join(' and ')} are installed`)
    await measuredRun('python3', ['-m', 'venv', home], { signal })
    await measuredRun(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages], {
      signal,
    })
    const standard = existsSync(standardFolder) ? standardFolder : ''
    const reference = (what: string) => [python, pathOf('reference.py'), what, path, standard] as const
    return [
      ...(await besideChecker(path, reference('check'), context)),
      ...(await besideMerger(path, reference('merge'), context)),
    ]
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

/** Speed and memory of validation. */
export const benchmark: Benchmark = {
  summary: 'pdn validate beside JSON.parse with the bare schema, libcoveocds and ocdsmerge',
  run: async context => {
    const figures: Measurement[] = []
    for (const each of cases(context.scale)) figures.push(...(await besideSchema(each, context)))
    return [...figures, ...(await besidePython(context))]
  },
}
