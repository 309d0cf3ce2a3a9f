import { type Queryable, rowsOf } from '../queryable.ts'

/** A connection with its provider and whether a run of it is under way. */
export interface ConnectionOverview {
  readonly connection_id: string
  readonly provider_id: string
  readonly provider_name: string
  readonly synthetic: boolean
  readonly system: string
  readonly contract: string
  readonly base_url: string
  readonly tier: 'public' | 'confidential'
  readonly every_seconds: number
  readonly created_at: Date
  readonly removed_at: Date | null
  readonly last_attempt_at: Date | null
  readonly last_success_at: Date | null
  readonly failing_since: Date | null
  readonly last_error: unknown
  readonly documents: bigint
}

const text = `
SELECT c.connection_id, c.provider_id, p.name AS provider_name, p.synthetic, c.system, c.contract, c.base_url, c.tier,
  c.every_seconds, c.created_at, c.removed_at, c.last_attempt_at, c.last_success_at, c.failing_since, c.last_error,
  c.documents
FROM connection c JOIN provider p ON p.provider_id = c.provider_id
ORDER BY p.name, c.system, c.connection_id`

/** Every connection, by the name of its provider. */
export const connectionOverview = (db: Queryable): Promise<readonly ConnectionOverview[]> =>
  rowsOf<ConnectionOverview>(db, 'connection-overview', text)
