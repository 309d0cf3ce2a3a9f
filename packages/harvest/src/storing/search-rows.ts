import { foldForIndex, foldForSearch, nameTokens } from '@pdn/core'
import { foldIdentifier } from '@pdn/database'
import type { Fact, IndexEntry } from '@pdn/systems'
import { boundedText } from './storable-text.ts'

/** A record's rows for searches, within what the database's indexes can hold. */
export interface SearchRows {
  readonly title: string
  readonly subtitle: string
  /** Name of the institution, and its folded form by which it is known. */
  readonly institution: { readonly name: string; readonly alias: string } | undefined
  readonly state: string | undefined
  readonly year: number | undefined
  readonly date: string | undefined
  readonly amount: { readonly minor: bigint; readonly currency: string } | undefined
  readonly from: string | undefined
  readonly until: string | undefined
  readonly status: string | undefined
  /** Title and texts, folded. */
  readonly words: string
  readonly names: readonly {
    readonly role: string
    readonly type: string
    readonly name: string
    readonly tokens: readonly string[]
  }[]
  readonly identifiers: readonly { readonly field: string; readonly value: string; readonly folded: string }[]
  readonly facts: readonly Fact[]
}

/** An index entry of a b-tree or GIN holds some 2,700 bytes; a word of a name longer than this is no word. */
const longestWord = 100
const longestIdentifier = 300
const longestTitle = 1000
const longestName = 500
const mostWords = 20_000
const mostRows = 2000
const largestAmount = 2n ** 63n - 1n

/** The day if the calendar has it. */
const realDate = (date: string | undefined): string | undefined => {
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date) || date < '0001-01-01') return undefined
  const instant = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date ? undefined : date
}

const identifierRows = (entry: IndexEntry): SearchRows['identifiers'] => {
  const rows = new Map<string, SearchRows['identifiers'][number]>()
  for (const { field, value } of entry.identifiers.slice(0, mostRows)) {
    const text = boundedText(value, longestIdentifier + 1)
    const folded = foldIdentifier(text)
    if (folded === '' || text.length > longestIdentifier) continue
    rows.set(`${field} ${folded}`, { field, value: text, folded })
  }
  return [...rows.values()]
}

const factRow = (fact: Fact): Fact | undefined => {
  const number = fact.number !== undefined && Number.isFinite(fact.number) ? fact.number : undefined
  const date = realDate(fact.date)
  const code = fact.code === undefined ? undefined : boundedText(fact.code, longestIdentifier)
  if (number === undefined && date === undefined && code === undefined) return undefined
  return {
    field: boundedText(fact.field, 100),
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(code === undefined ? {} : { code }),
  }
}

const nameRow = ({ role, name, type }: IndexEntry['names'][number]): SearchRows['names'][number] => {
  const text = boundedText(name, longestName)
  const tokens = [...new Set(nameTokens(text).map(word => word.slice(0, longestWord)))]
  return { role: boundedText(role, 100), type, name: text, tokens }
}

const institutionOf = (name: string | undefined): SearchRows['institution'] => {
  const text = boundedText(name?.trim() ?? '', 300)
  const alias = foldForSearch(text)
  return alias === '' ? undefined : { name: text, alias }
}

const wordsOf = (entry: IndexEntry): string => {
  let text = entry.title.slice(0, mostWords)
  for (const part of entry.texts) {
    if (text.length >= mostWords) break
    text += ` ${part.slice(0, mostWords - text.length)}`
  }
  return storableWords(foldForIndex(text))
}

const storableWords = (folded: string): string =>
  folded
    .split(' ')
    .filter(word => word.length <= longestWord)
    .join(' ')

/** What a kind's index entry gives to the tables that searches read. */
export const searchRows = (entry: IndexEntry): SearchRows => {
  const { amount } = entry
  const fits = amount !== undefined && amount.minor <= largestAmount && amount.minor >= -largestAmount
  const year = entry.year !== undefined && Number.isInteger(entry.year) && entry.year > 0 && entry.year < 10_000
  return {
    title: boundedText(entry.title, longestTitle),
    subtitle: boundedText(entry.subtitle, longestTitle),
    institution: institutionOf(entry.institution),
    state: entry.state === undefined ? undefined : boundedText(entry.state, 10),
    year: year ? entry.year : undefined,
    date: realDate(entry.date),
    amount: fits ? { minor: amount.minor, currency: boundedText(amount.currency, 10) } : undefined,
    from: realDate(entry.period?.from),
    until: realDate(entry.period?.until),
    status: entry.status === undefined ? undefined : boundedText(entry.status, 100),
    words: wordsOf(entry),
    names: entry.names.slice(0, mostRows).map(nameRow),
    identifiers: identifierRows(entry),
    facts: entry.facts.slice(0, mostRows).flatMap(fact => factRow(fact) ?? []),
  }
}

/** A record that cannot be indexed is found by its identifier alone; it is held all the same. */
export const bareSearchRows = (title: string): SearchRows =>
  searchRows({
    title,
    subtitle: '',
    names: [],
    institution: undefined,
    state: undefined,
    year: undefined,
    date: undefined,
    amount: undefined,
    period: undefined,
    status: undefined,
    texts: [],
    identifiers: [],
    facts: [],
  })
