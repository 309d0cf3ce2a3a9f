import { type Queryable, rowsOf } from '../queryable.ts'
import type { RecordVersion } from './record-versions.ts'

/** One version of a record; a version that tells its disappearance has no document. */
export interface RecordVersionDocument extends RecordVersion {
  readonly dictionary_id: number | null
  readonly document: Buffer | null
}

const text = `
SELECT v.version, v.cause, v.valid_from, v.changed_paths, v.dictionary_id, v.document
FROM record r JOIN record_version v ON v.record_id = r.record_id
WHERE r.record_id = $1 AND r.system = $2 AND v.version = $3`

/** That version of that record: no row or one. */
export const recordVersionDocument = (
  db: Queryable,
  recordId: string,
  system: string,
  version: number,
): Promise<readonly RecordVersionDocument[]> =>
  rowsOf<RecordVersionDocument>(db, 'record-version-document', text, [recordId, system, version])
