import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PlatformError } from '@pdn/core'
import type { Benchmark, BenchmarkContext, Measurement } from '../benchmark.ts'
import { startChild } from '../child-process.ts'
import { startPlatform } from '../search/platform.ts'
import { openPopulation } from '../search/population-database.ts'
import { type Growth, growthDuring } from './growth.ts'
import type { WatchedHarvest } from './harvest-process.ts'
import type { LargeFeed } from './large-feed-process.ts'

/** At scale 1: 2 GB of documents of 20 KB, and a million rows. */
const usualDocuments = 110_000
const usualRows = 1_000_000

/** Megabytes by which a process may grow. */
const mostGrowth = 150

const program = (name: string): URL => new URL(`${name}-process.ts`, import.meta.url)

const growthFigure = (figure: string, { before, most }: Growth): readonly Measurement[] => [
  { figure: `${figure}: growth`, value: most - before, unit: 'MB', target: { atMost: mostGrowth } },
  { figure: `${figure}: before`, value: before, unit: 'MB' },
]

const harvestFigures = async ({ scale, note, signal }: BenchmarkContext): Promise<readonly Measurement[]> => {
  const home = await mkdtemp(join(tmpdir(), 'pdn-bench-memory-'))
  try {
    note('a feed of 2 GB is harvested')
    await using provider = startChild<LargeFeed>(
      program('large-feed'),
      [String(Math.ceil(usualDocuments * scale))],
      signal,
    )
    const { url, documents } = await provider.next()
    await using harvest = startChild<WatchedHarvest>(program('harvest'), [home, url], signal)
    const { growth, stored } = await harvest.next()
    const sent = Number(await (await fetch(`${url}/bytes`)).text())
    if (stored !== documents)
      throw new PlatformError('internal', { message: `Of ${documents}, ${stored} were stored.` })
    return [{ figure: 'harvest: feed', value: sent / 1e6, unit: 'MB' }, ...growthFigure('harvest', growth)]
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

/** Takes a whole answer and keeps none of it; tells its lines and bytes. */
const drained = async (address: string, signal: AbortSignal): Promise<{ lines: number; bytes: number }> => {
  const answer = await fetch(address, { signal })
  if (answer.status !== 200 || answer.body === null) {
    throw new PlatformError('internal', { message: `The export was answered with ${answer.status}.` })
  }
  let [lines, bytes] = [0, 0]
  const reader = answer.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length
    for (const byte of part.value) if (byte === 10) lines += 1
  }
  return { lines, bytes }
}

const exportFigures = async (context: BenchmarkContext): Promise<readonly Measurement[]> => {
  const { cache, scale, note, signal } = context
  const size = Math.ceil(usualRows * scale)
  const home = join(cache, `search-${size}`)
  const database = await openPopulation({ home, size, signal, note })
  try {
    await using platform = await startPlatform(home, signal)
    note('all rows are exported')
    // The first answer of a process loads what later ones share.
    await drained(`${platform.url}/api/v1/search.jsonl?q=juan`, signal)
    const { result, growth } = await growthDuring(platform.megabytes, () =>
      drained(`${platform.url}/api/v1/search.jsonl`, signal),
    )
    return [
      { figure: 'export: rows', value: result.lines, unit: 'rows', target: { atLeast: size } },
      { figure: 'export: answer', value: result.bytes / 1e6, unit: 'MB' },
      ...growthFigure('export', growth),
    ]
  } finally {
    await database.close()
  }
}

/** Memory of a harvest of 2 GB and of an export of a million rows. */
export const benchmark: Benchmark = {
  summary: 'growth of the process that harvests 2 GB, and of the one that exports a million rows',
  run: async context => [...(await harvestFigures(context)), ...(await exportFigures(context))],
}
