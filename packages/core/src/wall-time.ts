import { isCalendarDay } from './calendar.ts'

/** Year, month, day and, where there is one, time of day in milliseconds. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly milliseconds?: number
}

/** The wall time of these digits, or undefined where calendar or clock have none. */
export const wallTime = (
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  hour?: string,
  minute?: string,
  second?: string,
  fraction?: string,
): WallTime | undefined => {
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  if (!isCalendarDay(date.year, date.month, date.day) || date.year < 1000) return undefined
  if (hour === undefined) return date
  const [h, m, s] = [Number(hour), Number(minute ?? 0), Number(second ?? 0)]
  if (h > 23 || m > 59 || s > 59) return undefined
  const milliseconds = Number((fraction ?? '0').padEnd(3, '0').slice(0, 3))
  return { ...date, milliseconds: ((h * 60 + m) * 60 + s) * 1000 + milliseconds }
}
