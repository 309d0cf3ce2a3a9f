import { currencyOf, type Json, parseDate } from '@pdn/core'
import type { RuleName } from '../../rule-name.ts'
import type { Field } from '../schema/field-tree.ts'

/** What a reader makes of one value; `value` undefined takes the member away. */
export interface LeafReading {
  readonly value: Json | undefined
  /** The rule that it broke, if it broke one. */
  readonly rule?: RuleName
  readonly repaired?: boolean
}

const fullDateTime =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i
const isoDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const zoneless = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/
const webAddress = /^[a-z][a-z0-9+.-]*:\S+$/i
const plainNumber = /^[+-]?\d{1,15}(\.\d+)?$/
const groupedNumber = /^\$?\s?-?\d{1,3}(,\d{3}){1,4}(\.\d+)?$/

/** Words of other standards for codes of closed lists. */
const codeAliases: Readonly<Record<string, string>> = { awardnotice: 'award' }

const isEmpty = (text: string): boolean => /^\s*(null|undefined|n\/a)?\s*$/i.test(text)

const readDateTime = (text: string): LeafReading => {
  if (fullDateTime.test(text)) return { value: text }
  if (isoDate.test(text)) return { value: text, rule: 'date-without-time' }
  if (zoneless.test(text)) return { value: text, rule: 'date-without-zone' }
  const parsed = parseDate(text)
  return parsed === undefined
    ? { value: text, rule: 'bad-format' }
    : { value: parsed.date, rule: 'date-repaired', repaired: true }
}

const readCode = (text: string, codes: ReadonlySet<string>): LeafReading => {
  if (codes.has(text)) return { value: text }
  const wanted = text.trim().toLowerCase()
  const match =
    [...codes].find(code => code.toLowerCase() === wanted) ??
    [codeAliases[wanted], currencyOf(text)].find(code => code !== undefined && codes.has(code))
  return match === undefined
    ? { value: text, rule: 'not-in-list' }
    : { value: match, rule: 'code-repaired', repaired: true }
}

const readNumber = (text: string): LeafReading => {
  const trimmed = text.trim()
  if (plainNumber.test(trimmed)) return { value: Number(trimmed), rule: 'type-repaired', repaired: true }
  if (!groupedNumber.test(trimmed)) return { value: text, rule: 'wrong-type' }
  return { value: Number(trimmed.replaceAll(/[$,\s]/g, '')), rule: 'type-repaired', repaired: true }
}

const readText = (text: string, field: Field): LeafReading => {
  const formatted = field.codes !== undefined || field.format !== undefined || !field.types.has('string')
  const empty = (field.filled && text.trim() === '') || (formatted && isEmpty(text))
  if (field.types.size > 0 && empty) return { value: undefined, rule: 'empty-value', repaired: true }
  if (field.codes !== undefined) return readCode(text, field.codes)
  if (field.format === 'date-time') return readDateTime(text)
  if (field.format === 'uri' && !webAddress.test(text)) return { value: text, rule: 'bad-format' }
  if (field.types.size === 0 || field.types.has('string')) return { value: text }
  if (field.types.has('number') || field.types.has('integer')) return readNumber(text)
  if (field.types.has('boolean') && /^(true|false)$/i.test(text)) {
    return { value: text.toLowerCase() === 'true', rule: 'type-repaired', repaired: true }
  }
  return { value: text, rule: 'wrong-type' }
}

const readFigure = (figure: number, field: Field): LeafReading => {
  if (field.types.size === 0 || field.types.has('number')) return { value: figure }
  if (field.types.has('integer') && Number.isInteger(figure)) return { value: figure }
  const writable = field.types.has('string') && field.codes === undefined && field.format === undefined
  return writable
    ? { value: String(figure), rule: 'type-repaired', repaired: true }
    : { value: figure, rule: 'wrong-type' }
}

/**
 * One value of a field as the canonical document holds it. Known defects of providers are mended: amounts and truth
 * values as text, numbers for texts, codes in another case, dates in another order, empty texts for nothing. A date
 * without time or zone stays as it is: neither is invented.
 */
export const readLeaf = (value: Json, field: Field): LeafReading => {
  if (value === null) return { value }
  if (typeof value === 'string') return readText(value, field)
  if (typeof value === 'number') return readFigure(value, field)
  const type = Array.isArray(value) ? 'array' : typeof value
  return field.types.size === 0 || field.types.has(type) ? { value } : { value, rule: 'wrong-type' }
}
