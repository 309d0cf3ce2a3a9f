import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Benchmark, BenchmarkContext, Measurement } from '../benchmark.ts'
import { startChild } from '../child-process.ts'
import { processCpu } from '../process-cpu.ts'
import { sanctionFeed } from './feed.ts'
import type { Pass } from './harvest-process.ts'
import type { Serving } from './provider-process.ts'
import type { ReferenceLoad } from './reference-process.ts'
import type { Step } from './steps-process.ts'

/** Records of the feed at scale 1: a harvest of some ten seconds. */
const usualRecords = 60_000

/** CPU that all processes together may take for a record: two cores at 5,000 records a second (DESIGN §5). */
const budget = 400

const program = (name: string): URL => new URL(`${name}-process.ts`, import.meta.url)

/** A pass, with what the provider took for it. */
interface MeasuredPass extends Pass {
  readonly serving: number
}

const harvestTwice = async (
  feed: string,
  home: string,
  { note, signal }: BenchmarkContext,
): Promise<readonly MeasuredPass[]> => {
  note('the provider reads its documents')
  await using provider = startChild<Serving>(program('provider'), [feed], signal)
  const { url, clientSecret } = await provider.next()
  await using harvest = startChild<Pass>(program('harvest'), [home, url, clientSecret], signal)
  const passes: MeasuredPass[] = []
  for (const name of ['first', 'unchanged']) {
    note(`${name} harvest`)
    const before = processCpu(provider.pid)
    const pass = await harvest.next()
    passes.push({ ...pass, serving: processCpu(provider.pid) - before })
  }
  return passes
}

const load = async (feed: string, home: string, { note, signal }: BenchmarkContext): Promise<ReferenceLoad> => {
  note('the reference loads the same records')
  await using reference = startChild<ReferenceLoad>(program('reference'), [home, feed], signal)
  return await reference.next()
}

const stepsOf = async (feed: string, { note, signal }: BenchmarkContext): Promise<readonly Step[]> => {
  note('each step alone')
  await using steps = startChild<readonly Step[]>(program('steps'), [feed], signal)
  return await steps.next()
}

const cpuFigures = (name: string, { summary, serving, storing, preparing, database }: MeasuredPass): Measurement[] => {
  const each = (seconds: number): number => (seconds / summary.seen) * 1e6
  const all = each(serving + storing + preparing + database)
  const unit = 'CPU µs/record'
  return [
    { figure: `${name}, all processes`, value: all, unit, ...(name === 'first' ? { target: { atMost: budget } } : {}) },
    { figure: `${name}: provider`, value: each(serving), unit },
    { figure: `${name}: fetch and store`, value: each(storing), unit },
    { figure: `${name}: prepare`, value: each(preparing), unit },
    { figure: `${name}: database`, value: each(database), unit },
  ]
}

const figuresOf = (
  [first, again]: readonly MeasuredPass[],
  reference: ReferenceLoad,
  steps: readonly Step[],
): readonly Measurement[] => {
  if (first === undefined || again === undefined) return []
  const speed = ({ summary, wall }: MeasuredPass): number => summary.seen / wall
  const unit = 'records/s'
  return [
    { figure: 'first harvest', value: speed(first), unit, target: { atLeast: 5000 } },
    {
      figure: 'first harvest beside a load by COPY',
      value: speed(first),
      unit,
      reference: reference.records / reference.wall,
      target: { of: 'ratio', atLeast: 0.25 },
    },
    {
      figure: 'unchanged harvest beside the first',
      value: speed(again),
      unit,
      reference: speed(first),
      target: { of: 'ratio', atLeast: 2 },
    },
    ...cpuFigures('first', first),
    ...cpuFigures('unchanged', again),
    ...steps.map(({ step, cpu }) => ({ figure: `step: ${step}`, value: cpu, unit: 'CPU µs/record' })),
  ]
}

/** Harvest of small records at full speed: a provider, the platform's harvest and its database on one machine. */
export const benchmark: Benchmark = {
  summary: 'harvest over HTTP with OAuth, validation, cut and history, beside a load of the same rows by COPY',
  run: async context => {
    const folder = await mkdtemp(join(tmpdir(), 'pdn-bench-ingest-'))
    try {
      context.note('the feed is generated, or taken from the cache')
      const feed = await sanctionFeed(context.cache, Math.max(1000, Math.round(usualRecords * context.scale)))
      const passes = await harvestTwice(feed, join(folder, 'harvest'), context)
      const reference = await load(feed, join(folder, 'reference'), context)
      return figuresOf(passes, reference, await stepsOf(feed, context))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}
