import { type Queryable, rowsOf } from '../queryable.ts'

/** A published change of a record. */
export interface PublishedChange {
  readonly seq: bigint
  readonly record_id: string
  readonly system: string
  readonly kind: string
  readonly state: 'live' | 'gone'
  readonly version: number
  readonly changed_at: Date
  readonly title: string | null
}

const text = `
SELECT r.seq, r.record_id, r.system, r.kind, r.state, r.version, r.changed_at, s.title
FROM record r LEFT JOIN search_row s ON s.record_id = r.record_id
WHERE r.seq > $1 ORDER BY r.seq LIMIT $2`

/** Records changed after that sequence number, in the order in which their changes were committed. */
export const changesSince = (db: Queryable, seq: bigint, limit: number): Promise<readonly PublishedChange[]> =>
  rowsOf<PublishedChange>(db, 'changes-since', text, [seq.toString(), limit])
