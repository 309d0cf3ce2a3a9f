import { countOf, type Queryable, rowsOf } from '../queryable.ts'

/** A quarantined document with what is sealed of it. */
export interface SealedDocumentRow {
  readonly quarantine_id: string
  /** Empty for what was held before contracts had several endpoints. */
  readonly collection: string
  readonly page: number
  readonly position: number
  readonly content_key: Buffer
  readonly sealed: Buffer | null
}

const text = `
SELECT quarantine_id, collection, page, position, content_key, sealed FROM quarantine
WHERE connection_id = $1 AND replayed_at IS NULL AND quarantine_id > $2
ORDER BY quarantine_id LIMIT $3`

/** Up to `limit` documents that wait in a connection's quarantine, by their ids after `after`. */
export const sealedDocuments = (
  db: Queryable,
  connectionId: string,
  after: string,
  limit: number,
): Promise<readonly SealedDocumentRow[]> =>
  rowsOf<SealedDocumentRow>(db, 'harvest-quarantine', text, [connectionId, after, limit])

const replayedText = `UPDATE quarantine SET replayed_at = $2, sealed = NULL WHERE quarantine_id = ANY($1::uuid[])`

/** Notes that these documents could be read after all; what was sealed of them is deleted. */
export const markReplayed = (db: Queryable, ids: readonly string[], at: Date): Promise<number> =>
  countOf(db, 'harvest-quarantine-replayed', replayedText, [ids, at])

const expiredText = `DELETE FROM quarantine WHERE expires_at <= $1`

/** Deletes the quarantined documents whose time is over, and tells how many. */
export const deleteExpired = (db: Queryable, at: Date): Promise<number> =>
  countOf(db, 'harvest-quarantine-expired', expiredText, [at])
