import { type Queryable, rowsOf } from '../queryable.ts'

/** An institution as documents name it. */
export interface InstitutionName {
  /** Folded name: what makes spellings one. */
  readonly alias: string
  readonly name: string
  /** Id that it gets if it is new. */
  readonly id: string
  readonly state: string | null
  readonly synthetic: boolean
}

const insertText = `
WITH asked AS (
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[])
    AS t(alias, institution_id, name, state, synthetic)
  ORDER BY alias
), met AS (
  INSERT INTO institution (institution_id, name, state, synthetic, first_seen)
  SELECT institution_id, name, state, synthetic, $6 FROM asked
  WHERE NOT EXISTS (SELECT FROM institution_alias a WHERE a.alias = asked.alias)
  ON CONFLICT (institution_id) DO NOTHING
)
INSERT INTO institution_alias (alias, institution_id)
SELECT alias, institution_id FROM asked
ON CONFLICT (alias) DO NOTHING`

const realText = `
UPDATE institution i SET synthetic = false
FROM unnest($1::text[]) AS t(alias) JOIN institution_alias a ON a.alias = t.alias
WHERE i.institution_id = a.institution_id AND i.synthetic`

const findText = `
SELECT a.alias, a.institution_id, i.synthetic
FROM unnest($1::text[]) AS t(alias)
JOIN institution_alias a ON a.alias = t.alias
JOIN institution i ON i.institution_id = a.institution_id`

interface KnownInstitution {
  readonly alias: string
  readonly institution_id: string
  readonly synthetic: boolean
}

/**
 * Ids of institutions by their folded names (each asked once), made where one was not met before; one that a real
 * document names is no longer synthetic.
 */
export const resolveInstitutions = async (
  db: Queryable,
  at: Date,
  asked: readonly InstitutionName[],
): Promise<ReadonlyMap<string, string>> => {
  const aliases = asked.map(one => one.alias)
  const find = () => rowsOf<KnownInstitution>(db, 'store-known-institutions', findText, [aliases])
  let known = await find()
  const held = new Map(known.map(row => [row.alias, row]))
  const fresh = asked.filter(one => !held.has(one.alias))
  if (fresh.length > 0) {
    await rowsOf(db, 'store-institutions', insertText, [
      fresh.map(one => one.alias),
      fresh.map(one => one.id),
      fresh.map(one => one.name),
      fresh.map(one => one.state),
      fresh.map(one => one.synthetic),
      at,
    ])
    known = await find()
  }
  const real = asked.filter(one => !one.synthetic && held.get(one.alias)?.synthetic === true).map(one => one.alias)
  if (real.length > 0) await rowsOf(db, 'store-real-institutions', realText, [real])
  return new Map(known.map(row => [row.alias, row.institution_id]))
}
