import { readFile, writeFile } from 'node:fs/promises'
import { cpus, release, totalmem, type } from 'node:os'
import type { Figure } from './figure.ts'

/** What a benchmark answers with `--json`. */
export interface Report {
  readonly name: string
  readonly machine: string
  readonly figures: readonly Figure[]
}

/** The machine in a line: cores, memory, system, Node. */
export const machineInWords = (): string => {
  const cores = cpus()
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GiB`
  return `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown core'}, ${memory}, ${type()} ${release()}, Node ${process.versions.node}`
}

const heads = ['Figure', 'Value', 'Unit', 'Reference', 'Ratio', 'Target', 'Held']

const shown = (value: number | string | boolean | null): string => {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'NO'
  return typeof value === 'number' ? value.toLocaleString('en', { maximumSignificantDigits: 4 }) : value
}

/** The figures as a table of Markdown, its columns aligned. */
export const figureTable = (figures: readonly Figure[]): string => {
  const rows = figures.map(({ figure, value, unit, reference, ratio, target, held }) =>
    [figure, value, unit, reference, ratio, target, held].map(shown),
  )
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map(row => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(heads), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

const results = new URL('RESULTS.md', import.meta.url)

/** Puts the figures into RESULTS.md between the marks of the benchmark; what is written around them stays. */
export const saveReport = async ({ name, machine, figures }: Report, day: string): Promise<void> => {
  const begin = `<!-- figures of ${name} -->`
  const end = `<!-- end of ${name} -->`
  const section = `${begin}\n${day} · ${machine}\n\n${figureTable(figures)}\n${end}`
  const text = await readFile(results, 'utf8')
  const from = text.indexOf(begin)
  const until = text.indexOf(end)
  const next =
    from < 0 || until < from
      ? `${text.trimEnd()}\n\n## ${name}\n\n${section}\n`
      : `${text.slice(0, from)}${section}${text.slice(until + end.length)}`
  await writeFile(results, next)
}
