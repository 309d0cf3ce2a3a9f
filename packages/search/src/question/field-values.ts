import {
  daysInMonth,
  dayText,
  foldForSearch,
  isCalendarDay,
  moneyFromMinor,
  PlatformError,
  parseDate,
  parseMoney,
  stateOf,
} from '@pdn/core'
import type { ValueRange } from '@pdn/database'
import type { SearchField } from './search-field.ts'

/** A value of a field as it was asked for. */
export interface AskedValue {
  readonly text: string
  /** True: never a range. */
  readonly literal: boolean
}

/** The values and ranges of one field that a record may have. */
export interface FieldValues {
  readonly values: readonly string[]
  readonly ranges: readonly ValueRange[]
}

/** Codes that a refusal names. */
const mostNamed = 20

/**
 * Reads what was asked of a field: values, and for numbers, amounts and dates ranges (`a..b`, `a..`, `..b`, `>=a`, `>a`,
 * `<=b`, `<b`). Several are alternatives, but a lower and an upper end given apart are one range. Refuses
 * (`query-invalid`) a range of a field that has none, a code that its list lacks, and what is no number or day.
 */
export const readFieldValues = (field: SearchField, asked: readonly AskedValue[]): FieldValues => {
  const isOrdered = field.type === 'number' || field.type === 'money' || field.type === 'date'
  if (!isOrdered) return { values: [...new Set(asked.flatMap(one => codesOf(field, one)))], ranges: [] }
  const ranges = asked.map(({ text }) => rangeOf(field, text))
  return { values: [], ranges: joined(ranges, field) }
}

const refuse = (field: SearchField, problem: string, hint: string): never => {
  throw new PlatformError('query-invalid', { message: `“${field.id}” ${problem}`, where: field.id, hint })
}

const literalHint = 'Put what is meant as plain words in quotes. docs/reference/search.md describes the query language.'

const codesOf = (field: SearchField, { text, literal }: AskedValue): readonly string[] => {
  if (!literal && /^[<>]|\.\./.test(text))
    return refuse(
      field,
      'has no ranges: it takes a value.',
      `Ranges are for numbers, amounts and dates. ${literalHint}`,
    )
  if (text.trim() === '') return refuse(field, 'needs a value.', literalHint)
  // Codes of no list are often keys, which are written in capitals.
  if (field.codes === undefined) return field.place.in === 'fact' ? [text, text.toUpperCase()] : [text]
  if (Object.hasOwn(field.codes, text)) return [text]
  const folded = foldForSearch(text)
  const alike = Object.entries(field.codes).filter(([code, { es, en }]) =>
    [code, es, en].some(name => foldForSearch(name) === folded),
  )
  const state = field.id === 'state' ? stateOf(text)?.key : undefined
  if (state !== undefined) return [state]
  if (alike.length > 0 && folded !== '') return alike.map(([code]) => code)
  const codes = Object.keys(field.codes)
  const named = codes.slice(0, mostNamed).join(', ')
  return refuse(field, 'has no such value.', `It has: ${named}${codes.length > mostNamed ? ' …' : ''}.`)
}

const rangeOf = (field: SearchField, text: string): ValueRange => {
  const sign = /^\s*(>=|<=|>|<|=)?([\s\S]*)$/.exec(text)
  const [, operator = '', operand = ''] = sign ?? []
  const [from, until, ...more] = operator === '' ? operand.split(/\.{2,3}|…/) : [operand]
  if (more.length > 0 || (operator === '' && from?.trim() === '' && (until ?? '').trim() === ''))
    return refuse(field, 'needs a value or a range.', expected(field))
  if (until !== undefined) {
    const range = { from: endOf(field, from ?? '', 'first'), until: endOf(field, until, 'last') }
    return { ...range, above: false, below: false }
  }
  const [first, last] = [endOf(field, operand, 'first'), endOf(field, operand, 'last')]
  if (first === undefined || last === undefined) return refuse(field, 'needs a value or a range.', expected(field))
  if (operator === '>') return { from: last, until: undefined, above: true, below: false }
  if (operator === '>=') return { from: first, until: undefined, above: false, below: false }
  if (operator === '<') return { from: undefined, until: first, above: false, below: true }
  if (operator === '<=') return { from: undefined, until: last, above: false, below: false }
  return { from: first, until: last, above: false, below: false }
}

const expected = (field: SearchField): string =>
  field.type === 'date'
    ? 'Write a day, a month or a year (2024-05-31, 2024-05, 2024), or a range: 2020..2023-06, >=2020, ..2023.'
    : 'Write a number, or a range: 1000..5000, >=1000, ..5000.'

/** One end of a range; undefined where it is left open. */
const endOf = (field: SearchField, text: string, end: 'first' | 'last'): string | undefined => {
  const bare = text.trim()
  if (bare === '') return undefined
  const value = field.type === 'date' ? dayOf(bare, end) : numberOf(field, bare)
  return value ?? refuse(field, `takes ${field.type === 'date' ? 'dates' : 'numbers'}.`, expected(field))
}

/** The first or last day of what a text names: a year, a month, or a day. */
const dayOf = (text: string, end: 'first' | 'last'): string | undefined => {
  const [, year, month] = /^(\d{4})(?:-(\d{1,2}))?$/.exec(text) ?? []
  if (year === undefined) return parseDate(text)?.date
  const [first, last] = month === undefined ? [1, 12] : [Number(month), Number(month)]
  const day =
    end === 'first' ? dayText(Number(year), first, 1) : dayText(Number(year), last, daysInMonth(Number(year), last))
  return isCalendarDay(...numbersOf(day)) ? day : undefined
}

const numbersOf = (day: string): [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}

/** No column holds a greater amount. */
const largestAmount = 2n ** 63n - 1n

const numberOf = (field: SearchField, text: string): string | undefined => {
  if (field.place.in === 'facet') return /^\d{1,4}$/.test(text) ? text : undefined
  if (field.type === 'number') return /^-?\d{1,15}(?:\.\d{1,9})?$/.test(text) ? text : undefined
  const minor = parseMoney(text)?.minor
  if (minor === undefined || minor > largestAmount || minor < -largestAmount) return undefined
  // Facts hold amounts in whole units, the record's own amount is in minor ones.
  return field.place.in === 'column' ? minor.toString() : moneyFromMinor(minor, 'MXN')
}

/** Ranges with one end, joined into one; refuses those that no value can be in. */
const joined = (ranges: readonly ValueRange[], field: SearchField): readonly ValueRange[] => {
  const compare = (one: string, other: string): number =>
    field.type === 'date' ? (one < other ? -1 : Number(one > other)) : Number(one) - Number(other)
  const lower = ranges
    .filter(({ until }) => until === undefined)
    .toSorted((a, b) => compare(b.from ?? '', a.from ?? ''))[0]
  const upper = ranges
    .filter(({ from }) => from === undefined)
    .toSorted((a, b) => compare(a.until ?? '', b.until ?? ''))[0]
  const open =
    lower && upper
      ? [{ from: lower.from, above: lower.above, until: upper.until, below: upper.below }]
      : [lower ?? upper].filter(range => range !== undefined)
  const closed = ranges.filter(({ from, until }) => from !== undefined && until !== undefined)
  const all = [...closed, ...open]
  if (all.some(({ from, until }) => from !== undefined && until !== undefined && compare(from, until) > 0))
    return refuse(field, 'has a range that ends before it begins.', expected(field))
  return all
}
