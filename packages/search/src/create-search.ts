import { isoDate } from '@pdn/core'
import {
  browseRecords,
  countInForce,
  type FacetField,
  facetFields,
  narrows,
  noFilter,
  type PageSlice,
  type Queryable,
  recordCounts,
  type SearchFilter,
  type SearchResult,
  searchRecords,
} from '@pdn/database'
import type { System } from '@pdn/systems'
import { cursorAfter, readCursor } from './cursor.ts'
import { type FieldCounts, facetsOf } from './facets.ts'
import { hitOf } from './hit.ts'
import { type Question, readQuestion, refuseReservedFilters } from './question.ts'
import { type Alternatives, browsed, explain } from './reasons.ts'
import type { SearchFindings } from './search-answer.ts'
import type { SearchRequest } from './search-request.ts'
import { createVocabulary } from './vocabulary.ts'

/** Searches over all records that are live. */
export interface Search {
  /**
   * The records that a request asks for: by identifier, then by name (all words in one name, in any order), then by
   * title and texts. Where the words as typed find nothing, typos of one letter a word are corrected, unless `exact`.
   * Refuses reserved questions and filters (`reserved-query`) and foreign cursors (`cursor-invalid`).
   */
  search(request: SearchRequest): Promise<SearchFindings>
  /** How many sanctions (S3) have a term that holds on that day, `YYYY-MM-DD`. */
  countInForce(today: string): Promise<number>
}

/** What searches need. */
export interface SearchSettings {
  readonly web: Queryable
  readonly now: () => Date
  /** Those whose records may be found; their titles name the facets. */
  readonly systems: readonly System[]
}

/** Totals stop here, and answers say "more than". */
const mostTotal = 10_000

/** Records that each way of finding words looks at: enough to tell that there are more than the total says. */
const foundLimit = mostTotal + 1

/** Records that the facets of a browse are counted over. */
const browseLimit = 50_000

/** A search over the database; it holds the vocabulary of names in memory. */
export const createSearch = ({ web, now, systems }: SearchSettings): Search => {
  const vocabulary = createVocabulary(web, now)

  const correctionsOf = async (question: Question, filter: SearchFilter): Promise<Alternatives | undefined> => {
    if (question.words.length === 0) return undefined
    if (narrows(filter)) {
      const unfiltered = await run(web, question, typed(question), noFilter, countOnly, [])
      if (unfiltered.total > 0) return undefined
    }
    await vocabulary.refresh()
    const alternatives = question.words.map(word => vocabulary.corrections(word))
    const changed = alternatives.some((words, at) => words.length > 1 || words[0] !== question.words[at])
    return changed ? alternatives : undefined
  }

  return {
    countInForce: today => countInForce(web, 's3', today),
    search: async request => {
      const question = readQuestion(request.q)
      const filter = filterOf(request, now)
      refuseReservedFilters(filter)
      const slice = sliceOf(request)
      const open = facetFields.filter(field => filter[field].length === 0)
      const asTyped = await run(web, question, typed(question), filter, slice, open)
      const corrections =
        asTyped.total > 0 || request.exact || !question ? undefined : await correctionsOf(question, filter)
      const corrected = corrections && (await run(web, question, corrections, filter, slice, open))
      const applied = corrections && corrected && corrected.total > 0 ? { corrections, corrected } : undefined
      const result = applied?.corrected ?? asTyped
      const alternatives = applied?.corrections ?? typed(question)
      const [counted, page] = await Promise.all([
        countFacets(web, question, alternatives, filter, result),
        pageOf(web, question, alternatives, request, result),
      ])
      return {
        asked: request.q,
        used: applied ? page.used : (question?.folded ?? ''),
        corrected: applied !== undefined,
        total: Math.min(result.total, mostTotal),
        capped: result.total > mostTotal,
        page: request.page,
        pageSize: request.pageSize,
        hasNextPage: page.hasNextPage,
        nextCursor: page.nextCursor,
        results: page.results,
        facets: await facetsOf(web, systems, counted, filter, request.wholeFacet),
      }
    },
  }
}

/** What a request is narrowed to, its today being the day in Mexico City. */
const filterOf = (request: SearchRequest, now: () => Date): SearchFilter => {
  const { system, kind, institution, state, year, connection, inForce } = request
  return { system, kind, institution, state, year, connection, inForceOn: inForce ? isoDate(now()) : undefined }
}

