import { type Queryable, rowsOf } from '../queryable.ts'

/** A document that a complete pass did not see. */
export interface MissingDocumentRow {
  readonly record_id: string
  readonly source_key: string
  readonly source_id: string
  readonly version: string
  readonly kind: string
}

const text = `
UPDATE source_document d SET gone_at = $3
FROM (
  SELECT record_id, source_key FROM source_document
  WHERE connection_id = $1 AND gone_at IS NULL AND pass < $2
  LIMIT $4
) AS t
WHERE d.record_id = t.record_id AND d.source_key = t.source_key
RETURNING d.record_id, d.source_key, d.source_id, d.version, d.kind`

/** Marks as gone up to `limit` documents of a connection that were not seen since before that pass, and names them. */
export const markMissing = (
  db: Queryable,
  connectionId: string,
  pass: number,
  at: Date,
  limit: number,
): Promise<readonly MissingDocumentRow[]> =>
  rowsOf<MissingDocumentRow>(db, 'store-missing-documents', text, [connectionId, pass, at, limit])
