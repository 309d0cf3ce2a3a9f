import { type Queryable, rowsOf } from '../queryable.ts'

/** A record with the last document that it had. */
export interface CurrentRecord {
  readonly record_id: string
  readonly system: string
  readonly kind: string
  readonly version: number
  readonly state: 'live' | 'gone'
  readonly synthetic: boolean
  readonly first_seen: Date
  readonly changed_at: Date
  readonly gone_at: Date | null
  readonly seq: bigint | null
  readonly dictionary_id: number | null
  readonly document: Buffer
  readonly institution_id: string | null
  readonly institution_name: string | null
}

const text = `
SELECT r.record_id, r.system, r.kind, r.version, r.state, r.synthetic, r.first_seen, r.changed_at, r.gone_at, r.seq,
  v.dictionary_id, v.document, s.institution_id, i.name AS institution_name
FROM record r
JOIN record_version v ON v.record_id = r.record_id AND v.document IS NOT NULL
LEFT JOIN search_row s ON s.record_id = r.record_id
LEFT JOIN institution i ON i.institution_id = s.institution_id
WHERE r.record_id = $1 AND r.system = $2
ORDER BY v.version DESC LIMIT 1`

/** The record of that id in that system: no row or one. */
export const currentRecord = (db: Queryable, recordId: string, system: string): Promise<readonly CurrentRecord[]> =>
  rowsOf<CurrentRecord>(db, 'current-record', text, [recordId, system])
