import { countOf, type Queryable } from '../queryable.ts'

/** A source document to hold. */
export interface DocumentRow {
  readonly recordId: string
  readonly sourceKey: string
  readonly sourceId: string
  readonly kind: string
  readonly hash: Buffer
  readonly dictionaryId: number | null
  readonly document: Buffer
  /** JSON text. */
  readonly issues: string
  readonly arrival: bigint
}

const text = `
INSERT INTO source_document (record_id, source_key, connection_id, source_id, version, kind, hash, dictionary_id,
  document, issues, arrival, first_seen, last_seen, changed_at, run_id, page, pass)
SELECT t.record_id, t.source_key, $1, t.source_id, $2, t.kind, t.hash, t.dictionary_id, t.document, t.issues::jsonb,
  t.arrival, $3, $3, $3, $4, $5, $6
FROM unnest($7::uuid[], $8::uuid[], $9::text[], $10::text[], $11::bytea[], $12::integer[], $13::bytea[], $14::text[],
  $15::bigint[]) AS t(record_id, source_key, source_id, kind, hash, dictionary_id, document, issues, arrival)
ON CONFLICT (record_id, source_key) DO UPDATE SET version = excluded.version, kind = excluded.kind,
  hash = excluded.hash, dictionary_id = excluded.dictionary_id, document = excluded.document,
  issues = excluded.issues, last_seen = excluded.last_seen, changed_at = excluded.changed_at,
  run_id = excluded.run_id, page = excluded.page, pass = excluded.pass, gone_at = NULL`

/** Writes source documents: new ones, and new content over the ones that they continue. */
export const storeDocuments = (
  db: Queryable,
  origin: {
    readonly connectionId: string
    readonly version: string
    readonly at: Date
    readonly runId: string
    readonly page: number
    readonly pass: number
  },
  rows: readonly DocumentRow[],
): Promise<number> =>
  countOf(db, 'store-documents', text, [
    origin.connectionId,
    origin.version,
    origin.at,
    origin.runId,
    origin.page,
    origin.pass,
    rows.map(row => row.recordId),
    rows.map(row => row.sourceKey),
    rows.map(row => row.sourceId),
    rows.map(row => row.kind),
    rows.map(row => row.hash),
    rows.map(row => row.dictionaryId),
    rows.map(row => row.document),
    rows.map(row => row.issues),
    rows.map(row => row.arrival.toString()),
  ])
