import { countOf, type Queryable } from '../queryable.ts'

/** How many live records more or fewer a connection shows. */
export interface CounterDelta {
  readonly kind: string
  readonly connectionId: string
  readonly records: number
}

const text = `
INSERT INTO counter_delta (system, kind, connection_id, records)
SELECT $1, t.kind, t.connection_id, t.records
FROM unnest($2::text[], $3::text[], $4::integer[]) AS t(kind, connection_id, records)`

/** Appends to the counts of live records. */
export const addToCounters = (db: Queryable, system: string, deltas: readonly CounterDelta[]): Promise<number> =>
  countOf(db, 'store-counter-deltas', text, [
    system,
    deltas.map(delta => delta.kind),
    deltas.map(delta => delta.connectionId),
    deltas.map(delta => delta.records),
  ])
