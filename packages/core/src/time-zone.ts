import { dayText } from './calendar.ts'

/** Zone of most of the country's institutions; without summer time since 2022-10-30. */
export const mexicoCity = 'America/Mexico_City'

const formatOf = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })

const mexicoCityFormat = formatOf(mexicoCity)

/** The wall clock of a zone at an instant, as if it were UTC, in milliseconds. */
const wallClock = (format: Intl.DateTimeFormat, instant: number): number => {
  const parts = new Map(format.formatToParts(instant).map(part => [part.type, Number(part.value)]))
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

/**
 * The instant at which the clocks of a zone show a day and a time. A time that comes twice is its first; one that a
 * change to summer time skips is moved on by the hour that is skipped.
 */
export const instantOfWallTime = (
  day: { readonly year: number; readonly month: number; readonly day: number },
  milliseconds: number,
  timeZone: string,
): Date => {
  const format = timeZone === mexicoCity ? mexicoCityFormat : formatOf(timeZone)
  const wall = Date.UTC(day.year, day.month - 1, day.day) + milliseconds
  const offsetAt = (instant: number): number => wallClock(format, instant) - Math.floor(instant / 1000) * 1000
  const before = offsetAt(wall - 86_400_000)
  const after = offsetAt(wall + 86_400_000)
  const early = wall - before
  return new Date(offsetAt(early) === before ? early : offsetAt(wall - after) === after ? wall - after : early)
}

/** `YYYY-MM-DD` of an instant in a zone; Mexico City by default. */
export const isoDate = (instant: Date, timeZone: string = mexicoCity): string => {
  const format = timeZone === mexicoCity ? mexicoCityFormat : formatOf(timeZone)
  const local = new Date(wallClock(format, instant.getTime()))
  return dayText(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate())
}
