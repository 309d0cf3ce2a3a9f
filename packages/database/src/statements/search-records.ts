import { answerOf, type Queryable, type Statement } from '../queryable.ts'
import { sideBySide, textQuery } from '../search/field-condition.ts'
import { Parameters, where } from '../search/parameters.ts'
import { filterConditions, type SearchFilter } from '../search/search-filter.ts'
import { orderOf, type PageSlice, rankedRowsAfter, type SearchSort, sortValue } from '../search/search-order.ts'
import {
  type CountedFields,
  countedColumns,
  facetsJson,
  foundColumns,
  foundJoins,
  nothingFound,
  pageJson,
  type SearchResult,
} from '../search/search-result.ts'

/** The words of a search, folded. */
export interface SearchWords {
  /** For each word asked: the words that may stand for it, a–z and 0–9 only; the first is the likeliest. */
  readonly alternatives: readonly (readonly string[])[]
  /** The words as a phrase, each as often as it was asked; undefined where they may stand in any order. */
  readonly phrase: string | undefined
  /** The whole question as an identifier; empty where it can be none. */
  readonly identifier: string
}

/** Ranks of a match, best last. */
export const ranks = {
  /** All words in title and texts. */
  text: 1,
  /** All words, some by a less likely correction, in one name. */
  unlikelyName: 2,
  /** All words in one name. */
  name: 3,
  /** The same, side by side and in the order asked. */
  nameInOrder: 4,
  /** The name is these words and no more. */
  wholeName: 5,
  /** An identifier equals the question. */
  identifier: 6,
} as const

/** What a search asks for. */
export interface WordSearch {
  readonly words: SearchWords
  readonly filter: SearchFilter
  readonly slice: PageSlice
  /** Counting stops here. */
  readonly countLimit: number
  readonly facets: CountedFields
  /** Each way of finding looks at so many records at most; undefined looks at all. */
  readonly foundLimit: number | undefined
}

/** The records with an identifier, with one name, or with title and texts that hold the words. */
export const searchRecords = async (db: Queryable, search: WordSearch): Promise<SearchResult> => {
  const { rows } = await answerOf<SearchResult>(db, wordSearchStatement(search))
  return rows[0] ?? nothingFound
}

/** The statement of a search by words. */
export const wordSearchStatement = (search: WordSearch): Required<Omit<Statement, 'name'>> => {
  const parameters = new Parameters()
  const limit = search.foundLimit === undefined ? undefined : parameters.add(search.foundLimit)
  const { sort, after } = search.slice
  const found = foundRows(search.words, search.filter, sort, limit, parameters)
  const next = after ? where([rankedRowsAfter(sort, after, 'r', parameters)]) : ''
  const cut =
    limit === undefined
      ? 'false'
      : `(SELECT coalesce(bool_or(c.rows >= ${limit}), false)
        FROM (SELECT count(*) AS rows FROM ways GROUP BY way) c)`
  const text = `
  WITH ${found}, page AS (
    SELECT r.record_id, r.rank, r.value FROM found r ${next}
    ORDER BY ${orderOf(sort, 'r')}
    LIMIT ${parameters.add(search.slice.limit)} OFFSET ${parameters.add(search.slice.offset)}
  )
  SELECT (${pageJson(orderOf(sort, 'p'))}) AS rows,
    (SELECT count(*)::integer FROM (SELECT 1 FROM found LIMIT ${parameters.add(search.countLimit)}) c) AS total,
    (${facetsJson(search.facets, parameters)}) AS facets,
    (SELECT count(*)::integer FROM found) AS counted,
    ${cut} AS cut`
  return { text, values: parameters.values }
}

/** The statement that gives every record that the words find, in order. */
export const wholeSearchStatement = (
  words: SearchWords,
  filter: SearchFilter,
  sort: SearchSort,
): Required<Omit<Statement, 'name'>> => {
  const parameters = new Parameters()
  const found = foundRows(words, filter, sort, undefined, parameters)
  const text = `
  WITH ${found}
  SELECT ${foundColumns} FROM found p JOIN search_row r USING (record_id) ${foundJoins}
  ORDER BY ${orderOf(sort, 'p')}`
  return { text, values: parameters.values }
}

/** The records found, as `found`, each with its best rank and the value that orders it. */
const foundRows = (
  words: SearchWords,
  filter: SearchFilter,
  sort: SearchSort,
  limit: string | undefined,
  parameters: Parameters,
): string => {
  const conditions = filterConditions(filter, parameters)
  const ways = [
    ...identifierWay(words, parameters),
    ...nameWay(words, conditions, parameters),
    ...textWay(words, conditions, parameters),
  ].map((way, at) => `(SELECT w.record_id, w.rank, ${at} AS way FROM (${way}) w${limit ? ` LIMIT ${limit}` : ''})`)
  return `ways AS MATERIALIZED (${ways.join(' UNION ALL ')}), found AS MATERIALIZED (
    SELECT m.rank, ${sortValue(sort, parameters)} AS value, ${countedColumns}
    FROM (SELECT w.record_id, max(w.rank) AS rank FROM ways w GROUP BY w.record_id) m
    JOIN search_row r USING (record_id) ${where(conditions)}
  )`
}

const identifierWay = ({ identifier }: SearchWords, parameters: Parameters): readonly string[] => [
  `SELECT d.record_id, ${ranks.identifier} AS rank FROM search_identifier d WHERE d.folded = ${parameters.add(identifier)}`,
]

const nameWay = (
  { alternatives, phrase }: SearchWords,
  conditions: readonly string[],
  parameters: Parameters,
): readonly string[] => {
  if (alternatives.length === 0) return []
  const likeliest = alternatives.flatMap(words => words.slice(0, 1))
  const all = `${parameters.add(likeliest)}::text[]`
  const side = `${parameters.add(` ${likeliest.join(' ')} `)}::text`
  const join = conditions.length === 0 ? '' : 'JOIN search_row r USING (record_id)'
  const adjacent = sideBySide('n', likeliest, phrase, parameters)
  return [
    `SELECT n.record_id, CASE
       WHEN n.tokens = ${all} THEN ${ranks.wholeName}
       WHEN strpos(' ' || array_to_string(n.tokens, ' ') || ' ', ${side}) > 0 THEN ${ranks.nameInOrder}
       WHEN n.tokens @> ${all} THEN ${ranks.name}
       ELSE ${ranks.unlikelyName} END AS rank
     FROM search_name n ${join} ${where([...nameConditions(alternatives, parameters), ...conditions])}${adjacent}`,
  ]
}

/** All words in one name: those that may stand for one word, any; the others, every one. */
export const nameConditions = (
  alternatives: SearchWords['alternatives'],
  parameters: Parameters,
): readonly string[] => {
  const certain = alternatives.filter(words => words.length === 1).flat()
  const open = alternatives.filter(words => words.length > 1)
  return [
    ...(certain.length === 0 ? [] : [`n.tokens @> ${parameters.add(certain)}::text[]`]),
    ...open.map(words => `n.tokens && ${parameters.add(words)}::text[]`),
  ]
}

const textWay = (
  { alternatives, phrase }: SearchWords,
  conditions: readonly string[],
  parameters: Parameters,
): readonly string[] => {
  if (alternatives.length === 0) return []
  const query =
    phrase === undefined
      ? `to_tsquery('spanish', ${parameters.add(alternatives.map(words => `(${words.join(' | ')})`).join(' & '))})`
      : textQuery([], phrase, parameters)
  return [
    `SELECT r.record_id, ${ranks.text} AS rank FROM search_row r ${where([`r.words @@ ${query}`, ...conditions])}`,
  ]
}
