import { countOf, type Queryable } from '../queryable.ts'

/** A record's new state. */
export interface ChangedRecordRow {
  readonly recordId: string
  readonly kind: string
  readonly version: number
  readonly state: 'live' | 'gone'
  readonly synthetic: boolean
}

const text = `
UPDATE record r SET kind = t.kind, version = t.version, state = t.state, synthetic = t.synthetic, changed_at = $1,
  gone_at = CASE WHEN t.state = 'gone' THEN $1::timestamptz END, seq = NULL
FROM unnest($2::uuid[], $3::text[], $4::integer[], $5::text[], $6::boolean[])
  AS t(record_id, kind, version, state, synthetic)
WHERE r.record_id = t.record_id`

/** Writes new states of records that were there; each waits for the publisher again. */
export const updateRecords = (db: Queryable, at: Date, rows: readonly ChangedRecordRow[]): Promise<number> =>
  countOf(db, 'store-changed-records', text, [
    at,
    rows.map(row => row.recordId),
    rows.map(row => row.kind),
    rows.map(row => row.version),
    rows.map(row => row.state),
    rows.map(row => row.synthetic),
  ])
