import { foldForSearch } from '@pdn/core'
import {
  browseRecords,
  type CountedFields,
  countInForce,
  type FoundRecord,
  narrows,
  noFilter,
  type PageSlice,
  type ReadPool,
  rowsInBatches,
  type SearchResult,
  type SearchSort,
  type SearchWords,
  searchRecords,
  wholeBrowseStatement,
  wholeSearchStatement,
} from '@pdn/database'
import type { System } from '@pdn/systems'
import { createCappedCounts } from './answer/capped-counts.ts'
import { countedFields, countFacets, withMaintained } from './answer/count-facets.ts'
import { type CursorPlace, cursorAfter, mostTotal, readCursor } from './answer/cursor.ts'
import { createDocumentTexts } from './answer/document-texts.ts'
import { facetsInScope, facetsOf } from './answer/facets.ts'
import { hitOf } from './answer/hit.ts'
import { type Alternatives, browsed, explain } from './answer/reasons.ts'
import { exportColumns, exportedRecords } from './export/export-columns.ts'
import { createExportPlaces } from './export/export-places.ts'
import { createSuggest, type Suggest } from './names/suggest.ts'
import { createVocabulary } from './names/vocabulary.ts'
import type { Question } from './question/question.ts'
import { type ReadRequest, readRequest } from './question/read-request.ts'
import { type SearchFields, searchFieldsOf } from './question/search-field.ts'
import type { SearchExport, SearchFindings } from './search-answer.ts'
import type { SearchRequest } from './search-request.ts'

/** Searches over all records that are live. */
export interface Search {
  /** The fields that a question may name. */
  readonly fields: SearchFields
  /**
   * The records that a request asks for: by identifier, then by name (all words in one name, in any order), then by
   * title and texts. Where the words as typed find nothing, typos of one letter a word are corrected, unless `exact`.
   * Refuses reserved questions and filters (`reserved-query`), fields, values and orders that do not exist
   * (`query-invalid`) and foreign cursors (`cursor-invalid`).
   *
   * Following `nextCursor` to its end gives every record that is found throughout and keeps its place in the order, once;
   * one that is stored, changed or withdrawn meanwhile may be given or not.
   */
  search(request: SearchRequest): Promise<SearchFindings>
  /**
   * All of what a request asks for, whatever its page, as one instant of the database has it. Refuses what `search` does,
   * and (`export-busy`) where as many exports run already as the database has room for.
   */
  export(request: SearchRequest): Promise<SearchExport>
  /**
   * What may be meant by what is typed so far: its last word completed by the commonest words of names, and whole names
   * where few are left. Only what `search` finds, too; refuses reserved questions (`reserved-query`).
   */
  suggest: Suggest
  /** How many records have a term that holds on that day (`YYYY-MM-DD`), by system, for those that tell it. */
  countInForce(today: string): Promise<Readonly<Record<string, number>>>
}

/** What searches need. */
export interface SearchSettings {
  readonly web: ReadPool
  readonly now: () => Date
  /** Those whose records may be found; they declare the fields and name the facets. */
  readonly systems: readonly System[]
}

/** Records that are looked at for totals and facets, by each way of finding words: enough to tell that there are more. */
const foundLimit = mostTotal + 1

/** Matches that are ranked: of more, results come by date, or in the order asked, straight from its index. */
const mostRanked = 30_000

/** Rows before a page of results that are not ranked; deeper ones are reached by cursor. */
const mostSkipped = 1_000

/** Records that an export reads at a time. */
const exportBatch = 1_000

/** What was found, by which words. */
interface Outcome {
  readonly result: SearchResult
  readonly alternatives: Alternatives
  readonly corrected: boolean
}

