import { type Queryable, rowsOf } from '../queryable.ts'

/** A quarantined document without what is sealed of it. */
export interface QuarantinedDocument {
  readonly quarantine_id: string
  readonly connection_id: string
  readonly page: number
  readonly position: number
  readonly issues: unknown
  readonly created_at: Date
}

const text = `
SELECT quarantine_id, connection_id, page, position, issues, created_at
FROM quarantine
WHERE replayed_at IS NULL AND ($1::text IS NULL OR connection_id = $1)
ORDER BY created_at DESC, page, position LIMIT $2`

/** What waits in quarantine, of one connection or of all, newest first. */
export const quarantinedDocuments = (
  db: Queryable,
  connectionId: string | null,
  limit: number,
): Promise<readonly QuarantinedDocument[]> =>
  rowsOf<QuarantinedDocument>(db, 'quarantined-documents', text, [connectionId, limit])
