import { countOf, type Queryable, rowsOf } from '../queryable.ts'

const publishedText = `
SELECT DISTINCT d.source_id FROM source_document d
WHERE d.connection_id = $1
  AND hashtextextended(d.source_id, 0) = ANY(ARRAY(SELECT hashtextextended(id, 0) FROM unnest($2::text[]) AS id))
  AND d.gone_at IS NULL AND d.version = ANY($3) AND d.kind = ANY($4)`

/** Which of these ids a connection publishes now, in one of these versions, under one of these kinds. */
export const publishedAs = async (
  db: Queryable,
  connectionId: string,
  sourceIds: readonly string[],
  versions: readonly string[],
  kinds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await rowsOf<{ source_id: string }>(db, 'withdraw-published', publishedText, [
    connectionId,
    sourceIds,
    versions,
    kinds,
  ])
  return new Set(rows.map(row => row.source_id))
}

const liveText = `SELECT record_id FROM record WHERE record_id = ANY($1::uuid[]) AND state = 'gone'`

const versionsText = `
UPDATE record_version SET document = NULL, dictionary_id = NULL, hash = NULL, changed_paths = '{}'
WHERE record_id = ANY($1::uuid[])`

const documentsText = `DELETE FROM source_document WHERE record_id = ANY($1::uuid[]) AND gone_at IS NOT NULL`

const withdrawalText = `
INSERT INTO withdrawal (record_id, ground, withdrawn_at)
SELECT t.record_id, $2, $3 FROM unnest($1::uuid[]) AS t(record_id)
ON CONFLICT (record_id) DO UPDATE SET ground = excluded.ground, withdrawn_at = excluded.withdrawn_at`

/**
 * Withdraws those of these records that are gone: deletes what any of their versions said, and what their sources sent.
 * Tells how many. To be run in a transaction.
 */
export const withdrawRecords = async (
  db: Queryable,
  recordIds: readonly string[],
  ground: 'anonymous',
  at: Date,
): Promise<number> => {
  const rows = await rowsOf<{ record_id: string }>(db, 'withdraw-gone', liveText, [recordIds])
  const gone = rows.map(row => row.record_id)
  if (gone.length === 0) return 0
  await countOf(db, 'withdraw-versions', versionsText, [gone])
  await countOf(db, 'withdraw-documents', documentsText, [gone])
  return countOf(db, 'withdraw-noted', withdrawalText, [gone, ground, at])
}
