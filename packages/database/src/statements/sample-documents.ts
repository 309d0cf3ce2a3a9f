import { type Queryable, rowsOf } from '../queryable.ts'

/** The compressed bytes of one source document. */
export interface SampleDocument {
  readonly dictionary_id: number | null
  readonly document: Buffer
}

/** Some source documents of a kind, in no particular order; never more than `limit`. */
export const sampleDocuments = (db: Queryable, kind: string, limit: number): Promise<readonly SampleDocument[]> =>
  rowsOf<SampleDocument>(
    db,
    'sample-documents',
    `SELECT dictionary_id, document FROM source_document WHERE kind = $1 LIMIT $2`,
    [kind, limit],
  )
