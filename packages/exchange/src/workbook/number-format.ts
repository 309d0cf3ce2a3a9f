/** What a number under a format stands for. */
export type NumberMeaning = 'number' | 'date' | 'date-time' | 'time'

/** Formats that every workbook knows by number (ECMA-376 part 1, §18.8.30), those of dates and times alone. */
const builtIn = (id: number): NumberMeaning => {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) || (id >= 50 && id <= 58))
    return 'date'
  if (id === 22) return 'date-time'
  if ((id >= 18 && id <= 21) || id === 32 || id === 33 || (id >= 45 && id <= 47)) return 'time'
  return 'number'
}

/** What numbers under a format mean, by the format's number and, where the workbook defines it, its code. */
export const numberMeaning = (id: number, code: string | undefined): NumberMeaning => {
  if (code === undefined) return builtIn(id)
  // What stands in quotes, behind a backslash or in brackets is shown or colours; elapsed time alone is meant there.
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(code)
  const tokens = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';', 1)[0] ?? ''
  if (/general/i.test(tokens)) return 'number'
  const hasTime = elapsed || /[hs]/i.test(tokens)
  const hasDate = /[yd]/i.test(tokens) || (/m/i.test(tokens) && !hasTime)
  if (hasDate) return hasTime ? 'date-time' : 'date'
  return hasTime ? 'time' : 'number'
}

const dayMilliseconds = 24 * 3600_000

/** Text of a number as a spreadsheet shows it: its fifteen digits, without an exponent. */
const plainNumber = (value: number): string => {
  const rounded = Number(value.toPrecision(15))
  if (Math.abs(rounded) >= 1e21) return BigInt(rounded).toString()
  if (rounded !== 0 && Math.abs(rounded) < 1e-6) return rounded.toFixed(15).replace(/\.?0+$/, '')
  return String(rounded)
}

/**
 * The text of a number: digits, or for dates `YYYY-MM-DD`, `YYYY-MM-DD hh:mm:ss` and `hh:mm:ss`. Days count from 1900,
 * which those programs take for a leap year, or from 1904.
 */
export const numberText = (value: number, meaning: NumberMeaning, from1904: boolean): string => {
  if (meaning === 'number' || !Number.isFinite(value) || value < 0) return plainNumber(value)
  const seconds = Math.round((value % 1) * 86_400)
  const time = new Date(seconds * 1000).toISOString().slice(11, 19)
  if (meaning === 'time' && value < 1) return time
  const days = Math.floor(value) + (seconds === 86_400 ? 1 : 0)
  const begin = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const instant = begin + days * dayMilliseconds
  // The last day that those programs write is that of year 9999; the 29th of February of 1900 never was.
  if (instant > Date.UTC(9999, 11, 31) || (!from1904 && days === 60)) return plainNumber(value)
  const date = new Date(instant).toISOString().slice(0, 10)
  return meaning === 'date' && seconds % 86_400 === 0 ? date : `${date} ${time}`
}
