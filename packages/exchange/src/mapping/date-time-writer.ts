import { instantOfWallTime, type ParsedDate } from '@pdn/core'

const formatIn = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  })

const instantOf = (parsed: ParsedDate, timeZone: string): Date => {
  if (parsed.instant !== undefined) return new Date(parsed.instant)
  const [year = 0, month = 1, day = 1] = parsed.date.split('-').map(Number)
  return instantOfWallTime({ year, month, day }, 0, timeZone)
}

/**
 * Writes date-times as RFC 3339 does, with the zone's own offset (`2026-01-09T19:00:00-06:00`), so that their day stays
 * the published one; a date alone stands for the day's first moment.
 */
export const dateTimeWriter = (timeZone: string): ((parsed: ParsedDate) => string) => {
  const format = formatIn(timeZone)
  return parsed => {
    const parts = new Map(format.formatToParts(instantOf(parsed, timeZone)).map(part => [part.type, part.value]))
    const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
    const offset = part('timeZoneName').replace('GMT', '') || 'Z'
    return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}${offset}`
  }
}
