import { countOf, type Queryable, rowsOf } from '../queryable.ts'

/** A token of a record; of several source documents alike, once. */
export interface RecordTokenRow {
  readonly record_id: string
  readonly role: string
  readonly scheme: 'curp' | 'rfc'
  readonly token: Buffer
}

/** A record as part of a person. */
export interface PersonLinkRow {
  readonly record_id: string
  readonly role: string
  readonly person_id: string
  /** Schemes of the identifiers that it shares with others of the person. */
  readonly evidence: readonly string[]
  /** Schemes by which it can be told apart from other people's records. */
  readonly tells: readonly string[]
}

const lockText = `SELECT pg_advisory_xact_lock(7091, 6)`

/** Waits until no other transaction links people. */
export const lockLinking = (db: Queryable): Promise<number> => countOf(db, 'link-lock', lockText)

/** A source document whose record waits to be linked, and what its tokens are told apart by from what it gives later. */
export interface WaitingSourceRow {
  readonly record_id: string
  readonly source_key: string
  readonly digest: Buffer
}

const waitingText = `
SELECT record_id, source_key, digest FROM link_source WHERE linked_at IS NULL ORDER BY record_id, source_key LIMIT $1`

/** Source documents that wait to be linked, so many at most. */
export const sourcesToLink = (db: Queryable, most: number): Promise<readonly WaitingSourceRow[]> =>
  rowsOf<WaitingSourceRow>(db, 'link-waiting', waitingText, [most])

const tokensText = `
SELECT DISTINCT record_id, role, scheme, token FROM link_token WHERE record_id = ANY($1::uuid[])
ORDER BY record_id, role, scheme, token`

/** The tokens of these records. */
export const tokensOfRecords = (db: Queryable, recordIds: readonly string[]): Promise<readonly RecordTokenRow[]> =>
  rowsOf<RecordTokenRow>(db, 'link-tokens-of-records', tokensText, [recordIds])

const holdersText = `SELECT DISTINCT record_id FROM link_token WHERE token = ANY($1::bytea[]) ORDER BY record_id`

/** The records that hold any of these tokens. */
export const recordsWithTokens = async (db: Queryable, tokens: readonly Buffer[]): Promise<readonly string[]> =>
  (await rowsOf<{ record_id: string }>(db, 'link-records-with-tokens', holdersText, [tokens])).map(row => row.record_id)

const linksText = `
SELECT record_id, role, person_id, evidence, tells FROM person_link WHERE record_id = ANY($1::uuid[])
ORDER BY record_id, role`

/** The links of these records. */
export const linksOfRecords = (db: Queryable, recordIds: readonly string[]): Promise<readonly PersonLinkRow[]> =>
  rowsOf<PersonLinkRow>(db, 'link-of-records', linksText, [recordIds])

const membersText = `
SELECT record_id, role, person_id, evidence, tells FROM person_link WHERE person_id = ANY($1::uuid[])
ORDER BY record_id, role`

/** The links of all records of these people. */
export const linksOfPeople = (db: Queryable, personIds: readonly string[]): Promise<readonly PersonLinkRow[]> =>
  rowsOf<PersonLinkRow>(db, 'link-of-people', membersText, [personIds])

const removeText = `
DELETE FROM person_link p USING unnest($1::uuid[], $2::text[]) AS t(record_id, role)
WHERE p.record_id = t.record_id AND p.role = t.role`

/** Takes links away. */
export const removePersonLinks = (
  db: Queryable,
  links: readonly Pick<PersonLinkRow, 'record_id' | 'role'>[],
): Promise<number> =>
  countOf(db, 'link-removed', removeText, [links.map(link => link.record_id), links.map(link => link.role)])

const storeText = `
INSERT INTO person_link (record_id, role, person_id, evidence, tells, linked_at)
SELECT t.record_id, t.role, t.person_id, string_to_array(t.evidence, ' '), string_to_array(t.tells, ' '), $6
FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[]) AS t(record_id, role, person_id, evidence, tells)
ON CONFLICT (record_id, role) DO UPDATE
SET person_id = excluded.person_id, evidence = excluded.evidence, tells = excluded.tells, linked_at = excluded.linked_at`

/** Writes links, in place of what the same records had. */
export const storePersonLinks = (db: Queryable, links: readonly PersonLinkRow[], at: Date): Promise<number> =>
  countOf(db, 'link-stored', storeText, [
    links.map(link => link.record_id),
    links.map(link => link.role),
    links.map(link => link.person_id),
    links.map(link => link.evidence.join(' ')),
    links.map(link => link.tells.join(' ')),
    at,
  ])

const sourcesText = `unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS t(record_id, source_key, digest)
WHERE s.record_id = t.record_id AND s.source_key = t.source_key AND s.digest = t.digest`
const forgottenText = `DELETE FROM link_source s USING ${sourcesText} AND s.digest = ''`
const linkedText = `UPDATE link_source s SET linked_at = $4 FROM ${sourcesText}`

/**
 * Notes that these source documents are linked, and forgets those that are gone. One that has given something else since
 * it was read waits on.
 */
export const markLinked = async (db: Queryable, sources: readonly WaitingSourceRow[], at: Date): Promise<void> => {
  const keys = [
    sources.map(({ record_id }) => record_id),
    sources.map(({ source_key }) => source_key),
    sources.map(({ digest }) => digest),
  ]
  await countOf(db, 'link-forgotten', forgottenText, keys)
  await countOf(db, 'link-marked', linkedText, [...keys, at])
}
