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

// As arrays, not as a join: without statistics of a young table the planner would read the whole of it for a join.
const text = `
SELECT d.record_id, d.source_key, d.source_id, d.version, d.hash, d.pass, d.gone_at IS NOT NULL AS gone, d.arrival
FROM source_document d
WHERE d.connection_id = $1
  AND hashtextextended(d.source_id, 0) = ANY(ARRAY(SELECT hashtextextended(id, 0) FROM unnest($2::text[]) AS id))
ORDER BY d.arrival, d.source_key`

/** The documents that a connection holds under these ids, gone ones included; rarely one of an id with the same hash. */
export const heldDocuments = (
  db: Queryable,
  connectionId: string,
  sourceIds: readonly string[],
): Promise<readonly HeldDocumentRow[]> =>
  rowsOf<HeldDocumentRow>(db, 'store-held-documents', text, [connectionId, sourceIds])
