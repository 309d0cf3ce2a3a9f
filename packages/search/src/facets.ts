import { type Localized, states } from '@pdn/core'
import {
  type FacetCount,
  type FacetField,
  facetFields,
  facetLabels,
  type Queryable,
  type SearchFilter,
} from '@pdn/database'
import type { System } from '@pdn/systems'
import type { Facet } from './search-answer.ts'

/** The counts of one field, and whether they stop at a cap. */
export interface FieldCounts {
  readonly field: FacetField
  readonly counts: readonly FacetCount[]
  readonly capped: boolean
}

/** Values that a facet lists; the rest is told as a number. Those chosen are always listed. */
const listed: Readonly<Record<FacetField, number>> = {
  system: 6,
  kind: 12,
  institution: 12,
  state: 32,
  year: 15,
  connection: 12,
}

/** Values that a facet listed whole lists; no page shows more. */
const mostListed = 2_000

/** Facets as they are shown: the commonest values first, years newest first, each under its name. */
export const facetsOf = async (
  db: Queryable,
  systems: readonly System[],
  counted: readonly FieldCounts[],
  filter: SearchFilter,
  whole: FacetField | undefined,
): Promise<readonly Facet[]> => {
  const drafts = facetFields.flatMap(field => {
    const own = counted.find(one => one.field === field)
    return own ? [draftOf(own, filter[field].map(String), field === whole ? mostListed : listed[field])] : []
  })
  const valuesOf = (field: FacetField) =>
    drafts.filter(draft => draft.field === field).flatMap(draft => draft.values.map(({ value }) => value))
  const labels = await facetLabels(db, valuesOf('institution'), valuesOf('connection'))
  const named = new Map(labels.map(({ field, value, label }) => [`${field} ${value}`, label]))
  return drafts.map(draft => ({
    ...draft,
    values: draft.values.map(value => ({
      ...value,
      label: named.get(`${draft.field} ${value.value}`) ?? labelOf(systems, draft.field, value.value),
    })),
  }))
}

const draftOf = ({ field, counts, capped }: FieldCounts, chosen: readonly string[], most: number) => {
  const absent = chosen.filter(value => !counts.some(count => count.value === value))
  const all = [
    ...[...counts].sort(field === 'year' ? newestFirst : commonestFirst),
    ...[...new Set(absent)].map(value => ({ field, value, count: 0 })),
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

const labelOf = (systems: readonly System[], field: FacetField, value: string): string | Localized => {
  if (field === 'system') return systems.find(system => system.id === value)?.title ?? value
  if (field === 'kind') return systems.flatMap(system => system.kinds).find(kind => kind.id === value)?.plural ?? value
  if (field === 'state') return states.find(state => state.key === value)?.short ?? value
  return value
}
