import { conditionColumns, type FieldCondition, fieldCondition } from './field-condition.ts'
import type { Parameters } from './parameters.ts'

/** Narrowings of a search: any of the values inside a field, all of the fields; an empty list narrows nothing. */
export interface SearchFilter {
  readonly system: readonly string[]
  readonly kind: readonly string[]
  /** Institution ids. */
  readonly institution: readonly string[]
  /** INEGI keys, 01 … 32. */
  readonly state: readonly string[]
  readonly year: readonly number[]
  /** Connection ids. */
  readonly connection: readonly string[]
  /** A day, `YYYY-MM-DD`, on which the record's term holds, both its ends included; undefined narrows nothing. */
  readonly inForceOn: string | undefined
  /** Further conditions; all of them hold. */
  readonly conditions: readonly FieldCondition[]
}

/** A field of `search_row` by which searches are narrowed and counted. */
export type FacetField = Exclude<keyof SearchFilter, 'inForceOn' | 'conditions'>

/** The fields, in the order in which they are shown. */
export const facetFields = ['system', 'kind', 'institution', 'state', 'year', 'connection'] as const

/** A filter that narrows nothing. */
export const noFilter: SearchFilter = {
  system: [],
  kind: [],
  institution: [],
  state: [],
  year: [],
  connection: [],
  inForceOn: undefined,
  conditions: [],
}

/** True where a filter narrows anything. */
export const narrows = (filter: SearchFilter): boolean =>
  filter.inForceOn !== undefined || filter.conditions.length > 0 || facetFields.some(field => filter[field].length > 0)

/** The conditions of a filter on `search_row` as r; none for a filter that narrows nothing. */
export const filterConditions = (filter: SearchFilter, parameters: Parameters): readonly string[] => [
  ...inForceConditions(filter.inForceOn, parameters),
  ...facetFields.flatMap(field => {
    const values: readonly (string | number)[] = field === 'year' ? filter.year.map(possibleYear) : filter[field]
    const { column, type } = conditionColumns[field]
    const [only, ...others] = new Set(values)
    if (only === undefined) return []
    // One value by itself: an index then still gives its rows in the order of the results.
    if (others.length === 0) return [`${column} = ${parameters.add(only)}::${type}`]
    return [`${column} = ANY(${parameters.add([only, ...others])}::${type}[])`]
  }),
  ...filter.conditions.map(condition => fieldCondition(condition, parameters)),
]

/** A term holds on a day that is not after its end nor before its beginning; one without end says nothing of the day. */
const inForceConditions = (day: string | undefined, parameters: Parameters): readonly string[] => {
  if (day === undefined) return []
  const sign = `${parameters.add(day)}::date`
  return [
    'r.period_until IS NOT NULL',
    `r.period_until >= ${sign}`,
    `(r.period_from IS NULL OR r.period_from <= ${sign})`,
  ]
}

/** A number that no year is, in place of one that the column's type cannot hold. */
const possibleYear = (year: number): number => (Number.isInteger(year) && Math.abs(year) < 32_768 ? year : -32_768)
