import { createHash } from 'node:crypto'
import { foldForIndex, nameTokens } from '@pdn/core'
import { type Database, foldIdentifier } from '@pdn/database'
import type { Fact } from '@pdn/systems'

/** A record as a test of searches writes it. */
export interface SeededRecord {
  readonly system: 's3' | 's6'
  readonly title: string
  readonly texts?: readonly string[]
  readonly names?: readonly { readonly role: string; readonly name: string }[]
  readonly identifiers?: readonly { readonly field: string; readonly value: string }[]
  readonly institution?: string
  readonly state?: string
  readonly year?: number
  readonly date?: string
  readonly amount?: bigint
  readonly from?: string
  readonly until?: string
  readonly connection?: string
  readonly status?: string
  readonly facts?: readonly Fact[]
}

/** The record id of the n-th seeded record. */
export const seededId = (number: number): string => {
  const digits = createHash('sha256').update(`record ${number}`).digest('hex')
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ].map(([from, to]) => digits.slice(from, to))
  return `${a}-${b}-${c}-${d}-${e}`
}

/**
 * Writes records as a harvest leaves them for searches, and the vocabulary of their names; the first has the id
 * of `seededId(from)`.
 */
export const seedRecords = async (
  database: Pick<Database, 'jobs'>,
  records: readonly SeededRecord[],
  from = 0,
): Promise<void> => {
  const { jobs } = database
  const idAt = (at: number): string => seededId(from + at)
  const institutions = [...new Set(records.flatMap(record => record.institution ?? []))]
  const connections = [...new Set(records.map(record => record.connection ?? 'c1'))]
  await jobs.query(
    `INSERT INTO institution (institution_id, name, first_seen)
     SELECT id, upper(id), now() FROM unnest($1::text[]) AS id ON CONFLICT DO NOTHING`,
    [institutions],
  )
  await jobs.query(
    `INSERT INTO institution_alias (alias, institution_id)
     SELECT lower(id), id FROM unnest($1::text[]) AS id ON CONFLICT DO NOTHING`,
    [institutions],
  )
  await jobs.query(`INSERT INTO provider (provider_id, name) VALUES ('p', 'Proveedor') ON CONFLICT DO NOTHING`)
  await jobs.query(
    `INSERT INTO connection (connection_id, provider_id, system, contract, base_url, created_at)
     SELECT id, 'p', 's3', 'v1', 'http://localhost', now() FROM unnest($1::text[]) AS id ON CONFLICT DO NOTHING`,
    [connections],
  )
  const column = (value: (record: SeededRecord, at: number) => unknown): unknown[] => records.map(value)
  await jobs.query(
    `INSERT INTO search_row (record_id, system, kind, connection_id, provider_id, title, subtitle, institution_id, state,
       year, date, amount, currency, period_from, period_until, status, synthetic, changed_at, words)
     SELECT id, system, CASE system WHEN 's3' THEN 'legal-person' ELSE 'contracting-process' END, connection, 'p', title,
       '', institution, state, year, date, amount, CASE WHEN amount IS NULL THEN NULL ELSE 'MXN' END, f, u, status, true,
       '2026-11-21T18:00:00Z', to_tsvector('spanish', words)
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::smallint[], $8::date[],
       $9::bigint[], $10::date[], $11::date[], $12::text[], $13::text[])
       AS t(id, system, connection, title, institution, state, year, date, amount, f, u, words, status)`,
    [
      column((_, at) => idAt(at)),
      column(record => record.system),
      column(record => record.connection ?? 'c1'),
      column(record => record.title),
      column(record => record.institution ?? null),
      column(record => record.state ?? null),
      column(record => record.year ?? null),
      column(record => record.date ?? null),
      column(record => record.amount?.toString() ?? null),
      column(record => record.from ?? null),
      column(record => record.until ?? null),
      column(record => foldForIndex([record.title, ...(record.texts ?? [])].join(' '))),
      column(record => record.status ?? null),
    ],
  )
  const names = records.flatMap((record, at) =>
    (record.names ?? []).map((name, position) => ({ ...name, id: idAt(at), position })),
  )
  await jobs.query(
    `INSERT INTO search_name (record_id, position, role, type, name, tokens)
     SELECT id, position, role, 'person', name, string_to_array(tokens, ' ')
     FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::text[]) AS t(id, position, role, name, tokens)`,
    [
      names.map(name => name.id),
      names.map(name => name.position),
      names.map(name => name.role),
      names.map(name => name.name),
      names.map(name => nameTokens(name.name).join(' ')),
    ],
  )
  const identifiers = records.flatMap((record, at) =>
    (record.identifiers ?? []).map(identifier => ({ ...identifier, id: idAt(at) })),
  )
  await jobs.query(
    `INSERT INTO search_identifier (record_id, field, value, folded)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[])`,
    [
      identifiers.map(one => one.id),
      identifiers.map(one => one.field),
      identifiers.map(one => one.value),
      identifiers.map(one => foldIdentifier(one.value)),
    ],
  )
  const facts = records.flatMap((record, at) =>
    (record.facts ?? []).map((fact, position) => ({ ...fact, id: idAt(at), position })),
  )
  await jobs.query(
    `INSERT INTO search_fact (record_id, position, field, number, date, code)
     SELECT * FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::numeric[], $5::date[], $6::text[])`,
    [
      facts.map(fact => fact.id),
      facts.map(fact => fact.position),
      facts.map(fact => fact.field),
      facts.map(fact => fact.number ?? null),
      facts.map(fact => fact.date ?? null),
      facts.map(fact => fact.code ?? null),
    ],
  )
  await jobs.query(`INSERT INTO vocabulary_delta (word, names) SELECT word, 1 FROM unnest($1::text[]) AS word`, [
    names.flatMap(name => nameTokens(name.name)),
  ])
}
