import { daysInMonth, dayText } from './calendar.ts'
import { foldForSearch } from './fold-text.ts'

/** A length of time as sanctions state it. */
export interface Term {
  readonly years: number
  readonly months: number
  readonly days: number
}

const numberWords: ReadonlyMap<string, number> = new Map(
  `cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho
  diecinueve veinte veintiun veintidos veintitres veinticuatro veinticinco`
    .split(/\s+/)
    .map((word, value) => [word, value] as const),
)
const tensWords: ReadonlyMap<string, number> = new Map([
  ['treinta', 30],
  ['cuarenta', 40],
  ['cincuenta', 50],
  ['sesenta', 60],
  ['setenta', 70],
  ['ochenta', 80],
  ['noventa', 90],
  ['cien', 100],
])

const wordValue = (word: string): number | undefined => {
  if (/^[0-9]{1,5}$/.test(word)) return Number(word)
  if (word === 'uno' || word === 'una') return 1
  if (word === 'veintiuno') return 21
  return numberWords.get(word) ?? tensWords.get(word)
}

const unitOf = (word: string): keyof Term | undefined => {
  if (/^(?:ano|anio)s?$/.test(word)) return 'years'
  if (/^mes(?:es)?$/.test(word)) return 'months'
  return /^dias?$/.test(word) ? 'days' : undefined
}

/** Words between a number and its unit, or between two parts of a term. */
const fillers: ReadonlySet<string> = new Set('y de con por plazo periodo naturales habiles'.split(' '))

/**
 * The term that a text states: `2 años, 6 meses`, `UN AÑO`, `(2) DOS AÑOS`, `treinta y seis meses`. Undefined where it
 * states none, names a unit twice, or holds a word that is no part of a term.
 */
export const parseTerm = (text: string): Term | undefined => {
  if (text.length > 200) return undefined
  const term = new Map<keyof Term, number>()
  let amount: number | undefined
  let previous: string | undefined
  for (const word of foldForSearch(text).split(' ')) {
    const unit = unitOf(word)
    const value = wordValue(word)
    if (unit !== undefined) {
      if (amount === undefined || term.has(unit)) return undefined
      term.set(unit, amount)
      amount = undefined
    } else if (value !== undefined) {
      amount = amount !== undefined && tensWords.has(previous ?? '') && value < 10 ? amount + value : value
    } else if (!fillers.has(word)) return undefined
    if (word !== 'y') previous = word
  }
  if (term.size === 0 || amount !== undefined) return undefined
  return { years: term.get('years') ?? 0, months: term.get('months') ?? 0, days: term.get('days') ?? 0 }
}

/**
 * The day so long after a day (`YYYY-MM-DD`): years and months first, the day cut to the month's end, then days.
 * Undefined where it lies past the year 9999.
 */
export const addTerm = (date: string, term: Term): string | undefined => {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return undefined
  const months = year * 12 + (month - 1) + term.years * 12 + term.months
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1]
  const moved = new Date(Date.UTC(toYear, toMonth - 1, Math.min(day, daysInMonth(toYear, toMonth)) + term.days))
  const end = moved.getUTCFullYear()
  return Number.isNaN(end) || end > 9999 ? undefined : dayText(end, moved.getUTCMonth() + 1, moved.getUTCDate())
}

/** True where a day lies in a span of days, both ends included; an absent end is open. Days are `YYYY-MM-DD`. */
export const isInForce = (today: string, from: string | undefined, until: string | undefined): boolean =>
  (from === undefined || from <= today) && (until === undefined || today <= until)

/** Days from one day to another (`YYYY-MM-DD`), negative where the second is earlier. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
