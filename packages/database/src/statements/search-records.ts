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
  /** Each way of finding looks at so many matches at most, whichever they are; undefined looks at all. */
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
  const { sort, after } = search.slice
  const limit = search.foundLimit === undefined ? undefined : parameters.add(search.foundLimit)
  const found = foundRows(search.words, search.filter, sort, limit, parameters)
  const next = after ? where([rankedRowsAfter(sort, after, 'r', parameters)]) : ''
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
    ${limit === undefined ? 'false' : `(SELECT bool_or(w.rows >= ${limit}) FROM (${wayLengths}) w)`} AS cut`
  return { text, values: parameters.values }
}

/** How many matches each way gave. */
const wayLengths = `SELECT count(*) AS rows FROM identified UNION ALL SELECT count(*) FROM named
    UNION ALL SELECT count(*) FROM told`

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

/**
 * The records found, as `found`, each with its best rank and the value that orders it, and the three ways of finding:
 * `identified`, `named` and `told`. What the way of titles and texts reads of a record is not looked up again.
 */
const foundRows = (
  words: SearchWords,
  filter: SearchFilter,
  sort: SearchSort,
  limit: string | undefined,
  parameters: Parameters,
): string => {
  const conditions = filterConditions(filter, parameters)
  const value = sortValue(sort, parameters)
  const most = limit === undefined ? '' : `LIMIT ${limit}`
  const hasWords = words.alternatives.length > 0
  const join = conditions.length === 0 ? '' : 'JOIN search_row r USING (record_id)'
  const named = hasWords
    ? `SELECT n.record_id, ${nameRank(words, parameters)} AS rank
      FROM search_name n ${join} ${where([...wordsOfName(words, 'n', parameters), ...conditions])} ${most}`
    : 'SELECT NULL::uuid AS record_id, 0 AS rank WHERE false'
  const told = [...(hasWords ? [`r.words @@ ${textOf(words, parameters)}`] : ['false']), ...conditions]
  return `identified AS MATERIALIZED (
    SELECT d.record_id, ${ranks.identifier} AS rank FROM search_identifier d
    WHERE d.folded = ${parameters.add(words.identifier)} ${most}
  ), named AS MATERIALIZED (${named}
  ), told AS MATERIALIZED (
    SELECT ${value} AS value, ${countedColumns} FROM search_row r ${where(told)} ${most}
  ), best AS MATERIALIZED (
    SELECT w.record_id, max(w.rank) AS rank FROM (SELECT * FROM identified UNION ALL SELECT * FROM named) w
    GROUP BY w.record_id
  ), found AS MATERIALIZED (
    SELECT coalesce(b.rank, ${ranks.text}) AS rank, t.* FROM told t LEFT JOIN best b USING (record_id)
    UNION ALL
    SELECT b.rank, ${value} AS value, ${countedColumns} FROM best b JOIN search_row r USING (record_id)
    ${where(['NOT EXISTS (SELECT 1 FROM told t WHERE t.record_id = b.record_id)', ...conditions])}
  )`
}

const likeliestOf = ({ alternatives }: SearchWords): readonly string[] =>
  alternatives.flatMap(words => words.slice(0, 1))

const nameRank = (words: SearchWords, parameters: Parameters): string => {
  const likeliest = likeliestOf(words)
  const all = `${parameters.add(likeliest)}::text[]`
  const side = `${parameters.add(` ${likeliest.join(' ')} `)}::text`
  return `CASE
       WHEN n.tokens = ${all} THEN ${ranks.wholeName}
       WHEN strpos(' ' || array_to_string(n.tokens, ' ') || ' ', ${side}) > 0 THEN ${ranks.nameInOrder}
       WHEN n.tokens @> ${all} THEN ${ranks.name}
       ELSE ${ranks.unlikelyName} END`
}

const wordsOfName = (words: SearchWords, alias: 'n', parameters: Parameters): readonly string[] => [
  ...nameConditions(words.alternatives, parameters),
  ...sideBySide(alias, likeliestOf(words), words.phrase, parameters),
]

/**
 * The condition that a row of `search_row` as r is found by the words, for rows that are met in another order than that
 * of the words' indexes. Each row is looked up by itself: a sub-select that names the row beside an equality is never
 * made a hash of all the names with the words.
 */
export const foundBy = (words: SearchWords, parameters: Parameters): string => {
  const identifier = parameters.add(words.identifier)
  const named = ['n.record_id = r.record_id', 'r.title IS NOT NULL', ...wordsOfName(words, 'n', parameters)]
  return `(r.words @@ ${textOf(words, parameters)}
    OR EXISTS (SELECT 1 FROM search_name n ${where(named)})
    OR ((SELECT count(*) > 0 FROM search_identifier i WHERE i.folded = ${identifier})
      AND EXISTS (SELECT 1 FROM search_identifier d WHERE d.record_id = r.record_id AND d.folded = ${identifier})))`
}

/** The full-text query for the words of titles and texts. */
const textOf = ({ alternatives, phrase }: SearchWords, parameters: Parameters): string =>
  phrase === undefined
    ? `to_tsquery('spanish', ${parameters.add(alternatives.map(words => `(${words.join(' | ')})`).join(' & '))})`
    : textQuery([], phrase, parameters)

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
