import { type Queryable, rowsOf } from '../queryable.ts'

/** A source document of a record, without its bytes, with who publishes it. */
export interface RecordSource {
  readonly connection_id: string
  readonly provider_id: string
  readonly provider_name: string
  readonly source_id: string
  readonly version: string
  readonly page: number
  readonly first_seen: Date
  readonly last_seen: Date
  readonly gone_at: Date | null
  /** When the operator removed the connection; its records stay. */
  readonly removed_at: Date | null
  readonly issues: unknown
}

const text = `
SELECT d.connection_id, p.provider_id, p.name AS provider_name, d.source_id, d.version, d.page, d.first_seen,
  CASE WHEN d.gone_at IS NULL AND d.pass = c.pass THEN greatest(d.last_seen, c.last_success_at) ELSE d.last_seen END AS last_seen,
  d.gone_at, c.removed_at, d.issues
FROM source_document d
JOIN connection c ON c.connection_id = d.connection_id
JOIN provider p ON p.provider_id = c.provider_id
WHERE d.record_id = $1
ORDER BY d.gone_at NULLS FIRST, d.arrival
LIMIT $2`

/** The source documents of a record, live ones first, in the order of their arrival. */
export const recordSources = (db: Queryable, recordId: string, limit: number): Promise<readonly RecordSource[]> =>
  rowsOf<RecordSource>(db, 'record-sources', text, [recordId, limit])
