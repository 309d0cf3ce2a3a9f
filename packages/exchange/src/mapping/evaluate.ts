import { canonicalJson, findReservedIdentifiers, type Json } from '@pdn/core'
import type { RuleName } from '@pdn/systems'
import { holds } from './condition.ts'
import { cellOf, type MappedRow } from './mapped-row.ts'
import type { Source, ValueRule } from './mapping.ts'
import { fillTemplate } from './template.ts'
import { type DateReading, readDate, transform } from './transform.ts'

/** SHA-256 of a text, in hexadecimal. */
export type Hash = (text: string) => string

/** What rules may look at besides the row: the rows of its document, the zone of dates, the hash. */
export interface Surroundings {
  readonly rows: readonly MappedRow[]
  readonly dates: DateReading
  readonly hash: Hash
  /** What was found over all rows, once for each source. */
  readonly found: Map<Source, string | undefined>
}

/** A value with how it was come by; `raw` and `issue` where the published text says more than the value. */
export interface Evaluated {
  readonly value: Json | undefined
  readonly inferred: boolean
  readonly raw?: string
  readonly issue?: RuleName
}

interface Origin {
  readonly value: Json | undefined
  readonly inferred: boolean
}

/** CURPs and RFCs of persons are taken out first: a hash over one would tell it to whoever guesses. */
const withoutReserved = (text: string): string =>
  findReservedIdentifiers(text)
    .filter(found => found.type === 'curp' || found.type === 'rfc')
    .reduceRight((rest, found) => rest.slice(0, found.start) + rest.slice(found.end), text)

const hashed = (cells: readonly string[], hash: Hash): string =>
  hash(canonicalJson(cells.map(withoutReserved))).slice(0, 32)

const latestOnce = (source: Source & { readonly type: 'latest' }, rule: ValueRule, around: Surroundings) => {
  if (!around.found.has(source)) around.found.set(source, latest(source.sources, rule, around))
  return around.found.get(source)
}

const latest = (sources: readonly string[], rule: ValueRule, around: Surroundings): string | undefined => {
  let best: { readonly key: string; readonly text: string } | undefined
  for (const row of around.rows)
    for (const source of sources) {
      const text = cellOf(row, source)
      const parsed = text === '' ? undefined : readDate(text, rule.formats, around.dates)
      const key = parsed === undefined ? undefined : `${parsed.date} ${parsed.instant ?? ''}`
      if (key !== undefined && (best === undefined || key > best.key)) best = { key, text }
    }
  return best?.text
}

const textOf = (text: string): string | undefined => (text === '' ? undefined : text)

const originOf = (source: Source, rule: ValueRule, row: MappedRow, around: Surroundings): Origin => {
  const cell = (column: string): string => cellOf(row, column)
  switch (source.type) {
    case 'column':
      return { value: textOf(cell(source.source)), inferred: false }
    case 'constant':
      return { value: source.value, inferred: true }
    case 'template':
      return { value: fillTemplate(source.parts, cell), inferred: false }
    case 'hash':
      return { value: hashed(source.sources.map(cell), around.hash), inferred: true }
    case 'latest':
      return { value: latestOnce(source, rule, around), inferred: true }
    case 'split': {
      const items = cell(source.source).split(source.separator)
      const texts = items.map(item => item.trim()).filter(item => item !== '')
      return { value: texts.length === 0 ? undefined : texts, inferred: false }
    }
    case 'first': {
      for (const alternative of source.alternatives) {
        if (alternative.when !== undefined && !holds(alternative.when, cell)) continue
        const found = originOf(alternative.from, rule, row, around)
        if (found.value !== undefined) return { value: found.value, inferred: alternative.inferred ?? found.inferred }
      }
      return { value: undefined, inferred: false }
    }
  }
}

/** True where a rule's condition holds for the row. */
export const applies = (rule: { readonly when: ValueRule['when'] }, row: MappedRow): boolean =>
  rule.when === undefined || holds(rule.when, column => cellOf(row, column))

/** The value that a rule finds in a row; undefined where its condition does not hold or nothing stands there. */
export const evaluate = (rule: ValueRule, row: MappedRow, around: Surroundings): Evaluated => {
  if (!applies(rule, row)) return { value: undefined, inferred: false }
  const origin = originOf(rule.from, rule, row, around)
  const inferred = rule.inferred ?? origin.inferred
  if (origin.value === undefined) return { value: rule.fallback, inferred: true }
  if (typeof origin.value !== 'string' || rule.from.type === 'constant' || rule.from.type === 'hash')
    return { value: origin.value, inferred }
  const { value, raw, rule: issue } = transform(origin.value, rule, around.dates)
  return { value, inferred, ...(raw === undefined ? {} : { raw }), ...(issue === undefined ? {} : { issue }) }
}
