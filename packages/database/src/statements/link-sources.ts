import { countOf, type Queryable, rowsOf } from '../queryable.ts'

/** A source document that gives identifiers of people. */
export interface LinkSourceRow {
  readonly recordId: string
  readonly sourceKey: string
  /** Keyed hash over the document's key and its identifiers. */
  readonly digest: Buffer
}

/** A keyed hash of an identifier that a source document gives of somebody. */
export interface LinkTokenRow {
  readonly recordId: string
  readonly sourceKey: string
  readonly role: string
  readonly scheme: 'curp' | 'rfc'
  readonly token: Buffer
}

const heldText = `
SELECT s.record_id, s.source_key, s.digest FROM link_source s
JOIN unnest($1::uuid[], $2::uuid[]) AS t(record_id, source_key)
  ON s.record_id = t.record_id AND s.source_key = t.source_key`

/** What is held of these source documents. */
export const heldLinkSources = (
  db: Queryable,
  recordIds: readonly string[],
  sourceKeys: readonly string[],
): Promise<readonly { record_id: string; source_key: string; digest: Buffer }[]> =>
  rowsOf(db, 'link-sources-held', heldText, [recordIds, sourceKeys])

const forgetText = `
DELETE FROM link_token l USING unnest($1::uuid[], $2::uuid[]) AS t(record_id, source_key)
WHERE l.record_id = t.record_id AND l.source_key = t.source_key`

const sourcesText = `
INSERT INTO link_source (record_id, source_key, digest, linked_at)
SELECT t.record_id, t.source_key, t.digest, NULL FROM unnest($1::uuid[], $2::uuid[], $3::bytea[])
  AS t(record_id, source_key, digest)
ON CONFLICT (record_id, source_key) DO UPDATE SET digest = excluded.digest, linked_at = NULL`

const tokensText = `
INSERT INTO link_token (record_id, source_key, role, scheme, token)
SELECT t.record_id, t.source_key, t.role, t.scheme, t.token
FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bytea[])
  AS t(record_id, source_key, role, scheme, token)`

/** Puts these tokens in place of what source documents gave before; each waits to be linked. To be run in a transaction. */
export const replaceLinkTokens = async (
  db: Queryable,
  sources: readonly LinkSourceRow[],
  tokens: readonly LinkTokenRow[],
): Promise<void> => {
  const recordIds = sources.map(({ recordId }) => recordId)
  const sourceKeys = sources.map(({ sourceKey }) => sourceKey)
  await countOf(db, 'link-tokens-forgotten', forgetText, [recordIds, sourceKeys])
  await countOf(db, 'link-sources-stored', sourcesText, [recordIds, sourceKeys, sources.map(({ digest }) => digest)])
  if (tokens.length === 0) return
  await countOf(db, 'link-tokens-stored', tokensText, [
    tokens.map(({ recordId }) => recordId),
    tokens.map(({ sourceKey }) => sourceKey),
    tokens.map(({ role }) => role),
    tokens.map(({ scheme }) => scheme),
    tokens.map(({ token }) => token),
  ])
}

const goneText = `
UPDATE link_source s SET digest = '', linked_at = NULL
FROM unnest($1::uuid[], $2::uuid[]) AS t(record_id, source_key)
WHERE s.record_id = t.record_id AND s.source_key = t.source_key`

/** Forgets the tokens of source documents that are gone; whatever was linked by them is linked anew. */
export const forgetLinkTokens = async (
  db: Queryable,
  recordIds: readonly string[],
  sourceKeys: readonly string[],
): Promise<void> => {
  await countOf(db, 'link-tokens-forgotten', forgetText, [recordIds, sourceKeys])
  await countOf(db, 'link-sources-gone', goneText, [recordIds, sourceKeys])
}
