import { type Queryable, rowsOf } from '../queryable.ts'

/** A live record's current document, compressed. */
export interface CurrentDocument {
  readonly record_id: string
  readonly system: string
  readonly kind: string
  readonly dictionary_id: number | null
  readonly document: Buffer
}

const text = `
SELECT r.record_id, r.system, r.kind, v.dictionary_id, v.document
FROM record r JOIN record_version v ON v.record_id = r.record_id AND v.version = r.version
WHERE r.record_id = ANY($1::uuid[]) AND v.document IS NOT NULL`

/** The current documents of these records, in no order; those that are gone have none. */
export const currentDocuments = (db: Queryable, recordIds: readonly string[]): Promise<readonly CurrentDocument[]> =>
  rowsOf<CurrentDocument>(db, 'current-documents', text, [recordIds])
