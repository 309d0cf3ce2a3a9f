import type { SearchRequest } from '@pdn/queries'
import type { SearchField, SearchFields } from '@pdn/search'

/** One value of an address that no search can be made of. */
export interface SearchProblem {
  readonly problem: 'long' | 'year' | 'page' | 'pageSize' | 'many' | 'query' | 'cursor'
  readonly value: string
  readonly limit: number
}

/** Longest text that a search takes, in UTF-16 units. */
const longestText = 300
/** Most values that one filter takes. */
const mostValues = 50
/** Deepest result that the number of a page reaches; a cursor leads to any. */
const deepest = 10_000
/** Deepest page that is told beside a cursor, and longest cursor. */
const mostPages = 1_000_000
const longestCursor = 2_000
const usualPageSize = 20

const wholeNumber = (text: string | null, usual: number, most: number): number | undefined => {
  if (text === null || text === '') return usual
  if (!/^\d{1,9}$/.test(text)) return undefined
  const number = Number(text)
  return number >= 1 && number <= most ? number : undefined
}

const facetFields = ['system', 'kind', 'institution', 'state', 'year', 'connection'] as const

/** Names under which a range is asked for by its ends, as forms do. */
const ends = { from: '.from', until: '.to' } as const

const orderOf = (text: string | null): SearchRequest['order'] => (text === 'asc' || text === 'desc' ? text : undefined)

/** Fields that an address narrows by beside the lists of facets: columns of every record, and what kinds declare. */
const furtherFields = ({ common, declared }: SearchFields): readonly SearchField[] => [
  ...common.filter(({ place }) => place.in === 'column'),
  ...declared,
]

const isSet = (text: string | null): boolean => text === 'true' || text === '1'

const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/**
 * The search that an address asks for: absent and empty parameters mean what is usual, unknown ones nothing. Values that
 * cannot be meant are told as problems, and then stand as usual in the request.
 */
export const searchRequestOf = (
  parameters: URLSearchParams,
  fields: SearchFields,
): { request: SearchRequest; problems: readonly SearchProblem[] } => {
  const problems: SearchProblem[] = []
  const tell = (problem: SearchProblem['problem'], value: string, limit = 0): void => {
    problems.push({ problem, value: shortened(cleanText(value)), limit })
  }
  const listOf = (name: string): readonly string[] => {
    const values = [...new Set(parameters.getAll(name).map(cleanText))].filter(value => value !== '')
    if (values.length > mostValues) tell('many', name, mostValues)
    return values.slice(0, mostValues).map(value => value.slice(0, longestText))
  }
  const q = cleanText(parameters.get('q') ?? '')
  if (q.length > longestText) tell('long', '', longestText)
  const pageSize = wholeNumber(parameters.get('pageSize'), usualPageSize, 200)
  if (pageSize === undefined) tell('pageSize', parameters.get('pageSize') ?? '', 200)
  const cursor = cleanText(parameters.get('cursor') ?? '').slice(0, longestCursor)
  const lastPage = cursor === '' ? Math.floor(deepest / (pageSize ?? usualPageSize)) : mostPages
  const page = wholeNumber(parameters.get('page'), 1, lastPage)
  if (page === undefined) tell('page', parameters.get('page') ?? '', lastPage)
  const years = listOf('year')
  const asked = furtherFields(fields).map(({ id }) => {
    const from = cleanText(parameters.get(id + ends.from) ?? '')
    const until = cleanText(parameters.get(id + ends.until) ?? '')
    const range = from === '' && until === '' ? [] : [`${from}..${until}`]
    return [id, [...listOf(id), ...range]] as const
  })
  for (const year of years) if (!/^\d{4}$/.test(year)) tell('year', year)
  return {
    request: {
      q: q.slice(0, longestText),
      system: listOf('system'),
      kind: listOf('kind'),
      institution: listOf('institution'),
      state: listOf('state'),
      year: years.filter(year => /^\d{4}$/.test(year)).map(Number),
      connection: listOf('connection'),
      fields: Object.fromEntries(asked.filter(([, values]) => values.length > 0)),
      inForce: isSet(parameters.get('inForce')),
      wholeFacet: [...facetFields, ...fields.declared.map(({ id }) => id)].find(
        field => field === parameters.get('wholeFacet'),
      ),
      exact: isSet(parameters.get('exact')),
      sort: cleanText(parameters.get('sort') ?? '').slice(0, longestText) || 'relevance',
      order: orderOf(parameters.get('order')),
      page: page ?? 1,
      pageSize: pageSize ?? usualPageSize,
      cursor: cursor === '' ? undefined : cursor,
    },
    problems,
  }
}

/**
 * Parameters of an address that makes the same search, with some of its members changed; usual values are left out. A
 * cursor is of one search alone and stands only where it is among the changes.
 */
export const searchParametersOf = (request: SearchRequest, changes: Partial<SearchRequest> = {}): URLSearchParams => {
  const search = { ...request, ...changes }
  const parameters = new URLSearchParams()
  if (search.q !== '') parameters.set('q', search.q)
  for (const name of facetFields) for (const value of search[name]) parameters.append(name, String(value))
  for (const [name, values] of Object.entries(search.fields ?? {}))
    for (const value of values) parameters.append(name, value)
  if (search.inForce) parameters.set('inForce', 'true')
  if (search.wholeFacet !== undefined) parameters.set('wholeFacet', search.wholeFacet)
  if (search.exact) parameters.set('exact', 'true')
  if (search.sort !== 'relevance') parameters.set('sort', search.sort)
  if (search.order !== undefined) parameters.set('order', search.order)
  if (search.pageSize !== usualPageSize) parameters.set('pageSize', String(search.pageSize))
  if (search.page > 1) parameters.set('page', String(search.page))
  if (changes.cursor !== undefined) parameters.set('cursor', changes.cursor)
  return parameters
}

/** What changes in a request so that it is narrowed by one filter less, or by one value of it. */
export const withoutFilter = (request: SearchRequest, field: string, value?: string): Partial<SearchRequest> => {
  const stays = (each: string | number): boolean =>
    value !== undefined && String(each).toUpperCase() !== value.toUpperCase()
  const facet = facetFields.find(name => name === field)
  if (facet === 'year') return { year: request.year.filter(stays), page: 1 }
  if (facet !== undefined) return { [facet]: request[facet].filter(stays), page: 1 }
  const { [field]: values = [], ...others } = request.fields ?? {}
  const left = values.filter(stays)
  return { fields: left.length === 0 ? others : { ...others, [field]: left }, page: 1 }
}

/** True for an address that a form has made: with empty parameters, or with ranges in two ends. */
export const isUntidy = (parameters: URLSearchParams): boolean =>
  [...parameters].some(([name, value]) => value === '' || name.endsWith(ends.from) || name.endsWith(ends.until))
