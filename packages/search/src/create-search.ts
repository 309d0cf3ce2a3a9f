import { foldForSearch } from '@pdn/core'
import {
  browseRecords,
  type CountedFields,
  countInForce,
  type FoundRecord,
  narrows,
  noFilter,
  type PageSlice,
  type RankedRecord,
  type ReadPool,
  rowsInBatches,
  type SearchResult,
  type SearchSort,
  type SearchWindow,
  searchRecords,
  wholeBrowseStatement,
  wholeSearchStatement,
} from '@pdn/database'
import type { System } from '@pdn/systems'
import { countedFields, countFacets, withMaintained } from './count-facets.ts'
import { type CursorPlace, cursorOf, mostTotal, readCursor } from './cursor.ts'
import { createDocumentTexts } from './document-texts.ts'
import { exportColumns, exportedRecords } from './export-columns.ts'
import { createExportPlaces } from './export-places.ts'
import { facetsInScope, facetsOf } from './facets.ts'
import { hitOf } from './hit.ts'
import type { Question } from './question.ts'
import { type ReadRequest, readRequest } from './read-request.ts'
import { type Alternatives, browsed, explain } from './reasons.ts'
import type { SearchExport, SearchFindings } from './search-answer.ts'
import { type SearchFields, searchFieldsOf } from './search-field.ts'
import type { SearchRequest } from './search-request.ts'
import { createSuggest, type Suggest } from './suggest.ts'
import { createVocabulary } from './vocabulary.ts'

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
  /** How many sanctions (S3) have a term that holds on that day, `YYYY-MM-DD`. */
  countInForce(today: string): Promise<number>
}

/** What searches need. */
export interface SearchSettings {
  readonly web: ReadPool
  readonly now: () => Date
  /** Those whose records may be found; they declare the fields and name the facets. */
  readonly systems: readonly System[]
}

/** Records that each way of finding words looks at for totals and facets: enough to tell that there are more. */
const foundLimit = mostTotal + 1

