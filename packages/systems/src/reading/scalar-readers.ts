import { currencyCodes, currencyOf, foldForSearch, type Json, moneyFromMinor, parseDate, parseMoney } from '@pdn/core'
import { noteRepaired, noteUnusable, type ReadingNotes } from './reading-notes.ts'

/** Texts that downstream copies write where the source gave nothing; they are data of nobody. */
const placeholders: ReadonlySet<string> = new Set(['', '-', '--', 'dato no proporcionado'])

/** No filler is longer, with blanks around it; most texts are. */
const longestPlaceholder = 40

/** By length: whether a placeholder has it. */
const placeholderLengths: readonly boolean[] = Array.from({ length: longestPlaceholder + 1 }, (_, length) =>
  [...placeholders].some(text => text.length === length),
)

/** True for a text without blanks around it. */
export const isTrimmed = (text: string): boolean => {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  return (first > 0x20 && first < 0x7f && last > 0x20 && last < 0x7f) || text.trim() === text
}

/** True for a text that stands for "not given". */
export const isPlaceholder = (value: Json | undefined): boolean => {
  if (typeof value !== 'string' || value.length > longestPlaceholder) return false
  const text = isTrimmed(value) ? value : value.trim()
  return placeholderLengths[text.length] === true && placeholders.has(text.toLowerCase())
}

/** A reader of one value: the value as the canonical document has it, `undefined` where the source gave none. */
export type ScalarReader = (value: Json, pointer: string, notes: ReadingNotes) => Json | undefined

const isComposite = (value: Json): boolean => typeof value === 'object' && value !== null

/** Texts are trimmed; numbers become their digits. What is neither stays as it is, for the cut to count. */
export const readText: ScalarReader = (value, pointer, notes) => {
  if (typeof value === 'string') return value.trim()
  if (typeof value !== 'number' && typeof value !== 'boolean') return value
  noteRepaired(notes, pointer, 'wrong-type', value)
  return String(value)
}

/** Dates in any known form become `YYYY-MM-DD`. */
export const readDate: ScalarReader = (value, pointer, notes) => {
  if (isComposite(value)) return value
  const text = String(value).trim()
  const parsed = parseDate(text)
  if (parsed === undefined) {
    noteUnusable(notes, pointer, 'date-unreadable', value)
    return undefined
  }
  if (parsed.date !== value) noteRepaired(notes, pointer, 'date-repaired', value)
  return parsed.date
}

/** Instants with their zone, as RFC 3339 writes them, the seconds left out or not. */
export const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/

/** Instants with their zone stay as written; others become UTC where they name a time, and are dropped where not. */
export const readInstant: ScalarReader = (value, pointer, notes) => {
  if (isComposite(value)) return value
  const text = String(value).trim()
  const parsed = parseDate(text)
  if (parsed !== undefined && instantForm.test(text)) return text
  if (parsed?.instant !== undefined) {
    noteRepaired(notes, pointer, 'date-repaired', value)
    return parsed.instant
  }
  noteUnusable(notes, pointer, parsed === undefined ? 'date-unreadable' : 'time-missing', value)
  return undefined
}

const integerForm = /^[+-]?\d{1,9}$/

/** Integers, also those written as text. */
export const readInteger: ScalarReader = (value, pointer, notes) => {
  if (isComposite(value) || Number.isSafeInteger(value)) return value
  const text = String(value).trim()
  if (integerForm.test(text)) {
    noteRepaired(notes, pointer, 'wrong-type', value)
    return Number(text)
  }
  noteUnusable(notes, pointer, 'number-unreadable', value)
  return undefined
}

const booleans: Readonly<Record<string, boolean>> = {
  true: true,
  verdadero: true,
  si: true,
  '1': true,
  false: false,
  falso: false,
  no: false,
  '0': false,
}

/** The truth value that a value is or stands for: a word for it, or 1 and 0. */
export const readTruth = (value: Json | undefined): boolean | undefined => {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const word = foldForSearch(String(value).slice(0, longestPlaceholder))
  return Object.hasOwn(booleans, word) ? booleans[word] : undefined
}

/** Truth values, also those written as a word or as 1 and 0; other texts stay. */
export const readBoolean: ScalarReader = (value, pointer, notes) => {
  if (typeof value !== 'string' && typeof value !== 'number') return value
  const read = readTruth(value)
  if (read === undefined) {
    notes.issues.push({ path: notes.sourceOf(pointer), rule: 'wrong-type', severity: 'warning', repaired: false })
    return value
  }
  noteRepaired(notes, pointer, 'type-repaired', value)
  return read
}

/** The unit in which Mexican laws state fines (Ley para Determinar el Valor de la UMA): a measure, no currency. */
export const unitOfFines = 'UMA'

/** True for the codes that `readCurrency` gives. */
export const isCurrency = (value: Json): boolean =>
  typeof value === 'string' && (currencyCodes.has(value) || value === unitOfFines)

const unitForm = /^(?:umas?|unidad(?:es)? de medida y actualizacion(?: uma)?)$/

/** ISO 4217 codes, from codes or names of currencies, and the unit of fines; other texts stay. */
export const readCurrency: ScalarReader = (value, pointer, notes) => {
  const text = readText(value, pointer, notes)
  if (typeof text !== 'string') return text
  const code = unitForm.test(foldForSearch(text)) ? unitOfFines : currencyOf(text)
  if (code === undefined) {
    notes.issues.push({ path: notes.sourceOf(pointer), rule: 'currency-unknown', severity: 'warning', repaired: false })
    return text
  }
  if (code !== text) noteRepaired(notes, pointer, 'currency-normalised', text)
  return code
}

/** Amounts of a currency as numbers to its minor unit, from numbers or texts such as `$72,540.00`. */
export const readAmount =
  (currency: string): ScalarReader =>
  (value, pointer, notes) => {
    if (typeof value !== 'string' && typeof value !== 'number') return value
    const parsed = parseMoney(value, currency)
    if (parsed === undefined) {
      noteUnusable(notes, pointer, 'money-unreadable', value)
      return undefined
    }
    const amount = Number(moneyFromMinor(parsed.minor, currency))
    if (amount !== value) noteRepaired(notes, pointer, parsed.rounded ? 'money-rounded' : 'money-normalised', value)
    return amount
  }
