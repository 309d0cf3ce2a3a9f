import type { Json } from '@pdn/core'

/** When something happened, as far as a date says it. */
export interface Moment {
  /** `YYYY-MM-DD`, in the zone that the source wrote. */
  readonly day: string
  /** Milliseconds since 1970, where time and zone are told. */
  readonly instant: number | undefined
}

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?([Zz]|[+-]\d{2}:?\d{2})?)?$/

const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The moment of a date or date-time of RFC 3339 or ISO 8601; undefined for anything else, 31 February too. */
export const momentOf = (value: Json | undefined): Moment | undefined => {
  if (typeof value !== 'string' || value.length > 40) return undefined
  const match = shape.exec(value)
  if (match === null) return undefined
  const [, year, month, day, zone] = match
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return undefined
  if (Number(day) > 28 && Number(day) > daysOf(Number(year), Number(month))) return undefined
  const instant = zone === undefined ? Number.NaN : Date.parse(value)
  return { day: value.slice(0, 10), instant: Number.isNaN(instant) ? undefined : instant }
}

/**
 * True where one moment is on a later day than another and, as far as times and zones are told, later too: many
 * publishers know only days and write midnight.
 */
export const isAfter = (one: Moment, other: Moment): boolean => {
  if (one.day <= other.day) return false
  return one.instant === undefined || other.instant === undefined || one.instant > other.instant
}
