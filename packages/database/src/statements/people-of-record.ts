import { type Queryable, rowsOf } from '../queryable.ts'

/** A live record as a list of somebody's records shows it. */
export interface RelatedRecordRow {
  readonly record_id: string
  readonly kind: string
  readonly title: string
  readonly subtitle: string
  readonly institution: string | null
  readonly year: number | null
  readonly date: string | null
  readonly synthetic: boolean
  readonly evidence: readonly string[] | null
}

/** Another's record of the same name. */
export interface NamesakeRow extends RelatedRecordRow {
  /** True where both records give an identifier of one scheme, and these differ. */
  readonly told_apart: boolean
}

const columns = `r.record_id, r.kind, r.title, r.subtitle, i.name AS institution, r.year, r.date, r.synthetic`

const personText = `
SELECT p.person_id, p.tells FROM person_link p WHERE p.record_id = $1 AND p.role = $2`

/** To whom a record is linked, and by which schemes of identifiers it can be told apart from other people's. */
interface PersonRow {
  readonly person_id: string
  readonly tells: readonly string[]
}

/** The person of whom a record is. */
export const personOfRecord = async (db: Queryable, recordId: string, role: string): Promise<PersonRow | undefined> =>
  (await rowsOf<PersonRow>(db, 'person-of-record', personText, [recordId, role]))[0]

const recordsText = `
SELECT ${columns}, p.evidence
FROM person_link p JOIN search_row r ON r.record_id = p.record_id
LEFT JOIN institution i ON i.institution_id = r.institution_id
WHERE p.person_id = $1 AND p.role = $2
ORDER BY r.date DESC NULLS LAST, r.record_id LIMIT $3`

/** The live records of a person in a role, newest first. */
export const recordsOfPerson = (
  db: Queryable,
  personId: string,
  role: string,
  most: number,
): Promise<readonly RelatedRecordRow[]> =>
  rowsOf<RelatedRecordRow>(db, 'records-of-person', recordsText, [personId, role, most])

const wordsText = `SELECT tokens FROM search_name WHERE record_id = $1 AND role = $2 ORDER BY position LIMIT 1`

/** The folded words of the name that a record gives in a role. */
export const nameWordsOfRecord = async (
  db: Queryable,
  recordId: string,
  role: string,
): Promise<readonly string[] | undefined> =>
  (await rowsOf<{ tokens: readonly string[] }>(db, 'name-words-of-record', wordsText, [recordId, role]))[0]?.tokens

const namesakesText = `
SELECT ${columns}, p.evidence, coalesce(p.tells && $7::text[], false) AS told_apart
FROM search_name n
JOIN search_row r ON r.record_id = n.record_id AND r.system = $2
LEFT JOIN person_link p ON p.record_id = n.record_id AND p.role = n.role
LEFT JOIN institution i ON i.institution_id = r.institution_id
WHERE n.tokens @> $3::text[] AND n.tokens <@ $3::text[] AND n.role = $1 AND n.record_id <> $4
  AND (p.person_id IS NULL OR p.person_id IS DISTINCT FROM $5::uuid)
ORDER BY r.date DESC NULLS LAST, r.record_id LIMIT $6`

/** Whose namesakes are asked for. */
export interface NamesakeQuestion {
  readonly recordId: string
  readonly system: string
  readonly role: string
  readonly words: readonly string[]
  /** Whose records are no namesakes’. */
  readonly personId: string | undefined
  /** Schemes by which the record can be told apart. */
  readonly tells: readonly string[]
  readonly most: number
}

/** Live records of a system that name somebody in that role by just these words, newest first. */
export const namesakesOfRecord = (
  db: Queryable,
  { recordId, system, role, words, personId, tells, most }: NamesakeQuestion,
): Promise<readonly NamesakeRow[]> =>
  rowsOf<NamesakeRow>(db, 'namesakes-of-record', namesakesText, [
    role,
    system,
    words,
    recordId,
    personId ?? null,
    most,
    tells,
  ])
