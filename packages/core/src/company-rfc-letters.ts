import { foldForRegistry } from './fold-text.ts'
import { splitLegalForm } from './legal-form.ts'
import { spanishNumber } from './spanish-number.ts'

const companyFillers: ReadonlySet<string> = new Set(
  `EL LA LOS LAS DE DEL Y E EN A AL CON PARA POR THE OF AND CO COMPANY COMPAÑIA COMPANIA CIA SOCIEDAD SOC MI MC VON MAC VAN
  S SA`.split(/\s+/),
)

/** The three letters of a company's RFC; undefined where the name has none. */
export const companyRfcLetters = (name: string): string | undefined => {
  const words = companyWords(splitLegalForm(name).core)
  const [first, second, third] = words
  if (first === undefined) return undefined
  if (second === undefined) return first.slice(0, 3).padEnd(3, 'X')
  if (third === undefined) return `${first.charAt(0)}${second.slice(0, 2)}`.padEnd(3, 'X')
  return `${first.charAt(0)}${second.charAt(0)}${third.charAt(0)}`
}

/** The words of a company's name that count, initials apart and numbers written out. */
const companyWords = (core: string): readonly string[] => {
  const words = foldForRegistry(core)
    .replace(/(^|\s)@(?=\s|$)/g, '$1ARROBA')
    .split(/[\s,]+/)
    .filter(word => plainWord(word) !== '')
  const counting = words.filter(word => !companyFillers.has(plainWord(word)) || isInitials(word))
  return (counting.length > 0 ? counting : words).flatMap(word =>
    isInitials(word) ? [...plainWord(word)] : (numberWords(plainWord(word)) ?? [plainWord(word)]),
  )
}

const isInitials = (word: string): boolean => /^(?:[A-ZÑ]\.)+[A-ZÑ]?\.?$/.test(word)
const plainWord = (word: string): string => word.replace(/[^A-ZÑ&0-9]/g, '')

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** The value of a Roman numeral of at least two letters, or undefined. */
const romanValue = (word: string): number | undefined => {
  if (!/^(?=..)M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(word)) return undefined
  const values = [...word].map(letter => romanValues[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

const numberWords = (word: string): readonly string[] | undefined => {
  const number = /^[0-9]{1,6}$/.test(word) ? Number(word) : romanValue(word)
  return number === undefined ? undefined : spanishNumber(number).split(' ')
}
