import { addTerm, daysBetween } from '@pdn/core'
import type { Random } from './random.ts'

/** First day that the sample country tells of. */
const firstDay = '2018-01-01'

/** Last day that it tells of: a start on another day changes nothing that was harvested before. */
export const lastDay = '2026-10-31'

/** The day so many days after a day; days are `YYYY-MM-DD`. */
export const dayAfter = (day: string, days: number): string => addTerm(day, { years: 0, months: 0, days }) ?? day

/** A day between the first and today, later ones likelier. */
export const someDay = (random: Random, today: string): string =>
  dayAfter(firstDay, Math.floor(daysBetween(firstDay, today) * Math.sqrt(random.next())))

/** The day at some hour of work, as a date-time of Mexico City without summer time. */
export const atOffice = (random: Random, day: string): string => {
  const twoDigits = (number: number): string => String(number).padStart(2, '0')
  return `${day}T${twoDigits(random.integer(9, 17))}:${twoDigits(random.integer(0, 59))}:00-06:00`
}

/** The same, exactly at noon: for documents whose hour nobody keeps. */
export const atNoon = (day: string): string => `${day}T12:00:00-06:00`
