import type { Localized } from '@pdn/core'
import { type FacetCount, facetFields, facetLabels, type Queryable, type SearchFilter } from '@pdn/database'
import type { System } from '@pdn/systems'
import { factFieldOf } from '../question/read-request.ts'
import { isFacetField, type SearchField, type SearchFields } from '../question/search-field.ts'
import type { Facet } from '../search-answer.ts'
import { kindsInScope } from './kinds-in-scope.ts'

/** The counts of one field, and whether they stop at a cap. */
export interface FieldCounts {
  readonly field: SearchField
  readonly counts: readonly FacetCount[]
  readonly capped: boolean
}

/** Values that a facet lists; the rest is told as a number. Those chosen are always listed. */
const listed: ReadonlyMap<string, number> = new Map([
  ['system', 6],
  ['state', 32],
  ['year', 15],
])

const usuallyListed = 12

/** Values that a facet listed whole lists; no page shows more. */
const mostListed = 2_000

/**
 * The fields by which a search is counted: those of every record, and, where it is narrowed to some systems or kinds,
 * what these declare.
 */
export const facetsInScope = (
  systems: readonly System[],
  fields: SearchFields,
  filter: SearchFilter,
): readonly SearchField[] => {
  const common = facetFields.flatMap(id => fields.named(id) ?? [])
  if (filter.system.length + filter.kind.length === 0) return common
  const ids = kindsInScope(systems, filter).flatMap(kind => kind.facets.map(({ id }) => id))
  const declared = fields.declared.filter(
    ({ id, place }) => ids.includes(id) && place.in === 'fact' && place.type === 'code',
  )
  return [...common, ...declared]
}

/** What a search is narrowed to in a field. */
export const chosenIn = (filter: SearchFilter, { id }: SearchField): readonly string[] =>
  isFacetField(id)
    ? filter[id].map(String)
    : filter.conditions.flatMap(condition =>
        condition.on === 'values' && factFieldOf(condition) === id ? condition.values : [],
      )

/** The same filter without what it says of a field. */
export const filterWithout = (filter: SearchFilter, { id }: SearchField): SearchFilter =>
  isFacetField(id)
    ? { ...filter, [id]: [] }
    : { ...filter, conditions: filter.conditions.filter(condition => factFieldOf(condition) !== id) }

/** Facets as they are shown: the commonest values first, years newest first, each under its name. */
export const facetsOf = async (
  db: Queryable,
  counted: readonly FieldCounts[],
  filter: SearchFilter,
  whole: string | undefined,
): Promise<readonly Facet[]> => {
  const drafts = counted.map(one => {
    const { id } = one.field
    return draftOf(one, chosenIn(filter, one.field), id === whole ? mostListed : (listed.get(id) ?? usuallyListed))
  })
  const valuesOf = (field: string) =>
    drafts.filter(draft => draft.field.id === field).flatMap(draft => draft.values.map(({ value }) => value))
  const labels = await facetLabels(db, valuesOf('institution'), valuesOf('connection'))
  const named = new Map(labels.map(({ field, value, label }) => [`${field} ${value}`, label]))
  return drafts.map(({ field, values, ...draft }) => ({
    field: field.id,
    title: field.title,
    values: values.map(value => ({
      ...value,
      label: named.get(`${field.id} ${value.value}`) ?? labelOf(field, value.value),
    })),
    ...draft,
  }))
}

const draftOf = ({ field, counts, capped }: FieldCounts, chosen: readonly string[], most: number) => {
  // An upper-case spelling that was looked for as well is no choice of its own.
  const known = new Set(counts.map(({ value }) => value))
  const isOther = (value: string): boolean =>
    value === value.toUpperCase() && chosen.some(one => one !== value && one.toUpperCase() === value)
  const absent = [...new Set(chosen)].filter(value => !known.has(value) && !isOther(value))
  const all = [
    ...[...counts].sort(field.id === 'year' ? newestFirst : commonestFirst),
    ...absent.map(value => ({ field: field.id, value, count: 0 })),
  ]
  const shown = all.filter(({ value }, at) => at < most || chosen.includes(value))
  return {
    field,
    values: shown.map(({ value, count }) => ({ value, count, chosen: chosen.includes(value) })),
    more: all.length - shown.length,
    capped,
  }
}

const commonestFirst = (one: FacetCount, other: FacetCount): number =>
  other.count - one.count || (one.value < other.value ? -1 : 1)

const newestFirst = (one: FacetCount, other: FacetCount): number => Number(other.value) - Number(one.value)

const labelOf = ({ codes }: SearchField, value: string): string | Localized => {
  const label = codes && Object.hasOwn(codes, value) ? codes[value] : undefined
  return label === undefined || label.es === label.en ? (label?.es ?? value) : label
}
