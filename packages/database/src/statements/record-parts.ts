import { type Queryable, rowsOf } from '../queryable.ts'

/** A live source document of a record, with its bytes and who publishes it. */
export interface RecordPart {
  readonly connection_id: string
  readonly provider_id: string
  readonly provider_name: string
  readonly source_id: string
  readonly version: string
  readonly arrival: bigint
  readonly first_seen: Date
  readonly last_seen: Date
  readonly dictionary_id: number | null
  readonly document: Buffer
}

const text = `
SELECT d.connection_id, p.provider_id, p.name AS provider_name, d.source_id, d.version, d.arrival, d.first_seen,
  d.last_seen, d.dictionary_id, d.document
FROM record r
JOIN source_document d ON d.record_id = r.record_id
JOIN connection c ON c.connection_id = d.connection_id
JOIN provider p ON p.provider_id = c.provider_id
WHERE r.record_id = $1 AND r.system = $2 AND d.gone_at IS NULL
ORDER BY d.arrival, d.source_key
LIMIT $3`

/** The live source documents of a record, in the order of their arrival. */
export const recordParts = (
  db: Queryable,
  recordId: string,
  system: string,
  limit: number,
): Promise<readonly RecordPart[]> => rowsOf<RecordPart>(db, 'record-parts', text, [recordId, system, limit])
