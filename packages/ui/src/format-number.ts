import type { Language } from '@pdn/core'

const locales = { es: 'es-MX', en: 'en-US' } as const satisfies Record<Language, string>
const plain = { es: new Intl.NumberFormat(locales.es), en: new Intl.NumberFormat(locales.en) }

/** 387227 → “387,227”. */
export const formatNumber = (number: number, language: Language): string => plain[language].format(number)

const decimalText = (minor: bigint, digits: number): string => {
  const sign = minor < 0n ? '-' : ''
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

const formatOf = (currency: string, language: Language): Intl.NumberFormat | undefined => {
  try {
    return new Intl.NumberFormat(locales[language], { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  } catch {
    return undefined
  }
}

/** Signs that every typeface has; any other gives way to the code alone. */
const commonSigns: readonly (string | undefined)[] = ['$', '€', '£', '¥']

/**
 * Minor units and ISO 4217 code → “$1,984,200.00 MXN”, exact at any size. Without a currency the amount stands with two
 * decimals and no sign of any; with one that is no code, the code follows the same number.
 */
export const formatMoney = (minor: bigint, currency: string | undefined, language: Language): string => {
  const format = currency === undefined ? undefined : formatOf(currency, language)
  const digits = format?.resolvedOptions().maximumFractionDigits ?? 2
  const sign = format?.formatToParts(0).find(({ type }) => type === 'currency')?.value
  const plainFormat = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  const number = (format !== undefined && commonSigns.includes(sign) ? format : plainFormat).format(
    decimalText(minor, digits) as Intl.StringNumericLiteral,
  )
  return currency === undefined ? number : `${number} ${currency}`
}
