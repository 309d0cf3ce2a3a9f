import { dayText } from './calendar.ts'
import { readDateFormat } from './date-format.ts'
import { foldForSearch } from './fold-text.ts'
import { instantOfWallTime, mexicoCity } from './time-zone.ts'
import { type WallTime, wallTime } from './wall-time.ts'

/** A date as a source gave it, and what it means. */
export interface ParsedDate {
  /** `YYYY-MM-DD`: the day as the source wrote it, in the source's own zone. */
  readonly date: string
  /** The instant in UTC (ISO 8601), where the source gave a time of day. */
  readonly instant?: string
  /** True where the source wrote neither an ISO 8601 date nor a date-time of RFC 3339, with its seconds and zone. */
  readonly repaired: boolean
  /** What the source wrote. */
  readonly raw: string
}

/** How dates of a source are to be read. */
export interface DateOptions {
  /**
   * The only formats that the source uses, in order of trial: `dd/mm/yyyy`, `yyyy-mm-dd hh:mm:ss`. Without them, the
   * formats that Mexican sources are known to use.
   */
  readonly formats?: readonly string[]
  /** Zone of times without one, an IANA name; Mexico City by default. */
  readonly timeZone?: string
}

const isoShape =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/
const clock = '(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s?([ap])\\.?\\s?m\\.?)?)?'
const yearLast = new RegExp(`^(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4})${clock}$`, 'i')
const yearFirst = new RegExp(`^(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})${clock}$`, 'i')
const inWords =
  /^(?:[a-z]+ )?(\d{1,2})(?:o|ro)?(?: dias?)? (?:del? )?(?:mes de )?([a-z]{3,10}) (?:del? )?(?:ano )?(\d{4})$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
/** The day of a date-time that has no separators in it (ISO 8601, basic format). */
const compactDay = /^(\d{4})(\d{2})(\d{2})(?=[Tt]\d{2}:)/

const monthNames = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')
const monthOf = (word: string): number => {
  if (word === 'setiembre' || word === 'set') return 9
  return 1 + monthNames.findIndex(name => name === word || (word.length === 3 && name.startsWith(word)))
}

/**
 * The date that a text is, or undefined: ISO dates and date-times with or without zone, day-month-year with `/`, `-` or
 * `.`, year first, eight digits, also before a time, and Spanish words; hours of the day, or with `a. m.` or `p. m.`. Day comes before month
 * unless a format says otherwise; two-digit years and days that the calendar lacks are refused.
 */
export const parseDate = (text: string, options: DateOptions = {}): ParsedDate | undefined => {
  const trimmed = text.trim()
  if (trimmed.length < 6 || trimmed.length > 60) return undefined
  const iso = isoShape.exec(trimmed.replace(compactDay, '$1-$2-$3'))
  if (options.formats !== undefined) {
    for (const format of options.formats) {
      const wall = readDateFormat(format, trimmed)
      if (wall !== undefined) return dated(wall, text, options, iso === null || !isIso(trimmed))
    }
    return undefined
  }
  if (iso !== null) return fromIso(iso, text, options)
  const wall = looseWallTime(trimmed)
  return wall === undefined ? undefined : dated(wall, text, options, true)
}

/** True for the spellings that ISO 8601 itself has: no space for T, a full time. */
const isIso = (text: string): boolean => /^\d{4}-\d{2}-\d{2}(T|$)/.test(text)

const fromIso = (match: RegExpExecArray, raw: string, options: DateOptions): ParsedDate | undefined => {
  const [, year, month, day, hour, minute, second, fraction, zone] = match
  const wall = wallTime(year, month, day, hour, minute, second, fraction)
  if (wall === undefined) return undefined
  const repaired =
    !isIso(raw.trim()) || raw !== raw.trim() || (hour !== undefined && (second === undefined || zone === undefined))
  if (zone === undefined || wall.milliseconds === undefined) return dated(wall, raw, options, repaired)
  const offset = zoneMinutes(zone)
  if (offset === undefined) return undefined
  const utc = Date.UTC(wall.year, wall.month - 1, wall.day) + wall.milliseconds - offset * 60_000
  return { date: dayText(wall.year, wall.month, wall.day), instant: new Date(utc).toISOString(), repaired, raw }
}

const zoneMinutes = (zone: string): number | undefined => {
  if (zone === 'Z' || zone === 'z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(':', '') || 0)
  if (hours > 14 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/** The hour of the day for one of a half day: `8` p. m. is 20, `12` a. m. is 0; 24, which no clock shows, for `13` p. m. */
const dayHour = (hour: string | undefined, half: string | undefined): string | undefined => {
  if (hour === undefined || half === undefined) return hour
  if (Number(hour) < 1 || Number(hour) > 12) return '24'
  return String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0))
}

const looseWallTime = (text: string): WallTime | undefined => {
  const last = yearLast.exec(text)
  if (last !== null) return wallTime(last[4], last[3], last[1], dayHour(last[5], last[8]), last[6], last[7])
  const first = yearFirst.exec(text)
  if (first !== null) return wallTime(first[1], first[3], first[4], dayHour(first[5], first[8]), first[6], first[7])
  const digits = compact.exec(text)
  if (digits !== null) return wallTime(digits[1], digits[2], digits[3])
  const words = inWords.exec(foldForSearch(text))
  const month = monthOf(words?.[2] ?? '')
  return words === null || month === 0 ? undefined : wallTime(words[3], String(month), words[1])
}

const dated = (wall: WallTime, raw: string, options: DateOptions, repaired: boolean): ParsedDate => {
  const date = dayText(wall.year, wall.month, wall.day)
  if (wall.milliseconds === undefined) return { date, repaired, raw }
  const instant = instantOfWallTime(wall, wall.milliseconds, options.timeZone ?? mexicoCity)
  return { date, instant: instant.toISOString(), repaired, raw }
}
