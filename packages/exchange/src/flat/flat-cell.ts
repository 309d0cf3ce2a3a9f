import { canonicalJson, depthOf, type Json, maximumDepth, moneyFromMinor, parseDate, parseMoney } from '@pdn/core'
import type { RuleName } from '@pdn/systems'
import type { FlatColumn } from './flat-form.ts'

/** What a cell says, and the rule by which it was mended, where it was. */
export interface CellReading {
  readonly value: Json | undefined
  /** `date-repaired`, `number-repaired`, `number-unreadable`, `cell-json-invalid`. */
  readonly rule?: RuleName
  /** True where a label stood for its key. */
  readonly byLabel?: true
}

const jsonMark = 'json:'
const listMark = '; '

/** A program that opens a table may take what begins so for a formula (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r]/
const guarded = /^'+[=+\-@\t\r]/

/** Signs that a cell of one of the formats loses or changes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

const truths: Readonly<Record<string, boolean>> = {
  ...{ true: true, verdadero: true, si: true, sí: true, yes: true },
  ...{ false: false, falso: false, no: false },
}

/** Days since the end of 1899, as spreadsheets count them: those of the years 1927 to 2173. */
const serialDay = /^[1-9]\d{4}(?:\.0+)?$/
/** The same with a time of the day. */
const serialTime = /^[1-9]\d{4}(?:\.\d+)?$/
const daySeconds = 86_400

const readNumber = (text: string, isText: boolean): CellReading => {
  const trimmed = text.trim()
  const number = jsonNumber.test(trimmed) ? Number(trimmed) : Number.NaN
  const isExact = Number.isFinite(number) && (trimmed.length < 16 || sameDigits(trimmed, number))
  if (isText) return { value: isExact && String(number) === text ? number : text }
  if (isExact) return { value: number }
  const money = parseMoney(trimmed)
  if (money === undefined || money.rounded) return { value: text, rule: 'number-unreadable' }
  return { value: Number(moneyFromMinor(money.minor, 'MXN')), rule: 'number-repaired' }
}

/** True where a number says all digits of its text: a number holds some fifteen. */
const sameDigits = (text: string, number: number): boolean =>
  digitsOf(text) === digitsOf(String(number)) || digitsOf(text) === digitsOf(number.toPrecision(17))

const digitsOf = (text: string): string =>
  text
    .replace(/e.*$/i, '')
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '')

/** The time that a spreadsheet counts so, on the clock of its wall: `YYYY-MM-DDTHH:MM:SS`. */
const wallTimeOfSerial = (text: string): string => {
  const seconds = Math.round(Number(text) * daySeconds)
  return new Date(Date.UTC(1899, 11, 30) + seconds * 1000).toISOString().slice(0, 19)
}

const readDay = (text: string): CellReading => {
  const trimmed = text.trim()
  if (serialDay.test(trimmed)) return { value: wallTimeOfSerial(trimmed).slice(0, 10), rule: 'date-repaired' }
  const parsed = parseDate(trimmed)
  // Midnight is what a spreadsheet adds to a day; another hour is something that a day would lose.
  if (parsed === undefined || (parsed.instant !== undefined && !/\D00:00(?::00)?$/.test(trimmed)))
    return { value: text }
  return parsed.date === text ? { value: text } : { value: parsed.date, rule: 'date-repaired' }
}

/** Where a standard wants an instant, a day alone is its beginning, and a clock without a zone that of Mexico City. */
const readInstant = (text: string): CellReading => {
  const trimmed = text.trim()
  const told = parseDate(serialTime.test(trimmed) ? wallTimeOfSerial(trimmed) : trimmed)
  const parsed = told !== undefined && told.instant === undefined ? parseDate(`${told.date}T00:00:00`) : told
  if (parsed?.instant === undefined) return { value: text }
  const isAsWritten = told === parsed && !parsed.repaired && !serialTime.test(trimmed)
  return isAsWritten ? { value: text } : { value: parsed.instant, rule: 'date-repaired' }
}

const readPlain = (text: string, { field, keys }: FlatColumn): CellReading => {
  const key = keys?.key(text)
  if (key !== undefined) return { value: key }
  const shown = keys?.shown(text)
  if (shown !== undefined) return { value: shown, byLabel: true }
  const { types, format } = field
  const isText = types.length === 0 || types.includes('string')
  if (types.includes('number') || types.includes('integer')) return readNumber(text, isText)
  if (types.includes('boolean')) {
    const truth = truths[text.trim().toLowerCase()]
    if (truth !== undefined) return { value: truth }
  }
  if (format === 'date') return readDay(text)
  return format === 'date-time' ? readInstant(text) : { value: text }
}

const readItems = (text: string, column: FlatColumn): CellReading => {
  const readings = text.split(';').map(item => readPlain(item.trim(), column))
  const found = readings.find(({ rule }) => rule !== undefined)
  const byLabel = readings.some(reading => reading.byLabel)
  return {
    value: readings.flatMap(({ value }) => (value === undefined || value === '' ? [] : [value])),
    ...(found?.rule === undefined ? {} : { rule: found.rule }),
    ...(byLabel ? { byLabel } : {}),
  }
}

/** The value of a JSON text; undefined for what is none, or is nested deeper than documents are. */
export const jsonOf = (text: string): Json | undefined => {
  try {
    const value: Json = JSON.parse(text)
    return depthOf(value) > maximumDepth ? undefined : value
  } catch {
    return undefined
  }
}

/** The value that a cell holds: by the types of its column, undefined for an empty one. Total. */
export const readCell = (cell: string, column: FlatColumn): CellReading => {
  if (cell.trim() === '') return { value: undefined }
  if (cell.startsWith(jsonMark)) {
    const value = jsonOf(cell.slice(jsonMark.length))
    return value === undefined ? { value: cell, rule: 'cell-json-invalid' } : { value }
  }
  const text = guarded.test(cell) ? cell.slice(1) : cell
  return column.isList ? readItems(text, column) : readPlain(text, column)
}

const plainText = (value: Json): string | undefined => {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (!Array.isArray(value) || value.length === 0) return undefined
  const items = value.map((item: Json) => (Array.isArray(item) ? undefined : plainText(item)))
  return items.every(item => item !== undefined) ? items.join(listMark) : undefined
}

/** A JSON text without any sign that a table's format could change. */
const safeJson = (value: Json): string =>
  JSON.stringify(value).replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
    /[\u0000-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const saysAgain = (cell: string, column: FlatColumn, value: Json): boolean => {
  const { value: again, rule, byLabel } = readCell(cell, column)
  if (rule !== undefined || byLabel === true) return false
  if (again === value) return true
  return typeof value === 'object' && again !== undefined && canonicalJson(again) === canonicalJson(value)
}

/**
 * The cell that says a value: as it is where reading gives the same value again, else as `json:…`. No cell begins like
 * a formula, numbers aside.
 */
export const writeCell = (value: Json, column: FlatColumn): string => {
  const plain = plainText(value)
  if (plain !== undefined && !unsafe.test(plain) && plain.isWellFormed()) {
    const cell = typeof value !== 'number' && (formulaStart.test(plain) || guarded.test(plain)) ? `'${plain}` : plain
    if (saysAgain(cell, column, value)) return cell
  }
  return jsonMark + safeJson(value)
}

/** A cell that says any JSON value as JSON. */
export const jsonCell = (value: Json): string => safeJson(value)
