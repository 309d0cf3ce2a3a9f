import { countOf, type Queryable, rowsOf } from '../queryable.ts'

const batchText = `SELECT DISTINCT record_id FROM source_document WHERE connection_id = $1 LIMIT $2`

const documentsText = `DELETE FROM source_document WHERE connection_id = $1 AND record_id = ANY($2::uuid[])`

const emptyText = `
SELECT t.record_id FROM unnest($1::uuid[]) AS t(record_id)
WHERE NOT EXISTS (SELECT FROM source_document d WHERE d.record_id = t.record_id)`

const versionsText = `DELETE FROM record_version WHERE record_id = ANY($1::uuid[])`

const recordsText = `DELETE FROM record WHERE record_id = ANY($1::uuid[])`

/**
 * Deletes the documents of a connection on up to `limit` records, and the records with all their versions that have
 * no other source; tells how many records it touched. They must be gone from the searches before.
 */
export const purgeGoneDocuments = async (db: Queryable, connectionId: string, limit: number): Promise<number> => {
  const batch = await rowsOf<{ record_id: string }>(db, 'harvest-purge-batch', batchText, [connectionId, limit])
  const recordIds = batch.map(row => row.record_id)
  if (recordIds.length === 0) return 0
  await countOf(db, 'harvest-purge-documents', documentsText, [connectionId, recordIds])
  const empty = await rowsOf<{ record_id: string }>(db, 'harvest-purge-empty', emptyText, [recordIds])
  const orphans = empty.map(row => row.record_id)
  await countOf(db, 'harvest-purge-versions', versionsText, [orphans])
  await countOf(db, 'harvest-purge-records', recordsText, [orphans])
  return recordIds.length
}

const pagesText = `DELETE FROM harvest_page WHERE run_id IN (SELECT run_id FROM harvest_run WHERE connection_id = $1)`

const runsText = `DELETE FROM harvest_run WHERE connection_id = $1`

const quarantineText = `DELETE FROM quarantine WHERE connection_id = $1`

const connectionText = `DELETE FROM connection WHERE connection_id = $1`

/** Deletes a connection itself with its runs and its quarantine, after its documents. */
export const purgeConnectionRow = async (db: Queryable, connectionId: string): Promise<void> => {
  await countOf(db, 'harvest-purge-quarantine', quarantineText, [connectionId])
  await countOf(db, 'harvest-purge-pages', pagesText, [connectionId])
  await countOf(db, 'harvest-purge-runs', runsText, [connectionId])
  await countOf(db, 'harvest-purge-connection', connectionText, [connectionId])
}
