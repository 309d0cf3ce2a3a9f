import { type Queryable, rowsOf } from '../queryable.ts'

const text = `
SELECT r.record_id, s.title
FROM record r
JOIN record_version v ON v.record_id = r.record_id AND v.version = r.version
JOIN search_row s ON s.record_id = r.record_id
WHERE r.changed_at >= $2 AND v.run_id = $1 AND v.cause = ANY($3)
ORDER BY r.changed_at DESC LIMIT 1`

/** A record that the run left as it is, by one of those causes: no row or one. */
export const recordOfRun = (
  db: Queryable,
  runId: string,
  startedAt: Date,
  causes: readonly string[],
): Promise<readonly { readonly record_id: string; readonly title: string }[]> =>
  rowsOf<{ record_id: string; title: string }>(db, 'record-of-run', text, [runId, startedAt, causes])