/** Records that the facets of a browse are counted over. */
const browseLimit = 50_000

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
  const texts = createDocumentTexts(web, systems)
  const fields = searchFieldsOf(systems)
  const places = createExportPlaces()

  const run = (
    { question, filter }: Pick<ReadRequest, 'question' | 'filter'>,
    alternatives: Alternatives,
    slice: PageSlice,
    facets: CountedFields,
    window?: SearchWindow,
  ): Promise<SearchResult> => {
    if (!question) return browseRecords(web, { filter, slice, countLimit: foundLimit, facets, facetLimit: browseLimit })
    const words = { alternatives, phrase: question.phrase, identifier: question.identifier }
    return searchRecords(web, { words, filter, slice, countLimit: foundLimit, facets, foundLimit, window })
  }

  const correctionsOf = async ({ question, filter, sort }: ReadRequest): Promise<Alternatives | undefined> => {
    if (question === undefined || question.words.length === 0 || question.phrase !== undefined) return undefined
    if (narrows(filter)) {
      const unfiltered = await run({ question, filter: noFilter }, typed(question), nothing(sort), noCounts)
      if (unfiltered.total > 0) return undefined
    }
    await vocabulary.refresh()
    const alternatives = question.words.map(word => vocabulary.corrections(word))
    const changed = alternatives.some((words, at) => words.length > 1 || words[0] !== question.words[at])
    return changed ? alternatives : undefined
  }

  /** What the words as typed find, or, where they find nothing, what their corrections do. */
  const outcomeOf = async (
    read: ReadRequest,
    exact: boolean,
    slice: PageSlice,
    counted: CountedFields,
    place: CursorPlace | undefined,
  ): Promise<Outcome> => {
    const asTyped = typed(read.question)
    const correct = async (): Promise<Outcome | undefined> => {
      const alternatives = exact ? undefined : await correctionsOf(read)
      const result = alternatives && (await run(read, alternatives, slice, counted, place?.window))
      return result && (result.total > 0 || place) ? { result, alternatives, corrected: true } : undefined
    }
    // The pages of a corrected search stay those of its corrections, whatever was stored meanwhile.
    const first = place?.corrected === true ? await correct() : undefined
    if (first) return first
    const result = await run(read, asTyped, slice, counted, place?.window)
    const corrected = result.total > 0 || place !== undefined ? undefined : await correct()
    return corrected ?? { result, alternatives: asTyped, corrected: false }
  }

  /** The page in the order of all that is found: relevance is told inside a window, other orders are of everything. */
  const completed = async (read: ReadRequest, { result, alternatives }: Outcome, slice: PageSlice) => {
    const { question, filter, sort } = read
    if (result.end === null || sort.ranked || !question || slice.limit === 0) return result.rows
    const words = { alternatives, phrase: question.phrase, identifier: question.identifier }
    const everything = { foundLimit: undefined, window: undefined }
    return (await searchRecords(web, { words, filter, slice, countLimit: 0, facets: noCounts, ...everything })).rows
  }

  const search = async (request: SearchRequest): Promise<SearchFindings> => {
    const read = await readRequest(request, { web, now, systems, fields })
    const { question, filter, sort } = read
    const place = request.cursor === undefined ? undefined : readCursor(sort, request.cursor)
    const slice = sliceOf(request, sort, place)
    const faceted = facetsInScope(systems, fields, filter)
    const outcome = await outcomeOf(read, request.exact, slice, countedFields(faceted), place)
    const { result, alternatives, corrected } = outcome
    const isCapped = (counted: SearchResult): boolean =>
      question ? counted.end !== null : counted.counted >= browseLimit
    const [counted, rows] = await Promise.all([
      countFacets(faceted, filter, result, isCapped, (narrowed, counts) =>
        run({ question, filter: narrowed }, alternatives, nothing(sort), counts),
      ),
      completed(read, outcome, slice),
    ])
    const shown = rows.slice(0, request.pageSize)
    const [facets, reasons] = await Promise.all([
      facetsOf(web, question ? counted : await withMaintained(web, counted, filter), filter, request.wholeFacet),
      question ? explain(web, texts, shown, question, alternatives) : undefined,
    ])
    const next = nextPlace(read, outcome, rows, shown.length, place)
    return {
      asked: request.q,
      used: corrected
        ? [usedWords(reasons?.get(shown[0]?.id ?? '')?.words, alternatives), read.rest].join(' ').trim()
        : foldForSearch(request.q),
      corrected,
      total: place?.window?.total ?? Math.min(result.total, mostTotal),
      capped: result.total > mostTotal || result.end !== null || place?.window !== undefined,
      sort: request.sort === 'relevance' && !sort.ranked ? 'date' : request.sort,
      page: request.page,
      pageSize: request.pageSize,
      hasNextPage: next !== undefined,
      nextCursor: next && cursorOf(sort, next),
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
    countInForce: today => countInForce(web, 's3', today),
  }
}

const noCounts: CountedFields = { columns: [], facts: [] }

const typed = (question: Question | undefined): Alternatives => question?.words.map(word => [word]) ?? []

/** A page of no rows: the search is run for what it counts. */
const nothing = (sort: SearchSort): PageSlice => ({ sort, limit: 0, offset: 0, after: undefined })

/** One row more than the page tells whether another follows; no page begins past the counted total. */
const sliceOf = (request: SearchRequest, sort: SearchSort, place: CursorPlace | undefined): PageSlice => {
  const { page, pageSize } = request
  const offset = place ? 0 : (page - 1) * pageSize
  return offset < mostTotal ? { sort, limit: pageSize + 1, offset, after: place?.after } : nothing(sort)
}

/** Where the results go on after a page: after its last record, or in the window after theirs. */
const nextPlace = (
  { sort }: ReadRequest,
  { result, corrected }: Outcome,
  rows: readonly RankedRecord[],
  shown: number,
  place: CursorPlace | undefined,
): CursorPlace | undefined => {
  const last = rows[shown - 1]
  const window = place?.window
  if (rows.length > shown && last)
    return { after: { rank: last.rank, value: last.value, id: last.id }, window, corrected }
  if (result.end === null || !sort.ranked) return undefined
  const identified = window?.identified ?? result.identified
  const total = window?.total ?? Math.min(result.total, mostTotal)
  return { after: undefined, window: { from: result.end, identified, total }, corrected }
}

/** The words that stand for those asked, as the best result has them. */
const usedWords = (found: readonly string[] | undefined, alternatives: Alternatives): string =>
  (found ?? alternatives.flatMap(words => words.slice(0, 1))).join(' ')
