import { countOf, type Queryable } from '../queryable.ts'

/** The names, identifiers and facts of one record. */
export interface SearchDetails {
  readonly recordId: string
  readonly names: readonly {
    readonly role: string
    readonly type: string
    readonly name: string
    readonly tokens: readonly string[]
  }[]
  readonly identifiers: readonly { readonly field: string; readonly value: string; readonly folded: string }[]
  readonly facts: readonly {
    readonly field: string
    readonly number?: number
    readonly date?: string
    readonly code?: string
  }[]
}

const text = `
WITH names AS (
  INSERT INTO search_name (record_id, position, role, type, name, tokens)
  SELECT t.record_id, t.position, t.role, t.type, t.name, string_to_array(t.tokens, ' ')
  FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::text[])
    AS t(record_id, position, role, type, name, tokens)
), identifiers AS (
  INSERT INTO search_identifier (record_id, field, value, folded)
  SELECT * FROM unnest($7::uuid[], $8::text[], $9::text[], $10::text[])
), facts AS (
  INSERT INTO search_fact (record_id, position, field, number, date, code)
  SELECT * FROM unnest($11::uuid[], $12::integer[], $13::text[], $14::numeric[], $15::date[], $16::text[])
)
INSERT INTO vocabulary_delta (word, names) SELECT * FROM unnest($17::text[], $18::integer[])`

const wordCounts = (records: readonly SearchDetails[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const word of records.flatMap(record => record.names.flatMap(name => name.tokens))) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** Writes the names, identifiers and facts of records that have none, and their words into the vocabulary. */
export const storeSearchDetails = (db: Queryable, records: readonly SearchDetails[]): Promise<number> => {
  const names = records.flatMap(({ recordId, names }) => names.map((name, at) => ({ ...name, recordId, at })))
  const identifiers = records.flatMap(({ recordId, identifiers }) => identifiers.map(one => ({ ...one, recordId })))
  const facts = records.flatMap(({ recordId, facts }) => facts.map((fact, at) => ({ ...fact, recordId, at })))
  const words = wordCounts(records)
  return countOf(db, 'store-search-details', text, [
    names.map(name => name.recordId),
    names.map(name => name.at),
    names.map(name => name.role),
    names.map(name => name.type),
    names.map(name => name.name),
    names.map(name => name.tokens.join(' ')),
    identifiers.map(one => one.recordId),
    identifiers.map(one => one.field),
    identifiers.map(one => one.value),
    identifiers.map(one => one.folded),
    facts.map(fact => fact.recordId),
    facts.map(fact => fact.at),
    facts.map(fact => fact.field),
    facts.map(fact => fact.number ?? null),
    facts.map(fact => fact.date ?? null),
    facts.map(fact => fact.code ?? null),
    [...words.keys()],
    [...words.values()],
  ])
}