const typed = (question: Question | undefined): Alternatives => question?.words.map(word => [word]) ?? []

const countOnly: PageSlice = { sort: 'date', limit: 0, offset: 0, after: undefined }

/** One row more than the page tells whether another follows; no page begins past the counted total. */
const sliceOf = ({ sort, page, pageSize, cursor }: SearchRequest): PageSlice => {
  const after = cursor === undefined ? undefined : readCursor(sort, cursor)
  const offset = after ? 0 : (page - 1) * pageSize
  return offset < mostTotal
    ? { sort, limit: pageSize + 1, offset, after }
    : { sort, limit: 0, offset: 0, after: undefined }
}

const run = (
  db: Queryable,
  question: Question | undefined,
  alternatives: Alternatives,
  filter: SearchFilter,
  slice: PageSlice,
  facets: readonly FacetField[],
): Promise<SearchResult> => {
  const countLimit = mostTotal + 1
  if (!question) return browseRecords(db, { filter, slice, countLimit, facets, facetLimit: browseLimit })
  const words = { alternatives, identifier: question.identifier }
  return searchRecords(db, { words, filter, slice, countLimit, facets, foundLimit })
}

/** The counts of every field under the other fields' filters. */
const countFacets = async (
  db: Queryable,
  question: Question | undefined,
  alternatives: Alternatives,
  filter: SearchFilter,
  result: SearchResult,
): Promise<readonly FieldCounts[]> => {
  const limit = question ? foundLimit : browseLimit
  const own = (field: FacetField, { facets, counted }: SearchResult): FieldCounts => ({
    field,
    counts: facets.filter(count => count.field === field),
    capped: counted >= limit,
  })
  const counted = await Promise.all(
    facetFields.map(async field =>
      filter[field].length === 0
        ? own(field, result)
        : own(field, await run(db, question, alternatives, { ...filter, [field]: [] }, countOnly, [field])),
    ),
  )
  return question ? counted : maintained(db, counted, filter)
}

/** Past the cap, counts of what has maintained counters come from those, where no other filter stands in the way. */
const maintained = async (
  db: Queryable,
  counted: readonly FieldCounts[],
  filter: SearchFilter,
): Promise<readonly FieldCounts[]> => {
  const free = filter.institution.length + filter.state.length + filter.year.length === 0
  if (!free || filter.inForceOn !== undefined || !counted.some(({ field, capped }) => capped && isMaintained(field)))
    return counted
  const rows = (await recordCounts(db)).map(row => ({ ...row, connection: row.connection_id }))
  return counted.map(one => {
    const { field } = one
    if (!one.capped || !isMaintained(field)) return one
    const others = maintainedFields.filter(other => other !== field)
    const sums = new Map<string, number>()
    for (const row of rows) {
      if (!others.every(other => filter[other].length === 0 || filter[other].includes(row[other]))) continue
      sums.set(row[field], (sums.get(row[field]) ?? 0) + Number(row.records))
    }
    const counts = [...sums].filter(([, count]) => count > 0).map(([value, count]) => ({ field, value, count }))
    return { field, counts, capped: false }
  })
}

const maintainedFields = ['system', 'kind', 'connection'] as const

const isMaintained = (field: FacetField): field is (typeof maintainedFields)[number] =>
  maintainedFields.some(one => one === field)

/** The page's results with their reasons, and how to go on. */
const pageOf = async (
  db: Queryable,
  question: Question | undefined,
  alternatives: Alternatives,
  request: SearchRequest,
  result: SearchResult,
) => {
  const rows = result.rows.slice(0, request.pageSize)
  const reasons = question ? await explain(db, rows, question, alternatives) : undefined
  const hasNextPage = result.rows.length > rows.length
  const last = rows.at(-1)
  const best = reasons?.get(rows[0]?.id ?? '')
  return {
    results: rows.map(row => hitOf(row, reasons?.get(row.id)?.reason ?? browsed(row))),
    hasNextPage,
    nextCursor: hasNextPage && last ? cursorAfter(request.sort, last) : undefined,
    used: (best?.words ?? alternatives.flatMap(words => words.slice(0, 1))).join(' '),
  }
}
