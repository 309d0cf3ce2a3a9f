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

/** Where a search goes on that did not look at all its records: they are looked at by ascending id. */
export interface SearchWindow {
  /** The last record of the window before. */
  readonly from: string
  /** True where the records with the identifier were all given before, whatever their id. */
  readonly identified: boolean
}

/** What a search asks for. */
export interface WordSearch {
  readonly words: SearchWords
  readonly filter: SearchFilter
  readonly slice: PageSlice
  /** Counting stops here. */
  readonly countLimit: number
  readonly facets: CountedFields
  /**
   * Each way of finding looks at so many matches at most, those with the least record ids, and records past the last of
   * them are left to the next window; undefined looks at all.
   */
  readonly foundLimit: number | undefined
  /** The window that is looked at; undefined for the first. */
  readonly window: SearchWindow | undefined
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
  const found = foundRows(search, sort, parameters)
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
    (SELECT last FROM bound) AS end, (SELECT NOT identifiers_stopped FROM bound) AS identified`
  return { text, values: parameters.values }
}

/** The statement that gives every record that the words find, in order. */
export const wholeSearchStatement = (
  words: SearchWords,
  filter: SearchFilter,
  sort: SearchSort,
): Required<Omit<Statement, 'name'>> => {
  const parameters = new Parameters()
  const found = foundRows({ words, filter, foundLimit: undefined, window: undefined }, sort, parameters)
  const text = `
  WITH ${found}
  SELECT ${foundColumns} FROM found p JOIN search_row r USING (record_id) ${foundJoins}
  ORDER BY ${orderOf(sort, 'p')}`
  return { text, values: parameters.values }
}

/** The records of a window, as `found`, each with its best rank and the value that orders it; `bound` tells its end. */
const foundRows = (
  { words, filter, foundLimit, window }: Pick<WordSearch, 'words' | 'filter' | 'foundLimit' | 'window'>,
  sort: SearchSort,
  parameters: Parameters,
): string => {
  const conditions = filterConditions(filter, parameters)
  const limit = foundLimit === undefined ? undefined : parameters.add(foundLimit)
  const after = window && `${parameters.add(window.from)}::uuid`
  const ways: readonly Way[] = [
    ...(window?.identified ? [] : [identifierWay(words, parameters)]),
    ...nameWay(words, conditions, parameters),
    ...textWay(words, conditions, parameters),
  ]
  const told = window?.identified
    ? [
        `NOT EXISTS (SELECT 1 FROM search_identifier d
        WHERE d.record_id = r.record_id AND d.folded = ${parameters.add(words.identifier)})`,
      ]
    : []
  const inWindow = ({ rank, columns, from, id, conditions: own, way }: Way): string => {
    const matches = `SELECT ${columns} FROM ${from} ${where([...own, ...(after ? [`${id} > ${after}`] : [])])}`
    // Collected by the index of the words, then ordered: a walk by record id meets few matches of most words.
    const first = limit ? `SELECT * FROM (${matches} OFFSET 0) c ORDER BY c.record_id LIMIT ${limit}` : matches
    return `(SELECT n.record_id, ${rank} AS rank, ${way} AS way FROM (${first}) n)`
  }
  const bound = limit
    ? `SELECT min(s.last::text COLLATE "C")::uuid AS last, coalesce(bool_or(s.way = 0), false) AS identifiers_stopped
      FROM (SELECT w.way, max(w.record_id::text COLLATE "C") AS last FROM ways w
        GROUP BY w.way HAVING count(*) >= ${limit}) s`
    : 'SELECT NULL::uuid AS last, false AS identifiers_stopped'
  return `ways AS MATERIALIZED (${ways.map(inWindow).join(' UNION ALL ')}
  ), bound AS MATERIALIZED (${bound}
  ), found AS MATERIALIZED (
    SELECT m.rank, ${sortValue(sort, parameters)} AS value, ${countedColumns}
    FROM (
      SELECT w.record_id, max(w.rank) AS rank FROM ways w CROSS JOIN bound b
      WHERE b.last IS NULL OR w.record_id <= b.last OR (w.way = 0 AND NOT b.identifiers_stopped)
      GROUP BY w.record_id
    ) m
    JOIN search_row r USING (record_id) ${where([...conditions, ...told])}
  )`
}

/** One way of finding records: by identifier (0), by name (1), by title and texts (2). */
interface Way {
  readonly way: 0 | 1 | 2
  readonly from: string
  /** The column of the record's id. */
  readonly id: string
  readonly conditions: readonly string[]
  /** `record_id`, and what `rank` looks at, which names them by n. */
  readonly columns: string
  readonly rank: string
}

const identifierWay = ({ identifier }: SearchWords, parameters: Parameters): Way => ({
  way: 0,
  from: 'search_identifier d',
  id: 'd.record_id',
  conditions: [`d.folded = ${parameters.add(identifier)}`],
  columns: 'd.record_id',
  rank: String(ranks.identifier),
})

const nameWay = (
  { alternatives, phrase }: SearchWords,
  conditions: readonly string[],
  parameters: Parameters,
): readonly Way[] => {
  if (alternatives.length === 0) return []
  const likeliest = alternatives.flatMap(words => words.slice(0, 1))
  const all = `${parameters.add(likeliest)}::text[]`
  const side = `${parameters.add(` ${likeliest.join(' ')} `)}::text`
  return [
    {
      way: 1,
      from: `search_name n ${conditions.length === 0 ? '' : 'JOIN search_row r USING (record_id)'}`,
      id: 'n.record_id',
      conditions: [
        ...nameConditions(alternatives, parameters),
        ...sideBySide('n', likeliest, phrase, parameters),
        ...conditions,
      ],
      columns: 'n.record_id, n.tokens',
      rank: `CASE
       WHEN n.tokens = ${all} THEN ${ranks.wholeName}
       WHEN strpos(' ' || array_to_string(n.tokens, ' ') || ' ', ${side}) > 0 THEN ${ranks.nameInOrder}
       WHEN n.tokens @> ${all} THEN ${ranks.name}
       ELSE ${ranks.unlikelyName} END`,
    },
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
): readonly Way[] => {
  if (alternatives.length === 0) return []
  const query =
    phrase === undefined
      ? `to_tsquery('spanish', ${parameters.add(alternatives.map(words => `(${words.join(' | ')})`).join(' & '))})`
      : textQuery([], phrase, parameters)
  return [
    {
      way: 2,
      from: 'search_row r',
      id: 'r.record_id',
      conditions: [`r.words @@ ${query}`, ...conditions],
      columns: 'r.record_id',
      rank: String(ranks.text),
    },
  ]
}
