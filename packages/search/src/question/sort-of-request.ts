import { PlatformError } from '@pdn/core'
import type { SearchSort, SortKey } from '@pdn/database'
import type { FieldDeclaration, Kind, System } from '@pdn/systems'
import type { SearchRequest } from '../search-request.ts'
import { factType } from './search-field.ts'

const columns = ['date', 'amount', 'title'] as const

const isColumn = (id: string): id is (typeof columns)[number] => columns.some(column => column === id)

/** What every list may be sorted by; `relevance` is by date where nothing is asked in words. */
export const commonSorts: readonly FieldDeclaration[] = [
  { id: 'relevance', title: { es: 'Relevancia', en: 'Relevance' }, type: 'number' },
  { id: 'date', title: { es: 'Fecha', en: 'Date' }, type: 'date' },
  { id: 'amount', title: { es: 'Importe', en: 'Amount' }, type: 'money' },
  { id: 'title', title: { es: 'Título', en: 'Title' }, type: 'text' },
]

/** The sorts of a kind that searches take: by title, date and amount, and by what it can be filtered by. */
export const sortsOf = (kind: Kind): readonly FieldDeclaration[] =>
  kind.sorts.filter(({ id }) => isColumn(id) || kind.filters.some(filter => filter.id === id))

/** Every order that a search over these systems takes. */
export const sortNames = (systems: readonly System[]): readonly string[] => [
  ...new Set([
    ...commonSorts.map(({ id }) => id),
    ...systems.flatMap(system => system.kinds.flatMap(kind => sortsOf(kind).map(({ id }) => id))),
  ]),
]

/** The order that a request asks for; refuses (`query-invalid`) one that nothing declares, with the list of those that do. */
export const sortOfRequest = (systems: readonly System[], request: SearchRequest, hasWords: boolean): SearchSort => {
  const { sort, order } = request
  if (sort === 'relevance') return { ranked: hasWords, by: 'date', descending: true }
  const by = keyOf(systems, sort)
  // Names begin with A; of dates, amounts and numbers the greatest come first.
  const usual = by !== 'title' && !(typeof by === 'object' && by.type === 'code')
  return { ranked: false, by, descending: order === undefined ? usual : order === 'desc' }
}

const keyOf = (systems: readonly System[], sort: string): SortKey => {
  if (isColumn(sort)) return sort
  const declared = systems
    .flatMap(system => system.kinds)
    .flatMap(kind => sortsOf(kind).flatMap(({ id }) => kind.filters.filter(filter => filter.id === id)))
    .find(({ id }) => id === sort)
  if (declared !== undefined) return { fact: declared.id, type: factType(declared.type) }
  throw new PlatformError('query-invalid', {
    message: 'Results cannot be sorted by that.',
    where: 'sort',
    hint: `They can by: ${sortNames(systems).join(', ')}.`,
  })
}
