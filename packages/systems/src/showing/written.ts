import { type Localized, moneyFromMinor, type Term } from '@pdn/core'
import { unitOfFines } from '../reading/scalar-readers.ts'
import type { Amount } from './document-view.ts'

const months: readonly Localized[] = [
  { es: 'enero', en: 'January' },
  { es: 'febrero', en: 'February' },
  { es: 'marzo', en: 'March' },
  { es: 'abril', en: 'April' },
  { es: 'mayo', en: 'May' },
  { es: 'junio', en: 'June' },
  { es: 'julio', en: 'July' },
  { es: 'agosto', en: 'August' },
  { es: 'septiembre', en: 'September' },
  { es: 'octubre', en: 'October' },
  { es: 'noviembre', en: 'November' },
  { es: 'diciembre', en: 'December' },
]

/** A date `YYYY-MM-DD` in words: `14 de mayo de 2028`, `14 May 2028`. */
export const writtenDate = (date: string): Localized => {
  const [year = '', month = '', day = ''] = date.split('-')
  const name = months[Number(month) - 1]
  if (name === undefined) return { es: date, en: date }
  return { es: `${Number(day)} de ${name.es} de ${year}`, en: `${Number(day)} ${name.en} ${year}` }
}

/** An amount as both languages write it: `$72,540.00 MXN`; without a currency its digits alone; in units of fines `100 UMA`. */
export const writtenAmount = ({ minor, currency }: Amount): string => {
  const [whole = '', fraction] = moneyFromMinor(minor, currency ?? 'MXN').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`
  if (currency === unitOfFines) return `${digits.replace(/\.00$/, '')} ${unitOfFines}`
  return currency === undefined ? digits : `$${digits} ${currency}`
}

const counted = (count: number, one: Localized, many: Localized): Localized | undefined => {
  if (count === 0) return undefined
  const unit = count === 1 ? one : many
  return { es: `${count} ${unit.es}`, en: `${count} ${unit.en}` }
}

/** A term in words: `2 años, 6 meses`, `2 years, 6 months`; `undefined` for none. */
export const writtenTerm = ({ years, months: inMonths, days }: Term): Localized | undefined => {
  const parts = [
    counted(years, { es: 'año', en: 'year' }, { es: 'años', en: 'years' }),
    counted(inMonths, { es: 'mes', en: 'month' }, { es: 'meses', en: 'months' }),
    counted(days, { es: 'día', en: 'day' }, { es: 'días', en: 'days' }),
  ].filter(part => part !== undefined)
  if (parts.length === 0) return undefined
  return { es: parts.map(part => part.es).join(', '), en: parts.map(part => part.en).join(', ') }
}

/** Texts in a row, as each language joins them: `a, b y c`, `a, b and c`. */
export const joinedWords = (texts: readonly Localized[]): Localized => {
  const join = (words: readonly string[], and: string): string =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`
  return {
    es: join(
      texts.map(text => text.es),
      'y',
    ),
    en: join(
      texts.map(text => text.en),
      'and',
    ),
  }
}

/** A name as it stands inside a sentence: without its capital, unless it is written in capitals throughout. */
export const inSentence = (name: Localized): Localized => {
  const uncapped = (text: string): string =>
    /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1)
  return { es: uncapped(name.es), en: uncapped(name.en) }
}
