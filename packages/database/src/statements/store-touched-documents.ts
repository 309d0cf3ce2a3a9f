import { countOf, type Queryable } from '../queryable.ts'

const text = `
UPDATE source_document d SET pass = $1, last_seen = $2, run_id = $3, page = $4
FROM unnest($5::uuid[], $6::uuid[]) AS t(record_id, source_key)
WHERE d.record_id = t.record_id AND d.source_key = t.source_key`

/** Notes that a pass saw these documents again as they are. */
export const touchDocuments = (
  db: Queryable,
  seen: { readonly pass: number; readonly at: Date; readonly runId: string; readonly page: number },
  keys: { readonly recordIds: readonly string[]; readonly sourceKeys: readonly string[] },
): Promise<number> =>
  countOf(db, 'store-touched-documents', text, [
    seen.pass,
    seen.at,
    seen.runId,
    seen.page,
    keys.recordIds,
    keys.sourceKeys,
  ])
