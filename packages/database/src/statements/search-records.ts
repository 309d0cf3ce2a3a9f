import { answerOf, type Queryable } from '../queryable.ts'
import { Parameters, where } from '../search/parameters.ts'
import { type FacetField, filterConditions, type SearchFilter } from '../search/search-filter.ts'
import { orderOf, type PageSlice, rankedRowsAfter } from '../search/search-order.ts'
import { facetsJson, pageJson, type SearchResult } from '../search/search-result.ts'

/** The words of a search, folded. */
export interface SearchWords {
  /** For each word asked: the words that may stand for it, a–z and 0–9 only; the first is the likeliest. */
  readonly alternatives: readonly (readonly string[])[]
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
  readonly facets: readonly FacetField[]
  /** Each way of finding looks at so many records at most. */
  readonly foundLimit: number
}

/** The records with an identifier, with one name, or with title and texts that hold the words. */
export const searchRecords = async (db: Queryable, search: WordSearch): Promise<SearchResult> => {
  const { text, values } = wordSearchStatement(search)
  const { rows } = await answerOf<SearchResult>(db, { text, values })
  return rows[0] ?? { rows: [], total: 0, facets: [], counted: 0 }
}

/** The statement of a search by words. */
export const wordSearchStatement = (search: WordSearch): { text: string; values: unknown[] } => {
  const parameters = new Parameters()
  const conditions = filterConditions(search.filter, parameters)
  const limit = parameters.add(search.foundLimit)
  const { sort, after } = search.slice
  const next = after ? where([rankedRowsAfter(sort, after, 'r', parameters)]) : ''
  const ways = [
    ...identifierWay(search.words, parameters),
    ...nameWay(search.words, conditions, parameters),
    ...textWay(search.words, conditions, parameters),
  ].map(way => `(${way} LIMIT ${limit})`)
  const text = `
  WITH found AS MATERIALIZED (
    SELECT m.rank, r.record_id, r.date, r.amount, r.system, r.kind, r.institution_id, r.state, r.year, r.connection_id
    FROM (SELECT w.record_id, max(w.rank) AS rank FROM (${ways.join(' UNION ALL ')}) w GROUP BY w.record_id) m
    JOIN search_row r USING (record_id) ${where(conditions)}
  ), page AS (
    SELECT r.record_id, r.rank, r.date, r.amount FROM found r ${next}
    ORDER BY ${orderOf(sort, 'r', true)}
    LIMIT ${parameters.add(search.slice.limit)} OFFSET ${parameters.add(search.slice.offset)}
  )
  SELECT (${pageJson(orderOf(sort, 'p', true))}) AS rows,
    (SELECT count(*)::integer FROM (SELECT 1 FROM found LIMIT ${parameters.add(search.countLimit)}) c) AS total,
    (${facetsJson(search.facets)}) AS facets,
    (SELECT count(*)::integer FROM found) AS counted`
  return { text, values: parameters.values }
}

const identifierWay = ({ identifier }: SearchWords, parameters: Parameters): readonly string[] => [
  `SELECT d.record_id, ${ranks.identifier} AS rank FROM search_identifier d WHERE d.folded = ${parameters.add(identifier)}`,
]

const nameWay = (
  { alternatives }: SearchWords,
  conditions: readonly string[],
  parameters: Parameters,
): readonly string[] => {
  if (alternatives.length === 0) return []
  const likeliest = alternatives.flatMap(words => words.slice(0, 1))
  const all = `${parameters.add(likeliest)}::text[]`
  const side = `${parameters.add(` ${likeliest.join(' ')} `)}::text`
  const join = conditions.length === 0 ? '' : 'JOIN search_row r USING (record_id)'
  return [
    `SELECT n.record_id, CASE
       WHEN n.tokens = ${all} THEN ${ranks.wholeName}
       WHEN strpos(' ' || array_to_string(n.tokens, ' ') || ' ', ${side}) > 0 THEN ${ranks.nameInOrder}
       WHEN n.tokens @> ${all} THEN ${ranks.name}
       ELSE ${ranks.unlikelyName} END AS rank
     FROM search_name n ${join} ${where([...nameConditions(alternatives, parameters), ...conditions])}`,
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
  { alternatives }: SearchWords,
  conditions: readonly string[],
  parameters: Parameters,
): readonly string[] => {
  if (alternatives.length === 0) return []
  const query = alternatives.map(words => `(${words.join(' | ')})`).join(' & ')
  const matches = `r.words @@ to_tsquery('spanish', ${parameters.add(query)})`
  return [`SELECT r.record_id, ${ranks.text} AS rank FROM search_row r ${where([matches, ...conditions])}`]
}
