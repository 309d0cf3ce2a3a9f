import {
  namesakesOfRecord,
  nameWordsOfRecord,
  personOfRecord,
  type Queryable,
  type RelatedRecordRow,
  recordsOfPerson,
} from '@pdn/database'
import type { SystemId } from '@pdn/systems'
import type { PersonView, RelatedRecord } from './queries.ts'

/** Records shown of one person, and of namesakes. */
const mostShown = 100

const related = (row: RelatedRecordRow): RelatedRecord => ({
  id: row.record_id,
  kind: row.kind,
  title: row.title,
  subtitle: row.subtitle,
  institution: row.institution ?? undefined,
  year: row.year ?? undefined,
  date: row.date ?? undefined,
  synthetic: row.synthetic,
})

const schemes = (evidence: readonly string[] | null): readonly ('curp' | 'rfc')[] =>
  (evidence ?? []).flatMap(scheme => (scheme === 'curp' || scheme === 'rfc' ? [scheme] : []))

/**
 * The other records of whom a record names in a role: those of the same strong identifiers, which is the same person,
 * and those of the same name, which may be somebody else (`possible`) or is known to be (`different`).
 */
export const personView = async (
  web: Queryable,
  asked: { readonly system: SystemId; readonly id: string; readonly role: string },
): Promise<PersonView> => {
  const { system, id, role } = asked
  const [person, words] = await Promise.all([personOfRecord(web, id, role), nameWordsOfRecord(web, id, role)])
  const personId = person?.person_id
  const [same, namesakes] = await Promise.all([
    personId === undefined ? [] : recordsOfPerson(web, personId, role, mostShown + 1),
    words === undefined || words.length < 2
      ? []
      : namesakesOfRecord(web, {
          recordId: id,
          system,
          role,
          words,
          personId,
          tells: person?.tells ?? [],
          most: mostShown,
        }),
  ])
  return {
    role,
    person: personId,
    same: same
      .filter(row => row.record_id !== id)
      .slice(0, mostShown)
      .map(row => ({ ...related(row), evidence: schemes(row.evidence) })),
    namesakes: namesakes.map(row => ({
      ...related(row),
      standing: row.told_apart ? 'different' : 'possible',
    })),
  }
}
