import { copyLine, copyRows } from '../copy-rows.ts'
import { countOf, type Queryable, type Session } from '../queryable.ts'

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

const columns = `record_id, source_key, connection_id, source_id, version, kind, hash, dictionary_id, document, issues,
  arrival, first_seen, last_seen, changed_at, run_id, page, pass`

const newText = `COPY source_document (${columns}) FROM STDIN`

const changedText = `
UPDATE source_document d SET version = $1, kind = t.kind, hash = t.hash, dictionary_id = t.dictionary_id,
  document = t.document, issues = t.issues::jsonb, last_seen = $2, changed_at = $2, run_id = $3, page = $4, pass = $5,
  gone_at = NULL
FROM unnest($6::uuid[], $7::uuid[], $8::text[], $9::bytea[], $10::integer[], $11::bytea[], $12::text[])
  AS t(record_id, source_key, kind, hash, dictionary_id, document, issues)
WHERE d.record_id = t.record_id AND d.source_key = t.source_key`

/** Where and when documents came. */
export interface DocumentOrigin {
  readonly connectionId: string
  readonly version: string
  readonly at: Date
  readonly runId: string
  readonly page: number
  readonly pass: number
}

/** Writes source documents that were not held before. */
export const storeNewDocuments = (
  session: Session,
  { connectionId, version, at, runId, page, pass }: DocumentOrigin,
  rows: readonly DocumentRow[],
): Promise<number> => {
  const lines = rows.map(row => {
    const { recordId, sourceKey, sourceId, kind, hash, dictionaryId, document, issues, arrival } = row
    const held = [recordId, sourceKey, connectionId, sourceId, version, kind, hash, dictionaryId, document, issues]
    return copyLine([...held, arrival, at, at, at, runId, page, pass])
  })
  return copyRows(session, newText, lines.join(''))
}

/** Writes new content over source documents that are held, gone ones included. */
export const storeChangedDocuments = (
  db: Queryable,
  origin: DocumentOrigin,
  rows: readonly DocumentRow[],
): Promise<number> =>
  countOf(db, 'store-documents', changedText, [
    origin.version,
    origin.at,
    origin.runId,
    origin.page,
    origin.pass,
    rows.map(row => row.recordId),
    rows.map(row => row.sourceKey),
    rows.map(row => row.kind),
    rows.map(row => row.hash),
    rows.map(row => row.dictionaryId),
    rows.map(row => row.document),
    rows.map(row => row.issues),
  ])
