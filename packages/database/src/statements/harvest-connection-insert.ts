import { countOf, type Queryable } from '../queryable.ts'

/** A connection to register. */
export interface NewConnection {
  readonly id: string
  readonly providerId: string
  readonly system: string
  readonly contract: string
  readonly baseUrl: string
  readonly tokenUrl: string | null
  readonly credentials: Buffer | null
  readonly tier: 'public' | 'confidential'
  readonly privateAddress: boolean
  readonly everySeconds: number
  readonly at: Date
}

const text = `
INSERT INTO connection (connection_id, provider_id, system, contract, base_url, token_url, credentials, tier,
  private_address, every_seconds, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (connection_id) DO UPDATE SET base_url = excluded.base_url, token_url = excluded.token_url,
  credentials = excluded.credentials, tier = excluded.tier, private_address = excluded.private_address,
  every_seconds = excluded.every_seconds, removed_at = NULL
WHERE connection.removed_at IS NOT NULL AND connection.provider_id = excluded.provider_id
  AND connection.system = excluded.system AND connection.contract = excluded.contract`

/**
 * Registers a connection; 0 where one of that id is registered. A removed one comes back with what it held if
 * provider, system and contract are the same.
 */
export const insertConnection = (db: Queryable, connection: NewConnection): Promise<number> =>
  countOf(db, 'harvest-connection-insert', text, [
    connection.id,
    connection.providerId,
    connection.system,
    connection.contract,
    connection.baseUrl,
    connection.tokenUrl,
    connection.credentials,
    connection.tier,
    connection.privateAddress,
    connection.everySeconds,
    connection.at,
  ])
