import { parseDate } from '@pdn/core'

/** Formats that Mexican files are known to use, those of days before those of months first. */
const candidates = [
  ...['dd/mm/yyyy', 'dd-mm-yyyy', 'dd.mm.yyyy', 'yyyy-mm-dd', 'yyyy/mm/dd'],
  ...['yyyy-mm-dd hh:mm:ss', 'dd/mm/yyyy hh:mm:ss', 'dd-mm-yyyy hh:mm:ss', 'yyyy/mm/dd hh:mm:ss'],
  ...['mm/dd/yyyy', 'mm-dd-yyyy'],
]

/** The formats that a column's dates are written in. */
export interface DateFormats {
  readonly formats: readonly string[]
  /** Share of the values that they read, from 0 to 1. */
  readonly share: number
  /** True where days and months could be taken for each other throughout. */
  readonly ambiguous: boolean
}

/** The fewest known formats that read a sample of values, the one that reads most first; undefined where none reads any. */
export const dateFormatsOf = (values: readonly string[]): DateFormats | undefined => {
  const formats: string[] = []
  let rest = values
  while (rest.length > 0) {
    const scored = candidates.map(format => ({ format, left: rest.filter(text => !reads(text, format)) }))
    const best = scored.reduce((left, right) => (right.left.length < left.left.length ? right : left))
    if (best.left.length === rest.length) break
    formats.push(best.format)
    rest = best.left
  }
  if (formats.length === 0) return undefined
  const [first = ''] = formats
  const turned = turnedFormat(first)
  return {
    formats,
    share: 1 - rest.length / values.length,
    ambiguous: turned !== undefined && values.every(text => !reads(text, first) || reads(text, turned)),
  }
}

const reads = (text: string, format: string): boolean => parseDate(text, { formats: [format] }) !== undefined

const turnedFormat = (format: string): string | undefined => {
  const turned = format.startsWith('dd') ? format.replace(/^dd(.)mm/, 'mm$1dd') : undefined
  return turned !== undefined && candidates.includes(turned) ? turned : undefined
}
