import {
  type CountedFields,
  mostWithFacts,
  type Queryable,
  recordCounts,
  type SearchFilter,
  type SearchResult,
} from '@pdn/database'
import { isFacetField, type SearchField } from '../question/search-field.ts'
import { chosenIn, type FieldCounts, filterWithout } from './facets.ts'

/** Runs a search for its counts alone. */
export type CountRun = (filter: SearchFilter, fields: CountedFields) => Promise<SearchResult>

/** The fields as the database counts them. */
export const countedFields = (fields: readonly SearchField[]): CountedFields => ({
  columns: fields.map(({ id }) => id).filter(isFacetField),
  facts: fields.map(({ id }) => id).filter(id => !isFacetField(id)),
})

/** The counts of every field under the other fields' filters; `result` has counted those that narrow nothing. */
export const countFacets = async (
  fields: readonly SearchField[],
  filter: SearchFilter,
  result: SearchResult,
  run: CountRun,
): Promise<readonly FieldCounts[]> => {
  const own = (field: SearchField, counted: SearchResult): FieldCounts => ({
    field,
    counts: counted.facets.filter(count => count.field === field.id),
    capped: counted.cut || (!isFacetField(field.id) && counted.counted >= mostWithFacts),
  })
  return Promise.all(
    fields.map(async field =>
      chosenIn(filter, field).length === 0
        ? own(field, result)
        : own(field, await run(filterWithout(filter, field), countedFields([field]))),
    ),
  )
}

const maintainedFields = ['system', 'kind', 'connection'] as const

type MaintainedField = (typeof maintainedFields)[number]

const maintainedField = (id: string): MaintainedField | undefined => maintainedFields.find(one => one === id)

/** Past the cap, counts of what has maintained counters come from those, where no other filter stands in the way. */
export const withMaintained = async (
  db: Queryable,
  counted: readonly FieldCounts[],
  filter: SearchFilter,
): Promise<readonly FieldCounts[]> => {
  const others = filter.institution.length + filter.state.length + filter.year.length + filter.conditions.length
  const wanted = counted.some(({ field, capped }) => capped && maintainedField(field.id) !== undefined)
  if (others > 0 || filter.inForceOn !== undefined || !wanted) return counted
  const rows = (await recordCounts(db)).map(row => ({ ...row, connection: row.connection_id }))
  return counted.map(one => {
    const id = maintainedField(one.field.id)
    if (!one.capped || id === undefined) return one
    const narrowing = maintainedFields.filter(other => other !== id)
    const sums = new Map<string, number>()
    for (const row of rows) {
      if (!narrowing.every(other => filter[other].length === 0 || filter[other].includes(row[other]))) continue
      sums.set(row[id], (sums.get(row[id]) ?? 0) + Number(row.records))
    }
    const counts = [...sums].filter(([, count]) => count > 0).map(([value, count]) => ({ field: id, value, count }))
    return { ...one, counts, capped: false }
  })
}
