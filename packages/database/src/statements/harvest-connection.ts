import { type Queryable, rowsOf } from '../queryable.ts'

/** A connection with its provider; the credentials are sealed. */
export interface ConnectionRow {
  readonly connection_id: string
  readonly provider_id: string
  readonly provider_name: string
  readonly provider_state: string | null
  readonly synthetic: boolean
  readonly system: string
  readonly contract: string
  readonly base_url: string
  readonly token_url: string | null
  readonly credentials: Buffer | null
  readonly tier: 'public' | 'confidential'
  readonly private_address: boolean
  readonly every_seconds: number
  readonly created_at: Date
  readonly removed_at: Date | null
  readonly last_attempt_at: Date | null
  readonly last_success_at: Date | null
  readonly failing_since: Date | null
  readonly last_error: unknown
  readonly pass: number
  readonly documents: bigint
}

const columns = `
SELECT c.connection_id, c.provider_id, p.name AS provider_name, p.state AS provider_state, p.synthetic, c.system,
  c.contract, c.base_url, c.token_url, c.credentials, c.tier, c.private_address, c.every_seconds, c.created_at,
  c.removed_at, c.last_attempt_at, c.last_success_at, c.failing_since, c.last_error, c.pass, c.documents
FROM connection c JOIN provider p ON p.provider_id = c.provider_id`

/** The connection of that id: no row or one. */
export const connectionRow = (db: Queryable, connectionId: string): Promise<readonly ConnectionRow[]> =>
  rowsOf<ConnectionRow>(db, 'harvest-connection', `${columns} WHERE c.connection_id = $1`, [connectionId])

/** Every connection, removed ones too, by their ids. */
export const connectionRows = (db: Queryable): Promise<readonly ConnectionRow[]> =>
  rowsOf<ConnectionRow>(db, 'harvest-connections', `${columns} ORDER BY c.connection_id`)
