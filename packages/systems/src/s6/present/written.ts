import { type Localized, moneyFromMinor } from '@pdn/core'
import type { Total } from '../document/amounts.ts'

const months = {
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const

/** A calendar date written out: `14 de mayo de 2028`, `14 May 2028`. */
export const writtenDate = (date: string): Localized => {
  const [year, month, day] = date.split('-').map(Number)
  const index = (month ?? 1) - 1
  return {
    es: `${day} de ${months.es[index]} de ${year}`,
    en: `${day} ${months.en[index]} ${year}`,
  }
}

/** Currencies whose amounts carry the sign in their country. */
const dollarSigned = new Set(['MXN', 'USD', 'CAD', 'AUD'])

/** An amount written out, the same in both languages: `$1,984,200.00 MXN`; without currency the figure alone. */
const writtenMoney = (minor: bigint, currency: string | undefined): string => {
  const [whole = '', fraction] = moneyFromMinor(minor, currency ?? 'MXN').split('.')
  const figure = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`)
  if (currency === undefined) return figure
  return `${dollarSigned.has(currency) ? '$' : ''}${figure} ${currency}`
}

/** Texts one after the other: `a, b y c`, `a, b and c`. */
export const enumerated = (texts: readonly string[]): Localized => {
  const last = texts.at(-1) ?? ''
  const before = texts.slice(0, -1).join(', ')
  return before === '' ? { es: last, en: last } : { es: `${before} y ${last}`, en: `${before} and ${last}` }
}

/** A total written out, `al menos` where some of its amounts are not published; undefined where none is. */
export const writtenTotal = (total: Total): Localized | undefined => {
  if (total.byCurrency.length === 0) return undefined
  const figures = enumerated(total.byCurrency.map(({ minor, currency }) => writtenMoney(minor, currency)))
  return total.unknown === 0 ? figures : { es: `al menos ${figures.es}`, en: `at least ${figures.en}` }
}
