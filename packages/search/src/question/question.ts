import { foldForIndex, foldForSearch, isReservedQuery, nameTokens, PlatformError } from '@pdn/core'
import { type FieldCondition, foldIdentifier } from '@pdn/database'
import type { AskedValue } from './field-values.ts'
import { type QueryTerm, queryTerms } from './query-terms.ts'
import type { SearchField, SearchFields } from './search-field.ts'

/** What is looked for and ranked: words in any order, or the first phrase of a question without words. */
export interface Question {
  /** Its words, each once; empty where it has none. */
  readonly words: readonly string[]
  /** The words as a phrase; undefined where they may stand in any order. */
  readonly phrase: string | undefined
  /** The whole of it as an identifier. */
  readonly identifier: string
}

/** What was asked of one field. */
export interface AskedField {
  readonly field: SearchField
  readonly negated: boolean
  readonly asked: readonly AskedValue[]
}

/** A question read. */
export interface ReadQuestion {
  /** Undefined where nothing was asked in words. */
  readonly question: Question | undefined
  /** What else it asks for as it was typed, to stand behind corrected words. */
  readonly rest: string
  readonly conditions: readonly FieldCondition[]
  readonly fields: readonly AskedField[]
}

/** Words of a question that are searched for; no name has more. */
const mostWords = 24

/** Longest word that an index holds. */
const longestWord = 100

/** Longest identifier that an index holds. */
const longestIdentifier = 300

/** Phrases, negations and fields that one question may have. */
const mostOperators = 40

/** Refuses a text that holds a CURP or the RFC of a person: answers repeat what a search is narrowed to. */
export const refuseReserved = (text: string, where: string): void => {
  // Signs between its parts do not hide an identifier.
  const reserved = isReservedQuery(text) ?? isReservedQuery(foldForSearch(text))
  if (reserved === undefined) return
  throw new PlatformError('reserved-query', {
    message:
      reserved === 'curp'
        ? 'The question holds a CURP, which is reserved: it cannot be searched for.'
        : 'The question holds the RFC of a person (13 characters), which is reserved: it cannot be searched for.',
    where,
    hint: 'Search by name, case number, ocid, or the RFC of a company (12 characters).',
  })
}

/**
 * Reads what was asked. Refuses a question that asks for, or holds, a CURP or the RFC of a person: asking "is it this
 * RFC?" is asking for a birthday (DESIGN §6); and one that names a field that does not exist (`query-invalid`).
 */
export const readQuestion = (q: string, fields: SearchFields): ReadQuestion => {
  const all = queryTerms(q)
  const others = all.filter(term => !isFigure(term, fields))
  refuseReserved(others.length === all.length ? q : others.map(written).join(' '), 'q')
  const terms = all.filter(term => term.type !== 'phrase' || foldForSearch(term.text) !== '')
  const operators = terms.filter(term => term.type !== 'word' || term.negated)
  if (operators.length > mostOperators)
    throw new PlatformError('query-invalid', {
      message: `A question may hold ${mostOperators} phrases, fields and exclusions; this one holds ${operators.length}.`,
      where: 'q',
      hint: 'Ask for less at once.',
    })
  const words = terms.flatMap(term => (term.type === 'word' && !term.negated ? [term.text] : []))
  const phrases = terms.flatMap(term => (term.type === 'phrase' && !term.negated ? [term.text] : []))
  const [first] = phrases
  const asksWords = words.some(word => foldForSearch(word) !== '')
  const byPhrase = !asksWords && first !== undefined
  return {
    question: byPhrase ? phraseQuestion(first) : wordQuestion(words.join(' '), operators.length > 0, q.trim() === ''),
    rest: operators.map(written).join(' '),
    conditions: [
      ...phrases.slice(byPhrase ? 1 : 0).map(text => wordCondition(text, true, false)),
      ...terms.flatMap(term =>
        term.type !== 'field' && term.negated && foldForSearch(term.text) !== ''
          ? [wordCondition(term.text, term.type === 'phrase', true)]
          : [],
      ),
    ],
    fields: terms.flatMap(term => (term.type === 'field' ? [askedField(term, fields)] : [])),
  }
}

/** True for figures asked of a field that holds them: `fine:3202..10358` has the letters of an RFC and is none. */
const isFigure = (term: QueryTerm, fields: SearchFields): boolean => {
  if (term.type !== 'field' || term.quoted || !/^[<>=\d.-]+$/.test(term.value)) return false
  const type = fields.named(term.name)?.type
  return type === 'number' || type === 'money'
}

const identifierOf = (text: string): string => {
  const identifier = foldIdentifier(text)
  return identifier.length > longestIdentifier ? '' : identifier
}

const wordQuestion = (text: string, asksMore: boolean, asksNothing: boolean): Question | undefined => {
  const words = wordsIn(text)
  // Signs alone are a question that nothing answers, unless something else is asked.
  if (asksNothing || (words.length === 0 && asksMore)) return undefined
  return { words, phrase: undefined, identifier: identifierOf(text) }
}

const wordsIn = (text: string): readonly string[] =>
  nameTokens(text)
    .map(word => word.slice(0, longestWord))
    .slice(0, mostWords)

const phraseOf = (text: string): string => foldForIndex(text).split(' ').slice(0, mostWords).join(' ')

const phraseQuestion = (text: string): Question => ({
  words: wordsIn(text),
  phrase: phraseOf(text),
  identifier: identifierOf(text),
})

const wordCondition = (text: string, isPhrase: boolean, negated: boolean): FieldCondition => ({
  on: 'words',
  negated,
  words: wordsIn(text),
  ...(isPhrase ? { phrase: phraseOf(text) } : {}),
})

const askedField = (term: QueryTerm & { readonly type: 'field' }, fields: SearchFields): AskedField => {
  const field = fields.named(term.name)
  if (field === undefined)
    throw new PlatformError('query-invalid', {
      message: `There is no field “${term.name}”.`,
      where: 'q',
      hint: `There are: ${[...fields.common, ...fields.declared].map(({ id }) => id).join(', ')}. Put in quotes what is meant as words.`,
    })
  return { field, negated: term.negated, asked: [{ text: term.value, literal: term.quoted }] }
}

const written = (term: QueryTerm): string => {
  const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`
  const sign = term.negated ? '-' : ''
  if (term.type === 'field') return `${sign}${term.name}:${term.quoted ? quoted(term.value) : term.value}`
  return `${sign}${term.type === 'phrase' ? quoted(term.text) : term.text}`
}
