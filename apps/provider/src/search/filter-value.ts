import { foldForFilter, type Json, parseDate } from '@pdn/core'
import type { FilterMatch } from '@pdn/systems'

/** A value as the index keeps and compares it: text, a number, or an instant in milliseconds. */
export type FilterValue = string | number

/** The value of a document as a filter compares it; nothing when it cannot be compared so. */
export const filterValue = (match: FilterMatch, value: Json): FilterValue | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  switch (match) {
    case 'exact':
    case 'any-of':
      return String(value)
    case 'fragment':
      return foldForFilter(String(value))
    case 'number':
    case 'range':
      return numberOf(value)
    case 'from':
    case 'until':
      return typeof value === 'string' ? instantOf(value) : undefined
  }
}

const numberOf = (value: string | number): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** The instant that a date or date-time names; days begin, and times without a zone are told, in Mexico City. */
const instantOf = (text: string): number | undefined => {
  const parsed = parseDate(text)
  if (parsed === undefined) return undefined
  const instant = parsed.instant ?? parseDate(`${parsed.date}T00:00:00`)?.instant
  return instant === undefined ? undefined : Date.parse(instant)
}

/**
 * The bound that a request for `from` or `until` sets, in milliseconds; nothing when the text is neither a date nor a
 * date-time of RFC 3339 (the zone may be left out). A date until which something lasts includes its whole day.
 */
export const boundOf = (match: 'from' | 'until', text: string): number | undefined => {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    const start = instantOf(text)
    return start === undefined || match === 'from' ? start : endOfDay(text)
  }
  const shape = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)?$/
  return shape.test(text) ? instantOf(text) : undefined
}

const endOfDay = (date: string): number | undefined => {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 24 * 3600_000).toISOString().slice(0, 10)
  const start = instantOf(next)
  return start === undefined ? undefined : start - 1
}
