import { type Queryable, rowsOf } from '../queryable.ts'

/** A source document that a connection holds, without its bytes. */
export interface HeldDocumentRow {
  readonly record_id: string
  readonly source_key: string
  readonly source_id: string
  readonly version: string
  readonly hash: Buffer
  readonly pass: number
  readonly gone: boolean
  readonly arrival: bigint
}

const text = `
SELECT d.record_id, d.source_key, d.source_id, d.version, d.hash, d.pass, d.gone_at IS NOT NULL AS gone, d.arrival
FROM unnest($2::text[]) AS asked(source_id)
JOIN source_document d ON d.connection_id = $1
  AND hashtextextended(d.source_id, 0) = hashtextextended(asked.source_id, 0) AND d.source_id = asked.source_id
ORDER BY d.arrival, d.source_key`

/** The documents that a connection holds under these ids (each named once), gone ones included. */
export const heldDocuments = (
  db: Queryable,
  connectionId: string,
  sourceIds: readonly string[],
): Promise<readonly HeldDocumentRow[]> =>
  rowsOf<HeldDocumentRow>(db, 'store-held-documents', text, [connectionId, sourceIds])
