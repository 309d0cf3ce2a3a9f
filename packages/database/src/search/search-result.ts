import type { QueryResultRow } from 'pg'
import { type FacetField, facetColumns } from './search-filter.ts'

/** A record as a search finds it. */
export interface FoundRecord {
  readonly id: string
  readonly rank: number
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

/** How many of the records that were looked at hold a value. */
export interface FacetCount {
  readonly field: FacetField
  readonly value: string
  readonly count: number
}

/** A page of a search, how much there is in all, and how it divides. */
export interface SearchResult extends QueryResultRow {
  readonly rows: readonly FoundRecord[]
  /** Records found, counted no further than the limit that was given. */
  readonly total: number
  readonly facets: readonly FacetCount[]
  /** Records that the facets were counted over. */
  readonly counted: number
}

/** The page, which a statement names `page` (record_id, rank), as one JSON array of found records in their order. */
export const pageJson = (order: string): string => `
  SELECT coalesce(json_agg(json_build_object(
    'id', r.record_id, 'rank', p.rank, 'system', r.system, 'kind', r.kind, 'title', r.title, 'subtitle', r.subtitle,
    'institutionId', r.institution_id, 'institution', i.name, 'state', r.state, 'year', r.year, 'date', r.date,
    'amount', r.amount::text, 'currency', r.currency, 'from', r.period_from, 'until', r.period_until,
    'status', r.status, 'synthetic', r.synthetic,
    'changedAt', to_char(r.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'providerId', r.provider_id, 'provider', coalesce(v.name, r.provider_id), 'connection', r.connection_id
  ) ORDER BY ${order}), '[]')
  FROM page p JOIN search_row r USING (record_id)
  LEFT JOIN institution i ON i.institution_id = r.institution_id
  LEFT JOIN provider v ON v.provider_id = r.provider_id`

/**
 * The counts of these fields over the rows that a statement names `found`, as one JSON array. One grouping for each
 * field, for grouping sets do not run distributed.
 */
export const facetsJson = (fields: readonly FacetField[]): string => {
  if (fields.length === 0) return `SELECT '[]'::json`
  const counts = fields.map(field => {
    const { column } = facetColumns[field]
    return `SELECT '${field}' AS field, ${column}::text AS value, count(*)::integer AS count
      FROM found r WHERE ${column} IS NOT NULL GROUP BY ${column}`
  })
  return `
  SELECT coalesce(json_agg(json_build_object('field', f.field, 'value', f.value, 'count', f.count)), '[]')
  FROM (${counts.join(' UNION ALL ')}) f`
}
