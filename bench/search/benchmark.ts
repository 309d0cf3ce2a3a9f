import { join } from 'node:path'
import type { Benchmark, BenchmarkContext, Measurement } from '../benchmark.ts'
import { databaseFigures } from './database-figures.ts'
import { platformFigures } from './platform-figures.ts'
import { openPopulation } from './population-database.ts'

/** People of the two populations: a tenth of a nation's, to show how times grow, and a nation's, for which targets are. */
const sizes = [200_000, 2_000_000] as const

const figuresOf = async (
  size: number,
  isNation: boolean,
  context: BenchmarkContext,
): Promise<readonly Measurement[]> => {
  const { cache, signal, note } = context
  const home = join(cache, `search-${size}`)
  const database = await openPopulation({ home, size, signal, note })
  try {
    const figures = [
      ...(await databaseFigures(database, { size, note })),
      ...(await platformFigures(database, { home, size, signal, note })),
    ]
    return isNation ? figures : figures.map(({ target, ...figure }) => figure)
  } finally {
    await database.close()
  }
}

/** Searches over two million people, at the database and at the API, beside `pg_trgm` on the same engine. */
export const benchmark: Benchmark = {
  summary: 'searches over generated people, at the database and at the API, beside the similarity of pg_trgm',
  run: async context => {
    const figures: Measurement[] = []
    for (const size of sizes)
      figures.push(...(await figuresOf(Math.round(size * context.scale), size === Math.max(...sizes), context)))
    return figures
  },
}
