import type { QueryResultRow } from 'pg'
import { conditionColumns } from './field-condition.ts'
import type { Parameters } from './parameters.ts'
import { type FacetField, facetFields } from './search-filter.ts'

/** A record as a search finds it. */
export interface FoundRecord {
  readonly id: string
  readonly system: string
  readonly kind: string
  readonly title: string
  readonly subtitle: string
  readonly institutionId: string | null
  readonly institution: string | null
  readonly state: string | null
  readonly year: number | null
  readonly date: string | null
  /** Minor units as digits. */
  readonly amount: string | null
  readonly currency: string | null
  readonly from: string | null
  readonly until: string | null
  readonly status: string | null
  readonly synthetic: boolean
  /** Instant in ISO 8601. */
  readonly changedAt: string
  readonly providerId: string
  readonly provider: string
  readonly connection: string
}

/** A record among the results: how well it matches, and the value that gives it its place. */
export interface RankedRecord extends FoundRecord {
  readonly rank: number
  readonly value: string | null
}

/** How many of the records that were looked at hold a value. */
export interface FacetCount {
  /** A facet field, or a field of facts. */
  readonly field: string
  readonly value: string
  readonly count: number
}

/** What is counted beside a search. */
export interface CountedFields {
  readonly columns: readonly FacetField[]
  /** Fields of facts that hold codes. */
  readonly facts: readonly string[]
}

/** A page of a search, how much there is in all, and how it divides. */
export interface SearchResult extends QueryResultRow {
  readonly rows: readonly RankedRecord[]
  /** Records found, counted no further than the limit that was given. */
  readonly total: number
  readonly facets: readonly FacetCount[]
  /** Records that the facets were counted over. */
  readonly counted: number
  /** True where a way of finding stopped at its limit: there are more records, and perhaps better ones. */
  readonly cut: boolean
}

/** Nothing was found. */
export const nothingFound: SearchResult = { rows: [], total: 0, facets: [], counted: 0, cut: false }

const members: Readonly<Record<keyof FoundRecord, string>> = {
  id: 'r.record_id',
  system: 'r.system',
  kind: 'r.kind',
  title: 'r.title',
  subtitle: 'r.subtitle',
  institutionId: 'r.institution_id',
  institution: 'i.name',
  state: 'r.state',
  year: 'r.year',
  date: 'r.date',
  amount: 'r.amount::text',
  currency: 'r.currency',
  from: 'r.period_from',
  until: 'r.period_until',
  status: 'r.status',
  synthetic: 'r.synthetic',
  changedAt: `to_char(r.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  providerId: 'r.provider_id',
  provider: 'coalesce(v.name, r.provider_id)',
  connection: 'r.connection_id',
}

/** The members of a found record, each under its name. */
export const foundColumns = Object.entries(members)
  .map(([name, value]) => `${value} AS "${name}"`)
  .join(', ')

/** The registries that name what a found record belongs to. */
export const foundJoins = `
  LEFT JOIN institution i ON i.institution_id = r.institution_id
  LEFT JOIN provider v ON v.provider_id = r.provider_id`

const recordJson = Object.entries({ ...members, rank: 'p.rank', value: 'p.value::text' })
  .map(([name, value]) => `'${name}', ${value}`)
  .join(', ')

/** The page, which a statement names `page` (record_id, rank, value), as one JSON array of found records in order. */
export const pageJson = (order: string): string => `
  SELECT coalesce(json_agg(json_build_object(${recordJson}) ORDER BY ${order}), '[]')
  FROM page p JOIN search_row r USING (record_id) ${foundJoins}`

/** Records over which facts are counted: each costs a look-up. */
export const mostWithFacts = 10_001

/** The columns of `search_row` as r that counts need. */
export const countedColumns = ['r.record_id', ...facetFields.map(field => conditionColumns[field].column)].join(', ')

/**
 * The counts of these fields over the rows that a statement names `found`, as one JSON array. One grouping for each
 * field, for grouping sets do not run distributed.
 */
export const facetsJson = ({ columns, facts }: CountedFields, parameters: Parameters): string => {
  const counts = columns.map(field => {
    const { column } = conditionColumns[field]
    return `SELECT '${field}' AS field, ${column}::text AS value, count(*)::integer AS count
      FROM found r WHERE ${column} IS NOT NULL GROUP BY ${column}`
  })
  if (facts.length > 0)
    counts.push(`SELECT f.field, f.code AS value, count(*)::integer AS count
      FROM (SELECT DISTINCT f.record_id, f.field, f.code
        FROM (SELECT record_id FROM found LIMIT ${mostWithFacts}) r JOIN search_fact f USING (record_id)
        WHERE f.field = ANY(${parameters.add(facts)}::text[]) AND f.code IS NOT NULL) f
      GROUP BY f.field, f.code`)
  if (counts.length === 0) return `SELECT '[]'::json`
  return `
  SELECT coalesce(json_agg(json_build_object('field', f.field, 'value', f.value, 'count', f.count)), '[]')
  FROM (${counts.join(' UNION ALL ')}) f`
}
