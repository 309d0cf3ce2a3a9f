// npm run bench -- NAME [--scale N] [--json] [--save]: measures, prints, and ends with 0 where every target holds,
// 1 where one does not, 2 where it could not run.

import { globSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PlatformError } from '@pdn/core'
import type { Benchmark } from './benchmark.ts'
import { figureOf } from './figure.ts'
import { figureTable, machineInWords, type Report, saveReport } from './report.ts'

const names = globSync('*/benchmark.ts', { cwd: import.meta.dirname })
  .map(path => path.split(/[\\/]/)[0] ?? '')
  .sort()

const benchmarkOf = async (name: string): Promise<Benchmark> => {
  const module: { readonly benchmark: Benchmark } = await import(`./${name}/benchmark.ts`)
  return module.benchmark
}

const refuse = (message: string): never => {
  throw new PlatformError('invalid-request', {
    message,
    where: 'bench',
    hint: `npm run bench -- NAME [--scale N] [--json] [--save]; NAME is one of: ${names.join(', ')}.`,
  })
}

const readArguments = () => {
  const options = {
    json: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    scale: { type: 'string', default: '1' },
  } as const
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [name = '', ...more] = positionals
    const scale = Number(values.scale)
    if (!names.includes(name) || more.length > 0) return refuse(name === '' ? 'Which benchmark?' : 'Unknown benchmark.')
    if (!(scale > 0 && scale <= 100)) return refuse('A scale is a number above 0 and up to 100.')
    return { ...values, name, scale }
  } catch (error) {
    return error instanceof PlatformError ? Promise.reject(error) : refuse('The arguments cannot be read.')
  }
}

const measure = async (): Promise<number> => {
  const { name, scale, json, save } = await readArguments()
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(new Error('interrupted')))
  const cache = process.env.PDN_BENCH_CACHE ?? join(tmpdir(), `pdn-bench-${process.geteuid?.() ?? 'user'}`)
  await mkdir(cache, { recursive: true, mode: 0o700 })
  const note = (text: string) => process.stderr.write(`${text}\n`)
  const benchmark = await benchmarkOf(name)
  note(`${name}: ${benchmark.summary}`)
  const measured = await benchmark.run({ scale, cache, note, signal: stop.signal })
  const report: Report = { name, machine: machineInWords(), figures: measured.map(figureOf) }
  console.log(json ? JSON.stringify(report) : `${report.machine}\n\n${figureTable(report.figures)}`)
  if (save) await saveReport(report, new Date().toISOString().slice(0, 10))
  return report.figures.some(figure => figure.held === false) ? 1 : 0
}

const tellFailure = (error: unknown): number => {
  const told = error instanceof PlatformError ? [error.message, error.where, error.hint] : [error]
  console.error(...told.filter(part => part !== undefined))
  return 2
}

process.exit(await measure().catch(tellFailure))
