import { type Queryable, rowsOf } from '../queryable.ts'

/** A live source document of a record. */
export interface LivePartRow {
  readonly record_id: string
  readonly source_key: string
  readonly connection_id: string
  readonly provider_id: string
  readonly synthetic: boolean
  readonly kind: string
  readonly dictionary_id: number | null
  readonly document: Buffer
  readonly arrival: bigint
}

const text = `
SELECT d.record_id, d.source_key, d.connection_id, c.provider_id, p.synthetic, d.kind, d.dictionary_id, d.document,
  d.arrival
FROM source_document d
JOIN connection c ON c.connection_id = d.connection_id
JOIN provider p ON p.provider_id = c.provider_id
WHERE d.record_id = ANY($1::uuid[]) AND d.gone_at IS NULL`

/** The live source documents of these records. */
export const liveParts = (db: Queryable, recordIds: readonly string[]): Promise<readonly LivePartRow[]> =>
  rowsOf<LivePartRow>(db, 'store-live-parts', text, [recordIds])
