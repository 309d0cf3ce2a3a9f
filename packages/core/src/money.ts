import { currencyExponent, currencyOf } from './currencies.ts'

/** An amount in minor units, and what the source wrote. */
export interface ParsedMoney {
  /** Minor units of the currency: centavos. */
  readonly minor: bigint
  readonly raw: string
  /** True where the source wrote more decimals than the currency has; the last is rounded half to even. */
  readonly rounded: boolean
}

/** No amount of public money needs more digits. */
const longestAmount = 40

/** Takes currency signs and words away: `$ 1,234.50 M.N.` → `1,234.50`. Undefined where other words,
 * or another currency's, stand there. */
const bareAmount = (text: string, currency: string): string | undefined => {
  const match = /^([^\d.,+-]*)([+-]?)([^\d.,+-]*)((?:\d|[.,]\d)[\d.,' \u00a0\u202f]*)(.*)$/su.exec(text.trim())
  if (match === null) return undefined
  const [, before = '', sign = '', between = '', digits = '', after = ''] = match
  const words = [before, between, after].map(part => part.replace(/[$€£¥\s]/gu, '').replace(/^\.|\.$/g, ''))
  if (words.some(word => word !== '' && currencyOf(word) !== currency)) return undefined
  return `${sign === '-' ? '-' : ''}${digits.trim()}`
}

/** Groups of thousands; no number that has them begins with a zero: `0,500` is a half. */
const grouped = (separator: string): RegExp => new RegExp(`^[1-9]\\d{0,2}(?:\\${separator}\\d{3})+$`)

/** Digits with a decimal point alone, or undefined where separators contradict each other. */
const plainDecimal = (digits: string): string | undefined => {
  const [comma, point] = [digits.lastIndexOf(','), digits.lastIndexOf('.')]
  if (comma < 0 && point < 0) return digits
  if (comma >= 0 && point >= 0) return mixedDecimal(digits, comma > point ? ',' : '.')
  const separator = comma >= 0 ? ',' : '.'
  const parts = digits.split(separator)
  if (parts.length > 2 || separator === ',') {
    if (grouped(separator).test(digits)) return parts.join('')
    return parts.length === 2 && separator === ',' ? parts.join('.') : undefined
  }
  return digits
}

/** `1,234.56` or `1.234,56`: the last separator is the decimal one and stands once, the other parts thousands. */
const mixedDecimal = (digits: string, decimal: ',' | '.'): string | undefined => {
  const [whole = '', fraction, ...more] = digits.split(decimal)
  const thousands = decimal === ',' ? '.' : ','
  if (more.length > 0 || !grouped(thousands).test(whole)) return undefined
  return `${whole.replaceAll(thousands, '')}.${fraction ?? ''}`
}

/** A decimal without separators from `text`: sign, whole digits, fraction. */
const decimalParts = (text: string): readonly [boolean, string, string] | undefined => {
  const negative = text.startsWith('-')
  const spaced = negative ? text.slice(1) : text
  const solid = /^\d{1,3}(?:[' \u00a0\u202f]\d{3})+(?:[.,]\d*)?$/u.test(spaced)
    ? spaced.replace(/[' \u00a0\u202f]/gu, '')
    : spaced
  const match = /^(\d*)(?:\.(\d*))?$/.exec(plainDecimal(solid) ?? '-')
  const [whole, fraction] = [match?.[1] ?? '', match?.[2] ?? '']
  return match === null || (whole === '' && fraction === '') ? undefined : [negative, whole, fraction]
}

/** The decimal text of a number, without exponent; undefined for what is not finite or too large to be an amount. */
const numberText = (value: number): string | undefined => {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return undefined
  const text = String(value)
  return text.includes('e') ? value.toFixed(20) : text
}

/**
 * The amount that a text or number states in a currency (MXN by default): currency signs and words, thousands by comma,
 * space or apostrophe (`$250,000,000.00`), decimals by point, or by comma where nothing else can be meant (`1.234,56`,
 * `12,5`). `1,234` is one thousand and some, as Mexican usage has it. Undefined for anything else,
 * an amount that names another currency included.
 */
export const parseMoney = (value: string | number, currency = 'MXN'): ParsedMoney | undefined => {
  const raw = String(value)
  if (raw.length > longestAmount) return undefined
  const bare = typeof value === 'number' ? numberText(value) : bareAmount(value, currency)
  const parts = bare === undefined ? undefined : decimalParts(bare)
  if (parts === undefined) return undefined
  const [negative, whole, fraction] = parts
  const exponent = currencyExponent(currency)
  const units = BigInt(`${whole}${fraction.slice(0, exponent).padEnd(exponent, '0')}` || '0')
  const minor = units + (roundsUp(fraction.slice(exponent), units) ? 1n : 0n)
  return { minor: negative ? -minor : minor, raw, rounded: /[1-9]/.test(fraction.slice(exponent)) }
}

/** Half to even: whether what is cut off lifts the last digit that stays. */
const roundsUp = (cut: string, units: bigint): boolean => {
  const first = cut.charAt(0)
  if (first !== '5') return first > '5'
  return /[1-9]/.test(cut.slice(1)) || units % 2n === 1n
}

/** Minor units as decimal text with exactly the currency's decimals: `1234.50`. */
export const moneyFromMinor = (minor: bigint, currency: string): string => {
  const exponent = currencyExponent(currency)
  const sign = minor < 0n ? '-' : ''
  const digits = String(minor < 0n ? -minor : minor).padStart(exponent + 1, '0')
  return exponent === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}
