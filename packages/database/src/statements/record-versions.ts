import { type Queryable, rowsOf } from '../queryable.ts'

/** A version of a record, without its document. */
export interface RecordVersion {
  readonly version: number
  readonly cause: 'first' | 'changed' | 'gone' | 'returned'
  readonly valid_from: Date
  readonly changed_paths: readonly string[]
}

const text = `
SELECT version, cause, valid_from, changed_paths
FROM record_version WHERE record_id = $1 ORDER BY version DESC LIMIT $2`

/** The versions of a record, newest first. */
export const recordVersions = (db: Queryable, recordId: string, limit: number): Promise<readonly RecordVersion[]> =>
  rowsOf<RecordVersion>(db, 'record-versions', text, [recordId, limit])
