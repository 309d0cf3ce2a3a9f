import { foldForRegistry, type Json, valueAt } from '@pdn/core'
import type { Random } from '../random.ts'
import type { SampleRecord } from '../records/sample-record.ts'
import type { Defect, Planting } from './defect.ts'
import { withValue } from './replace.ts'

/** One value of the first document rewritten; undefined leaves the record as it is. */
const rewritten = (
  record: SampleRecord,
  path: string,
  rewrite: (value: Json) => Json | undefined,
): Planting | undefined => {
  const [first, ...others] = record.documents
  const value = valueAt(first, path)
  const spoiled = value === undefined ? undefined : rewrite(value)
  if (value === undefined || spoiled === undefined || spoiled === value) return undefined
  return { record: { ...record, documents: [withValue(first, path, spoiled), ...others] }, path, intended: value }
}

/** Plants at the first of these paths that the rewriting applies to. */
export const atOneOf =
  (paths: readonly string[], rewrite: (random: Random, value: Json) => Json | undefined): Defect['plant'] =>
  (random, record) => {
    for (const path of paths) {
      const planting = rewritten(record, path, value => rewrite(random, value))
      if (planting !== undefined) return planting
    }
    return undefined
  }

/** `1234.5` → `$1,234.50`. */
export const money = (value: Json): string | undefined => {
  if (typeof value !== 'number') return undefined
  const [whole = '', cents = '00'] = value.toFixed(2).split('.')
  return `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

/** `2023-05-31` → `31/05/2023` or `31-05-2023`. */
export const dayFirst = (random: Random, value: Json): string | undefined => {
  const [year, month, day, ...rest] = typeof value === 'string' ? value.split('-') : []
  const sign = random.pick(['/', '-'])
  return day?.length === 2 && rest.length === 0 ? [day, month, year].join(sign) : undefined
}

/** `2023-05-31T10:00:00-06:00` → `2023-05-31 10:00:00`. */
export const withoutZone = (value: Json): string | undefined =>
  typeof value === 'string' && /T.*-\d\d:\d\d$/.test(value) ? value.replace('T', ' ').slice(0, -6) : undefined

/** The name of an institution in capitals, without accents or cut short. */
export const otherLetters = (random: Random, value: Json): string | undefined => {
  if (typeof value !== 'string') return undefined
  return random.pick([
    value.toUpperCase(),
    foldForRegistry(value),
    value.replace(' (institución sintética)', ' (sintética)'),
  ])
}
