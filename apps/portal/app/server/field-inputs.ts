import type { Localized } from '@pdn/core'
import type { SearchRequest } from '@pdn/queries'
import type { SearchField, SearchFields } from '@pdn/search'
import type { Kind } from '@pdn/systems'

/** One way to narrow a list beside its facets, as a form shows it. */
export type FieldInput = { readonly id: string; readonly title: Localized } & (
  | {
      readonly type: 'range'
      readonly of: 'date' | 'number'
      readonly from: string
      readonly until: string
      /** Values asked for that two ends cannot show: they go on beside them. */
      readonly others: readonly string[]
    }
  | {
      readonly type: 'choice'
      readonly options: readonly { readonly value: string; readonly title: Localized; readonly chosen: boolean }[]
    }
  | { readonly type: 'text'; readonly value: string }
)

/** A day that a form's field of days can hold: of a year or month its first or last day. */
const dayOf = (text: string, end: 'first' | 'last'): string => {
  if (/^\d{4}$/.test(text)) return end === 'first' ? `${text}-01-01` : `${text}-12-31`
  if (!/^\d{4}-\d{2}$/.test(text)) return text
  const month = new Date(`${text}-01T00:00:00Z`)
  if (end === 'last') month.setUTCMonth(month.getUTCMonth() + 1, 0)
  return Number.isNaN(month.getTime()) ? text : month.toISOString().slice(0, 10)
}

const rangeInput = (field: SearchField, values: readonly string[]): FieldInput => {
  const { id, title, type } = field
  const of = type === 'date' ? 'date' : 'number'
  const shown = values.find(value => /^[^<>=]*$/.test(value)) ?? ''
  const [from = '', until = shown === '' ? '' : from] = shown.split('..')
  const end = (text: string, which: 'first' | 'last') => (of === 'date' ? dayOf(text.trim(), which) : text.trim())
  return {
    id,
    title,
    type: 'range',
    of,
    from: end(from, 'first'),
    until: end(until, 'last'),
    others: values.filter(value => value !== shown),
  }
}

const inputOf = (field: SearchField, values: readonly string[]): readonly FieldInput[] => {
  const { id, title, type, codes } = field
  if (type === 'date' || type === 'number' || type === 'money') return [rangeInput(field, values)]
  if (type === 'text') return [{ id, title, type: 'text', value: values[0] ?? '' }]
  if (codes === undefined) return []
  const options = Object.entries(codes).map(([value, name]) => ({ value, title: name, chosen: values.includes(value) }))
  return [{ id, title, type: 'choice', options }]
}

/** Whether records of any of these kinds have amounts; of some kind where none is in question. */
export const haveAmounts = (kinds: readonly Kind[]): boolean =>
  kinds.length === 0 || kinds.some(({ hasAmounts }) => hasAmounts === true)

/**
 * What a form offers beside the facets that a list shows: the date of every record, the amount where any kind in
 * question has one, and what these declare. `kinds` is empty where a search is narrowed to none.
 */
export const fieldInputs = (
  { common, declared }: SearchFields,
  kinds: readonly Kind[],
  request: SearchRequest,
  facets: readonly string[],
): readonly FieldInput[] => {
  const filters = new Set(kinds.flatMap(kind => kind.filters.map(({ id }) => id)))
  const ofEvery = common.filter(({ id }) => id === 'date' || (id === 'amount' && haveAmounts(kinds)))
  const offered = [...ofEvery, ...declared.filter(({ id }) => filters.has(id))].filter(({ id }) => !facets.includes(id))
  return offered.flatMap(field => inputOf(field, request.fields?.[field.id] ?? []))
}