/** A search over the database; it holds the vocabulary of names in memory. */
export const createSearch = ({ web, now, systems }: SearchSettings): Search => {
  const vocabulary = createVocabulary(web, now)
  const capped = createCappedCounts(now)
  const texts = createDocumentTexts(web, systems)
  const fields = searchFieldsOf(systems)
  const places = createExportPlaces()

  const run = async (
    { question, filter }: Pick<ReadRequest, 'question' | 'filter'>,
    alternatives: Alternatives,
    slice: PageSlice,
    fields: CountedFields,
  ): Promise<SearchResult> => {
    const words = question && wordsOf(question, alternatives)
    const { phrase, identifier = '' } = words ?? {}
    const counted = { words: alternatives, phrase, identifier, filter, fields }
    const known = capped.of(counted)
    // The page of so many is not made of what was counted: of words pageOf makes it, of a list its index.
    if (known && (words || slice.limit === 0)) return known
    const limit = known ? 0 : foundLimit
    const facets = known ? noCounts : fields
    const result = words
      ? await searchRecords(web, { words, filter, slice, countLimit: limit, facets, foundLimit: limit })
      : await browseRecords(web, { filter, slice, facets, foundLimit: limit })
    if (known) return { ...known, rows: result.rows }
    capped.keep(counted, result)
    return result
  }

  const findsAnything = async (question: Question, sort: SearchSort): Promise<boolean> => {
    const words = wordsOf(question, typed(question))
    const limits = { countLimit: 1, facets: noCounts, foundLimit: 1 }
    return (await searchRecords(web, { words, filter: noFilter, slice: nothing(sort), ...limits })).total > 0
  }

  /** What may be meant: with other words in place of those that no name holds, then of any. */
  const correctionsOf = (question: Question): readonly Alternatives[] => {
    const all = question.words.map(word => vocabulary.corrections(word))
    const unknown = all.map((words, at) => (isName(question.words[at]) ? words.slice(0, 1) : words))
    const isChanged = (words: Alternatives): boolean =>
      words.some((some, at) => some.length > 1 || some[0] !== question.words[at])
    return [unknown, all].filter(isChanged)
  }

  const isName = (word: string | undefined): boolean => word !== undefined && vocabulary.names(word) > 0

  const mayCorrect = async ({ question, filter, sort }: ReadRequest): Promise<boolean> => {
    if (question === undefined || question.words.length === 0 || question.phrase !== undefined) return false
    if (narrows(filter) && (await findsAnything(question, sort))) return false
    await vocabulary.refresh()
    return true
  }

  /** What the words as typed find, or, where they find nothing, what their corrections do. */
  const outcomeOf = async (
    read: ReadRequest,
    exact: boolean,
    slice: PageSlice,
    counted: CountedFields,
    place: CursorPlace | undefined,
  ): Promise<Outcome> => {
    const { question } = read
    const correct = async (): Promise<Outcome | undefined> => {
      if (exact || !question || !(await mayCorrect(read))) return undefined
      for (const alternatives of correctionsOf(question)) {
        const result = await run(read, alternatives, slice, counted)
        if (result.total > 0) return { result, alternatives, corrected: true }
      }
      return undefined
    }
    // The pages of a corrected search stay those of its corrections, whatever was stored meanwhile.
    const first = place?.corrected === true ? await correct() : undefined
    if (first) return first
    const asTyped = { result: await run(read, typed(question), slice, counted), alternatives: typed(question) }
    const corrected = asTyped.result.total > 0 || place !== undefined ? undefined : await correct()
    return corrected ?? { ...asTyped, corrected: false }
  }

  /**
   * The page and its order. Where more was found than was looked at, some more is; where that is not all either, rank
   * gives way: the records are met in the order of an index and each is asked whether it holds the words.
   */
  const pageOf = async (
    { question, filter }: ReadRequest,
    { result, alternatives }: Outcome,
    slice: PageSlice,
    place: CursorPlace | undefined,
  ): Promise<{ readonly rows: SearchResult['rows']; readonly sort: SearchSort }> => {
    const { sort } = slice
    if (!question || !result.cut || slice.limit === 0) return { rows: result.rows, sort }
    const words = wordsOf(question, alternatives)
    await vocabulary.refresh()
    const isRanked = place === undefined || place.sort.ranked
    if (isRanked && vocabulary.expected(likeliest(alternatives)) < mostRanked * 2) {
      // A search whose first pages were ranked is ranked to its end.
      const limits = { countLimit: 0, facets: noCounts, foundLimit: place ? undefined : mostRanked }
      const ranked = await searchRecords(web, { words, filter, slice, ...limits })
      if (!ranked.cut) return { rows: ranked.rows, sort }
    }
    const unranked = { ...sort, ranked: false }
    if (slice.offset > mostSkipped) return { rows: [], sort: unranked }
    const walk = { words, filter, slice: { ...slice, sort: unranked }, facets: noCounts, foundLimit: 0 }
    return { rows: (await browseRecords(web, walk)).rows, sort: unranked }
  }

  const search = async (request: SearchRequest): Promise<SearchFindings> => {
    const read = await readRequest(request, { web, now, systems, fields })
    const { question, filter } = read
    const place = request.cursor === undefined ? undefined : readCursor(read.sort, request.cursor)
    const slice = sliceOf(request, place?.sort ?? read.sort, place)
    const faceted = facetsInScope(systems, fields, filter)
    const outcome = await outcomeOf(read, request.exact, slice, countedFields(faceted), place)
    const { result, alternatives, corrected } = outcome
    const [counted, { rows, sort }] = await Promise.all([
      countFacets(faceted, filter, result, (narrowed, counts) =>
        run({ question, filter: narrowed }, alternatives, nothing(read.sort), counts),
      ),
      pageOf(read, outcome, slice, place),
    ])
    const shown = rows.slice(0, request.pageSize)
    const [facets, reasons] = await Promise.all([
      facetsOf(web, question ? counted : await withMaintained(web, counted, filter), filter, request.wholeFacet),
      question ? explain(web, texts, shown, question, alternatives) : undefined,
    ])
    const last = shown.at(-1)
    const hasNextPage = rows.length > shown.length
    return {
      asked: request.q,
      used: corrected
        ? [usedWords(reasons?.get(shown[0]?.id ?? '')?.words, alternatives), read.rest].join(' ').trim()
        : foldForSearch(request.q),
      corrected,
      total: Math.min(result.total, mostTotal),
      capped: result.total > mostTotal || result.cut,
      sort: request.sort === 'relevance' && !sort.ranked ? 'date' : request.sort,
      page: request.page,
      pageSize: request.pageSize,
      hasNextPage,
      nextCursor: hasNextPage && last ? cursorAfter(sort, last, corrected) : undefined,
      results: shown.map(row => hitOf(row, reasons?.get(row.id)?.reason ?? browsed(row))),
      facets,
    }
  }

  const exportAll = async (request: SearchRequest): Promise<SearchExport> => {
    const read = await readRequest(request, { web, now, systems, fields })
    const { question, filter, sort } = read
    const { alternatives } = await outcomeOf(read, request.exact, nothing(sort), noCounts, undefined)
    const statement = question
      ? wholeSearchStatement({ alternatives, phrase: question.phrase, identifier: question.identifier }, filter, sort)
      : wholeBrowseStatement(filter, sort)
    const columns = exportColumns(systems, filter)
    places.check()
    async function* records() {
      using _place = places.take()
      for await (const { rows, db } of rowsInBatches<FoundRecord & Record<string, unknown>>(
        web,
        statement,
        exportBatch,
      ))
        yield await exportedRecords(db, rows, columns)
    }
    return { columns, records }
  }

  return {
    fields,
    search,
    export: exportAll,
    suggest: createSuggest(web, vocabulary),
    countInForce: async today => {
      const telling = systems.filter(({ inForce }) => inForce !== undefined)
      const counted = telling.map(async ({ id }) => [id, await countInForce(web, id, today)] as const)
      return Object.fromEntries(await Promise.all(counted))
    },
  }
}

const noCounts: CountedFields = { columns: [], facts: [] }

const likeliest = (alternatives: Alternatives): readonly string[] => alternatives.flatMap(words => words.slice(0, 1))

const wordsOf = ({ phrase, identifier }: Question, alternatives: Alternatives): SearchWords => ({
  alternatives,
  phrase,
  identifier,
})

const typed = (question: Question | undefined): Alternatives => question?.words.map(word => [word]) ?? []

/** A page of no rows: the search is run for what it counts. */
const nothing = (sort: SearchSort): PageSlice => ({ sort, limit: 0, offset: 0, after: undefined })

/** One row more than the page tells whether another follows; no page begins past the counted total. */
const sliceOf = (request: SearchRequest, sort: SearchSort, place: CursorPlace | undefined): PageSlice => {
  const { page, pageSize } = request
  const offset = place ? 0 : (page - 1) * pageSize
  return offset < mostTotal ? { sort, limit: pageSize + 1, offset, after: place?.after } : nothing(sort)
}

/** The words that stand for those asked, as the best result has them. */
const usedWords = (found: readonly string[] | undefined, alternatives: Alternatives): string =>
  (found ?? likeliest(alternatives)).join(' ')
