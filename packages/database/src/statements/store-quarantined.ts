import { countOf, type Queryable } from '../queryable.ts'

/** A document for quarantine. */
export interface QuarantineRow {
  readonly id: string
  readonly position: number
  readonly contentKey: Buffer
  /** JSON text, with types and lengths in place of values. */
  readonly issues: string
  readonly sealed: Buffer
}

const text = `
INSERT INTO quarantine (quarantine_id, connection_id, run_id, page, position, content_key, issues, sealed, created_at,
  expires_at, collection)
SELECT t.id, $1, $2, $3, t.position, t.content_key, t.issues::jsonb, t.sealed, $4, $5, $11
FROM unnest($6::uuid[], $7::integer[], $8::bytea[], $9::text[], $10::bytea[])
  AS t(id, position, content_key, issues, sealed)
ON CONFLICT (connection_id, content_key) DO UPDATE SET run_id = excluded.run_id, page = excluded.page,
  collection = excluded.collection, position = excluded.position, issues = excluded.issues, replayed_at = NULL`

/** Holds documents in quarantine, each once; one that is there already keeps the day on which it expires. */
export const quarantineDocuments = (
  db: Queryable,
  place: {
    readonly connectionId: string
    readonly runId: string
    readonly collection: string
    readonly page: number
  },
  times: { readonly at: Date; readonly expires: Date },
  rows: readonly QuarantineRow[],
): Promise<number> =>
  countOf(db, 'store-quarantined', text, [
    place.connectionId,
    place.runId,
    place.page,
    times.at,
    times.expires,
    rows.map(row => row.id),
    rows.map(row => row.position),
    rows.map(row => row.contentKey),
    rows.map(row => row.issues),
    rows.map(row => row.sealed),
    place.collection,
  ])
