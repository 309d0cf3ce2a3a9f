import { copyLine, copyRows } from '../copy-rows.ts'
import { countOf, type Queryable, type Session } from '../queryable.ts'

/** A version of a record; of one that is gone there is no document. */
export interface VersionRow {
  readonly recordId: string
  readonly version: number
  readonly cause: 'first' | 'changed' | 'gone' | 'returned'
  readonly hash: Buffer | null
  readonly dictionaryId: number | null
  readonly document: Buffer | null
  readonly changedPaths: readonly string[]
  readonly connectionId: string
}

const columns = `record_id, version, cause, hash, dictionary_id, document, changed_paths, valid_from, connection_id,
  run_id`

const firstText = `COPY record_version (${columns}) FROM STDIN`

const laterText = `
INSERT INTO record_version (${columns})
SELECT t.record_id, t.version, t.cause, t.hash, t.dictionary_id, t.document,
  ARRAY(SELECT jsonb_array_elements_text(t.paths::jsonb)), $1, t.connection_id, $2
FROM unnest($3::uuid[], $4::integer[], $5::text[], $6::bytea[], $7::integer[], $8::bytea[], $9::text[], $10::text[])
  AS t(record_id, version, cause, hash, dictionary_id, document, paths, connection_id)
ON CONFLICT (record_id, version) DO UPDATE SET cause = excluded.cause, hash = excluded.hash,
  dictionary_id = excluded.dictionary_id, document = excluded.document, changed_paths = excluded.changed_paths,
  valid_from = excluded.valid_from, connection_id = excluded.connection_id`

/** Begins the history of new records. */
export const insertFirstVersions = (
  session: Session,
  at: Date,
  runId: string,
  rows: readonly VersionRow[],
): Promise<number> => {
  const lines = rows.map(row => {
    const { recordId, version, cause, hash, dictionaryId, document, changedPaths, connectionId } = row
    return copyLine([recordId, version, cause, hash, dictionaryId, document, changedPaths, at, connectionId, runId])
  })
  return copyRows(session, firstText, lines.join(''))
}

/** Adds versions to the history of records; one that the same run made is written over. */
export const insertVersions = (db: Queryable, at: Date, runId: string, rows: readonly VersionRow[]): Promise<number> =>
  countOf(db, 'store-versions', laterText, [
    at,
    runId,
    rows.map(row => row.recordId),
    rows.map(row => row.version),
    rows.map(row => row.cause),
    rows.map(row => row.hash),
    rows.map(row => row.dictionaryId),
    rows.map(row => row.document),
    rows.map(row => JSON.stringify(row.changedPaths)),
    rows.map(row => row.connectionId),
  ])
