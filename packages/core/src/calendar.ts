const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days of a month (1–12) of a year of the Gregorian calendar; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number => {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0)
}

/** True for a day that the Gregorian calendar has; months and days count from 1. */
export const isCalendarDay = (year: number, month: number, day: number): boolean =>
  Number.isInteger(year) && Number.isInteger(day) && year >= 1 && day >= 1 && day <= daysInMonth(year, month)

/** `YYYY-MM-DD` of a calendar day. */
export const dayText = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
