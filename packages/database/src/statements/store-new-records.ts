import { countOf, type Queryable } from '../queryable.ts'

/** A record that was not there before. */
export interface NewRecordRow {
  readonly recordId: string
  readonly kind: string
  readonly synthetic: boolean
}

const text = `
INSERT INTO record (record_id, system, kind, version, state, synthetic, first_seen, changed_at)
SELECT t.record_id, $1, t.kind, 1, 'live', t.synthetic, $2, $2
FROM unnest($3::uuid[], $4::text[], $5::boolean[]) AS t(record_id, kind, synthetic)
ORDER BY t.record_id
ON CONFLICT (record_id) DO NOTHING`

/** Writes new records and gives their count; fewer than asked where another transaction made one of them meanwhile. */
export const insertRecords = (
  db: Queryable,
  system: string,
  at: Date,
  rows: readonly NewRecordRow[],
): Promise<number> =>
  countOf(db, 'store-new-records', text, [
    system,
    at,
    rows.map(row => row.recordId),
    rows.map(row => row.kind),
    rows.map(row => row.synthetic),
  ])
