import { countOf, type Queryable } from '../queryable.ts'

/** A record's row for searches. */
export interface SearchRowValues {
  readonly recordId: string
  readonly kind: string
  readonly connectionId: string
  readonly providerId: string
  readonly title: string
  readonly subtitle: string
  readonly institutionId: string | null
  readonly state: string | null
  readonly year: number | null
  readonly date: string | null
  readonly amount: bigint | null
  readonly currency: string | null
  readonly from: string | null
  readonly until: string | null
  readonly status: string | null
  readonly synthetic: boolean
  readonly words: string
}

const text = `
INSERT INTO search_row (record_id, system, kind, connection_id, provider_id, title, subtitle, institution_id, state,
  year, date, amount, currency, period_from, period_until, status, synthetic, changed_at, words)
SELECT t.record_id, $1, t.kind, t.connection_id, t.provider_id, t.title, t.subtitle, t.institution_id, t.state,
  t.year, t.date, t.amount, t.currency, t.period_from, t.period_until, t.status, t.synthetic, $2,
  to_tsvector('spanish', t.words)
FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
  $11::smallint[], $12::date[], $13::bigint[], $14::text[], $15::date[], $16::date[], $17::text[], $18::boolean[],
  $19::text[]) AS t(record_id, kind, connection_id, provider_id, title, subtitle, institution_id, state, year, date,
  amount, currency, period_from, period_until, status, synthetic, words)
ON CONFLICT (record_id) DO UPDATE SET kind = excluded.kind, connection_id = excluded.connection_id,
  provider_id = excluded.provider_id, title = excluded.title, subtitle = excluded.subtitle,
  institution_id = excluded.institution_id, state = excluded.state, year = excluded.year, date = excluded.date,
  amount = excluded.amount, currency = excluded.currency, period_from = excluded.period_from,
  period_until = excluded.period_until, status = excluded.status, synthetic = excluded.synthetic,
  changed_at = excluded.changed_at, words = excluded.words`

/** Writes the rows under which searches find records, over earlier ones. */
export const storeSearchRows = (
  db: Queryable,
  system: string,
  at: Date,
  rows: readonly SearchRowValues[],
): Promise<number> =>
  countOf(db, 'store-search-rows', text, [
    system,
    at,
    rows.map(row => row.recordId),
    rows.map(row => row.kind),
    rows.map(row => row.connectionId),
    rows.map(row => row.providerId),
    rows.map(row => row.title),
    rows.map(row => row.subtitle),
    rows.map(row => row.institutionId),
    rows.map(row => row.state),
    rows.map(row => row.year),
    rows.map(row => row.date),
    rows.map(row => row.amount?.toString() ?? null),
    rows.map(row => row.currency),
    rows.map(row => row.from),
    rows.map(row => row.until),
    rows.map(row => row.status),
    rows.map(row => row.synthetic),
    rows.map(row => row.words),
  ])
