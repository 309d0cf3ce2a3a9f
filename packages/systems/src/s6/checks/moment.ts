import type { Json } from '@pdn/core'

/** When something happened, as far as a date says it. */
export interface Moment {
  /** `YYYY-MM-DD`, in the zone that the source wrote. */
  readonly day: string
  /** What the source wrote: the day alone, or with its time and perhaps its zone. */
  readonly text: string
}

const dayLength = 'YYYY-MM-DD'.length
const timeOfDay = /^[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:?\d{2})?$/
const withZone = /(?:[Zz]|[+-]\d{2}:?\d{2})$/

const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The number that two digits of a text are; NaN where they are none. */
const twoDigits = (text: string, at: number): number => {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48]
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** True for a text that begins with a day of the calendar. */
const beginsWithDay = (text: string): boolean => {
  if (text.length < dayLength || text.charAt(4) !== '-' || text.charAt(7) !== '-') return false
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  const [month, day] = [twoDigits(text, 5), twoDigits(text, 8)]
  // A comparison with NaN never holds.
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysOf(year, month))
}

/** The moment of a date or date-time of RFC 3339 or ISO 8601; undefined for anything else, 31 February too. */
export const momentOf = (value: Json | undefined): Moment | undefined => {
  if (typeof value !== 'string' || value.length > 40 || !beginsWithDay(value)) return undefined
  if (value.length > dayLength && !timeOfDay.test(value.slice(dayLength))) return undefined
  return { day: value.slice(0, dayLength), text: value }
}

/** Milliseconds since 1970, where time and zone are told. */
export const instantOf = ({ text }: Moment): number | undefined => {
  if (text.length === dayLength || !withZone.test(text)) return undefined
  const instant = Date.parse(text)
  return Number.isNaN(instant) ? undefined : instant
}

/**
 * True where one moment is on a later day than another and, as far as times and zones are told, later too: many
 * publishers know only days and write midnight.
 */
export const isAfter = (one: Moment, other: Moment): boolean => {
  if (one.day <= other.day) return false
  const [instant, otherInstant] = [instantOf(one), instantOf(other)]
  return instant === undefined || otherInstant === undefined || instant > otherInstant
}
