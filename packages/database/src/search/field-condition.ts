import type { Parameters } from './parameters.ts'

/** Columns of `search_row`, alias r, that a condition may name, and the type in which its values are compared. */
export const conditionColumns = {
  system: { column: 'r.system', type: 'text' },
  kind: { column: 'r.kind', type: 'text' },
  institution: { column: 'r.institution_id', type: 'text' },
  state: { column: 'r.state', type: 'text' },
  year: { column: 'r.year', type: 'integer' },
  connection: { column: 'r.connection_id', type: 'text' },
  status: { column: 'r.status', type: 'text' },
  date: { column: 'r.date', type: 'date' },
  amount: { column: 'r.amount', type: 'bigint' },
} as const

/** A column that a condition may name. */
export type ConditionColumn = keyof typeof conditionColumns

/** Columns of `search_fact`, alias f, by what a fact holds. */
export const factColumns = {
  code: { column: 'f.code', type: 'text' },
  number: { column: 'f.number', type: 'numeric' },
  date: { column: 'f.date', type: 'date' },
} as const

/** What a fact may hold. */
export type FactType = keyof typeof factColumns

/** Values between two ends; an absent end is open. */
export interface ValueRange {
  /** In the spelling of the column's type: digits, or `YYYY-MM-DD`. */
  readonly from: string | undefined
  readonly until: string | undefined
  /** True: the end itself is left out. */
  readonly above: boolean
  readonly below: boolean
}

/** Where the values of a condition stand. */
export type ConditionPlace =
  | { readonly in: 'column'; readonly column: ConditionColumn }
  | { readonly in: 'fact'; readonly field: string; readonly type: FactType }

/** A record has, or has not, one of these values; several conditions must all hold. */
export type FieldCondition =
  | {
      readonly on: 'values'
      readonly place: ConditionPlace
      readonly negated: boolean
      readonly values: readonly string[]
      readonly ranges: readonly ValueRange[]
    }
  /** One of its facts of this field, folded as a search compares texts, holds one of these pieces, folded alike. */
  | { readonly on: 'fragment'; readonly field: string; readonly negated: boolean; readonly pieces: readonly string[] }
  /** One of its identifiers, folded, is one of these. */
  | { readonly on: 'identifier'; readonly negated: boolean; readonly folded: readonly string[] }
  /** One of its names, or its title and texts, hold these words; side by side where `phrase` is given. */
  | { readonly on: 'words'; readonly negated: boolean; readonly words: readonly string[]; readonly phrase?: string }
  /** One of its names holds these words. */
  | { readonly on: 'name'; readonly negated: boolean; readonly words: readonly string[] }

/** The condition on `search_row` as r, in SQL. */
export const fieldCondition = (condition: FieldCondition, parameters: Parameters): string => {
  const holds = positive(condition, parameters)
  return condition.negated ? `NOT coalesce(${holds}, false)` : holds
}

const positive = (condition: FieldCondition, parameters: Parameters): string => {
  if (condition.on === 'identifier')
    return `EXISTS (SELECT 1 FROM search_identifier d
      WHERE d.record_id = r.record_id AND d.folded = ANY(${parameters.add(condition.folded)}::text[]))`
  if (condition.on === 'fragment')
    return `EXISTS (SELECT 1 FROM search_fact f WHERE f.record_id = r.record_id
      AND f.field = ${parameters.add(condition.field)}
      AND f.code LIKE ANY(${parameters.add(condition.pieces.map(piece => `%${piece}%`))}::text[]))`
  if (condition.on === 'name') return nameHolds(condition.words, undefined, parameters)
  if (condition.on === 'words') {
    const { words, phrase } = condition
    const text = `r.words @@ ${textQuery(words, phrase, parameters)}`
    return `(${nameHolds(words, phrase, parameters)} OR ${text})`
  }
  const { place, values, ranges } = condition
  if (place.in === 'column') {
    const { column, type } = conditionColumns[place.column]
    return `(${anyOf(column, type, values, ranges, parameters)})`
  }
  const { column, type } = factColumns[place.type]
  return `EXISTS (SELECT 1 FROM search_fact f WHERE f.record_id = r.record_id
    AND f.field = ${parameters.add(place.field)} AND (${anyOf(column, type, values, ranges, parameters)}))`
}

const nameHolds = (words: readonly string[], phrase: string | undefined, parameters: Parameters): string =>
  `EXISTS (SELECT 1 FROM search_name s WHERE s.record_id = r.record_id
    AND ${[`s.tokens @> ${parameters.add(words)}::text[]`, ...sideBySide('s', words, phrase, parameters)].join(' AND ')})`

/** The condition that a name, under that alias, has the words of a phrase side by side; it holds each word once. */
export const sideBySide = (
  alias: string,
  words: readonly string[],
  phrase: string | undefined,
  parameters: Parameters,
): readonly string[] =>
  phrase === undefined
    ? []
    : [`strpos(' ' || array_to_string(${alias}.tokens, ' ') || ' ', ${parameters.add(` ${words.join(' ')} `)}) > 0`]

/** The full-text query of folded words, or of a folded phrase. */
export const textQuery = (words: readonly string[], phrase: string | undefined, parameters: Parameters): string =>
  phrase === undefined
    ? `plainto_tsquery('spanish', ${parameters.add(words.join(' '))})`
    : `phraseto_tsquery('spanish', ${parameters.add(phrase)})`

const anyOf = (
  column: string,
  type: string,
  values: readonly string[],
  ranges: readonly ValueRange[],
  parameters: Parameters,
): string => {
  const sign = (value: string): string => `${parameters.add(value)}::${type}`
  const among = values.length === 0 ? [] : [`${column} = ANY(${parameters.add(values)}::${type}[])`]
  const between = ranges.map(({ from, until, above, below }) =>
    [
      ...(from === undefined ? [] : [`${column} ${above ? '>' : '>='} ${sign(from)}`]),
      ...(until === undefined ? [] : [`${column} ${below ? '<' : '<='} ${sign(until)}`]),
    ].join(' AND '),
  )
  return [...among, ...between].join(' OR ')
}
