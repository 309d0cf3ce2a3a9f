import {
  foldForFilter,
  type Json,
  moneyFromMinor,
  type ParsedDate,
  parseDate,
  parseMoney,
  parsePersonName,
} from '@pdn/core'
import type { RuleName } from '@pdn/systems'
import type { ValueRule } from './mapping.ts'

/** What became of a text: a value, unless it could not be read, and the issue with it, if any. */
interface Transformed {
  readonly value: Json | undefined
  /** The published text, where the value is not all that it says. */
  readonly raw?: string
  /** Name of the issue. */
  readonly rule?: RuleName
}

/** How dates are read and written: the zone of those without one, and the writer of date-times. */
export interface DateReading {
  readonly timeZone: string
  /** True for a workbook, whose cells of dates are written in ISO 8601 whatever else the mapping expects. */
  readonly alsoIso: boolean
  readonly write: (parsed: ParsedDate) => string
}

const truths: Readonly<Record<string, boolean>> = {
  si: true,
  yes: true,
  true: true,
  1: true,
  no: false,
  false: false,
  0: false,
}

const unreadable = (what: 'boolean' | 'date' | 'money' | 'number', raw: string): Transformed => ({
  value: undefined,
  raw,
  rule: `${what}-unreadable`,
})

const money = (text: string, currency: string): Transformed => {
  const amount = parseMoney(text, currency)
  if (amount === undefined) return unreadable('money', text)
  const value = Number(moneyFromMinor(amount.minor, currency))
  // A JSON number holds some fifteen digits: what it cannot hold is kept as the file has it.
  const isExact = !amount.rounded && parseMoney(value, currency)?.minor === amount.minor
  return isExact ? { value } : { value, raw: text, rule: 'money-rounded' }
}

/** The date that a text is by the formats of a rule. */
export const readDate = (
  text: string,
  formats: readonly string[] | undefined,
  { timeZone, alsoIso }: Pick<DateReading, 'timeZone' | 'alsoIso'>,
): ParsedDate | undefined => {
  if (formats === undefined) return parseDate(text, { timeZone })
  const parsed = parseDate(text, { formats, timeZone })
  return parsed === undefined && alsoIso ? parseDate(text, { formats: isoFormats, timeZone }) : parsed
}

const isoFormats = ['yyyy-mm-dd', 'yyyy-mm-dd hh:mm:ss']

const dated = (text: string, rule: ValueRule, dates: DateReading): Transformed => {
  const { write } = dates
  const parsed = readDate(text, rule.formats, dates)
  if (parsed === undefined) return unreadable('date', text)
  if (rule.transform === 'date') return { value: parsed.date }
  // A day without a time is written as its first moment, which the file does not say: its own text stays beside it.
  return { value: write(parsed), ...(parsed.instant === undefined ? { raw: text } : {}) }
}

/** A part of a name; a name that cannot be parted stands whole among the given names. */
const namePart = (text: string, part: 'given' | 'surname1' | 'surname2'): Transformed => {
  const parts = parsePersonName(text)
  if (parts === undefined) return { value: part === 'given' ? text.replace(/\s+/gu, ' ') : undefined }
  return { value: parts[part] || undefined }
}

const numeric = (text: string, whole: boolean): Transformed => {
  const plain = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
  const readable = whole ? /^-?\d{1,15}$/.test(plain) : /^-?\d{1,15}(?:\.\d{1,15})?$/.test(plain)
  return readable ? { value: Number(plain) } : unreadable('number', text)
}

const listed = (text: string, rule: ValueRule): Transformed | undefined => {
  const { catalogue } = rule
  if (catalogue === undefined) return undefined
  const value = catalogue.values.get(foldForFilter(text))
  if (value !== undefined) return { value }
  const { otherwise } = catalogue
  if (otherwise === 'keep') return { value: text, raw: text, rule: 'not-in-catalogue' }
  return { value: otherwise === 'leave-out' ? undefined : otherwise.value, raw: text, rule: 'not-in-catalogue' }
}

/** Turns a published text into the value that a rule wants; a text that it cannot read is handed back as raw. */
export const transform = (text: string, rule: ValueRule, dates: DateReading): Transformed => {
  const found = listed(text, rule)
  if (found !== undefined) return found
  switch (rule.transform) {
    case 'text':
      return { value: text }
    case 'upper':
      return { value: text.toLocaleUpperCase('es') }
    case 'lower':
      return { value: text.toLocaleLowerCase('es') }
    case 'name':
      return { value: text.replace(/\s+/gu, ' ') }
    case 'given-names':
      return namePart(text, 'given')
    case 'first-surname':
      return namePart(text, 'surname1')
    case 'second-surname':
      return namePart(text, 'surname2')
    case 'money':
      return money(text, rule.currency)
    case 'date':
    case 'date-time':
      return dated(text, rule, dates)
    case 'number':
    case 'integer':
      return numeric(text, rule.transform === 'integer')
    case 'boolean': {
      const value = truths[foldForFilter(text)]
      return value === undefined ? unreadable('boolean', text) : { value }
    }
  }
}
