import { type CsvRecord, CsvScanner } from './csv-scanner.ts'

const candidates = [',', ';', '\t', '|'] as const

const recordsOf = (sample: string, complete: boolean, delimiter: string): CsvRecord[] => {
  const scanner = new CsvScanner(delimiter, Number.POSITIVE_INFINITY, 'sample')
  const records = scanner.push(sample)
  if (!complete && records.length > 0) return records
  try {
    return [...records, ...scanner.end()]
  } catch {
    return records
  }
}

/** How well a delimiter explains the first records: their common width, times the share of records that have it. */
const score = (records: readonly CsvRecord[]): number => {
  const width = records[0]?.cells.length ?? 0
  if (width < 2) return 0
  const first = records.slice(0, 200)
  return (width * first.filter(record => record.cells.length === width).length) / first.length
}

/** The delimiter among comma, semicolon, tab and bar that the beginning of a file suggests; undefined for one column. */
export const detectDelimiter = (sample: string, complete: boolean): string | undefined => {
  const scored = candidates.map(delimiter => ({ delimiter, score: score(recordsOf(sample, complete, delimiter)) }))
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left))
  return best.score > 0 ? best.delimiter : undefined
}

/** A delimiter's name in a message. */
export const delimiterName = (delimiter: string): string =>
  ({ ',': 'comma (,)', ';': 'semicolon (;)', '\t': 'tab', '|': 'bar (|)' })[delimiter] ?? `“${delimiter}”`
