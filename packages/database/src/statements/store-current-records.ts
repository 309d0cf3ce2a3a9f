import { type Queryable, rowsOf } from '../queryable.ts'

/** A record as it stands, with its current document where it has one. */
export interface CurrentRecordRow {
  readonly record_id: string
  readonly kind: string
  readonly version: number
  readonly state: 'live' | 'gone'
  readonly synthetic: boolean
  readonly hash: Buffer | null
  readonly dictionary_id: number | null
  readonly document: Buffer | null
  readonly cause: 'first' | 'changed' | 'gone' | 'returned'
  readonly run_id: string
  /** The document before the current one, where the run asked about made the current one. */
  readonly earlier_dictionary_id: number | null
  readonly earlier_document: Buffer | null
  /** Connection under which it is counted; null while it is gone. */
  readonly connection_id: string | null
}

const text = `
SELECT r.record_id, r.kind, r.version, r.state, r.synthetic, v.hash, v.dictionary_id, v.document,
  v.cause, v.run_id, e.dictionary_id AS earlier_dictionary_id, e.document AS earlier_document, s.connection_id
FROM record r
JOIN record_version v ON v.record_id = r.record_id AND v.version = r.version
LEFT JOIN record_version e ON e.record_id = r.record_id AND e.version = r.version - 1 AND v.run_id = $2
LEFT JOIN search_row s ON s.record_id = r.record_id
WHERE r.record_id = ANY($1::uuid[])`

/** These records as they stand; read after they were locked. */
export const currentRecords = (
  db: Queryable,
  recordIds: readonly string[],
  runId: string,
): Promise<readonly CurrentRecordRow[]> =>
  rowsOf<CurrentRecordRow>(db, 'store-current-records', text, [recordIds, runId])
