import type { Language } from '@pdn/core'
import { fill } from './language.ts'
import { words } from './words.ts'

const locales = { es: 'es-MX', en: 'en-GB' } as const satisfies Record<Language, string>
const timeZone = 'America/Mexico_City'

const dayFormat = (language: Language, zone: string, month: 'long' | 'short'): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locales[language], { day: 'numeric', month, year: 'numeric', timeZone: zone })

const long = { es: dayFormat('es', 'UTC', 'long'), en: dayFormat('en', 'UTC', 'long') }
const short = { es: dayFormat('es', 'UTC', 'short'), en: dayFormat('en', 'UTC', 'short') }
const localDay = { es: dayFormat('es', timeZone, 'long'), en: dayFormat('en', timeZone, 'long') }
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone })

const isDay = /^\d{4}-\d{2}-\d{2}$/

const asDay = (date: string): Date | undefined => {
  if (!isDay.test(date)) return undefined
  const parsed = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(parsed.getTime()) ? undefined : parsed
}

/** `2026-11-21` → “21 de noviembre de 2026”; what is no date stands as it is. */
export const formatDate = (date: string, language: Language): string => {
  const day = asDay(date)
  return day === undefined ? date : long[language].format(day)
}

/** `2026-11-21` → “21 nov 2026”; what is no date stands as it is. */
export const formatShortDate = (date: string, language: Language): string => {
  const day = asDay(date)
  return day === undefined
    ? date
    : short[language].format(day).replaceAll(/ de |\./g, part => (part === '.' ? '' : ' '))
}

/** An instant on the clock of Mexico City: “21 de noviembre de 2026, 14:05”, unbroken before the time; what is no instant stands as it is. */
export const formatInstant = (instant: string, language: Language): string => {
  const parsed = new Date(instant)
  return Number.isNaN(parsed.getTime()) ? instant : `${localDay[language].format(parsed)},\u00a0${time.format(parsed)}`
}

/** The day of an instant on the calendar of Mexico City: “21 de noviembre de 2026”. */
export const formatDayOf = (instant: string, language: Language): string => {
  const parsed = new Date(instant)
  return Number.isNaN(parsed.getTime()) ? instant : localDay[language].format(parsed)
}

/** A span of days in words; undefined where neither end is known. */
export const formatPeriod = (
  from: string | undefined,
  until: string | undefined,
  language: Language,
): string | undefined => {
  if (from === undefined && until === undefined) return undefined
  if (from === undefined) return fill(words.until[language], { date: formatDate(until ?? '', language) })
  if (until === undefined) return fill(words.from[language], { date: formatDate(from, language) })
  return fill(words.period[language], { from: formatDate(from, language), until: formatDate(until, language) })
}

/** A span of days as short as it can be told: “15 may 2025 – 14 may 2028”; undefined where neither end is known. */
export const formatShortPeriod = (
  from: string | undefined,
  until: string | undefined,
  language: Language,
): string | undefined => {
  if (from !== undefined && until !== undefined)
    return `${formatShortDate(from, language)} – ${formatShortDate(until, language)}`
  if (from !== undefined) return fill(words.from[language], { date: formatShortDate(from, language) })
  return until === undefined ? undefined : fill(words.until[language], { date: formatShortDate(until, language) })
}

/** An instant beside today (`YYYY-MM-DD`): “hoy, 11:20” on the same day, else “20 nov 2026”, in Mexico City. */
export const formatRecent = (instant: string, today: string, language: Language): string => {
  const parsed = new Date(instant)
  if (Number.isNaN(parsed.getTime())) return instant
  const day = isoDay.format(parsed)
  return day === today ? `${words.today[language]}, ${time.format(parsed)}` : formatShortDate(day, language)
}
