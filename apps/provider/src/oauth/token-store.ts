import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import type { Effects } from '@pdn/core'

/** What a token stands for. */
export interface StoredToken {
  readonly client: string
  readonly user: string
  readonly scopes: readonly string[]
  readonly expiresAt: Date
}

export type TokenType = 'access' | 'refresh'

/** The tokens that a provider has given out; opaque random texts, kept only as SHA-256. */
export interface TokenStore {
  /** Makes a token and keeps it until well after it expires, so that its holder can be told that it did. */
  issue(type: TokenType, token: StoredToken): string
  find(type: TokenType, token: string): StoredToken | undefined
  /** Takes a token out of use; false when it was not there: of two callers at once one alone is told true. */
  revoke(type: TokenType, token: string): boolean
  close(): void
}

/** Expired tokens are told apart from unknown ones for a day. */
const keptAfterExpiryMilliseconds = 24 * 3600_000

/** Tokens issued between two sweeps of the old ones. */
const sweepEvery = 5_000

const schema = `
  CREATE TABLE IF NOT EXISTS token (
    hash BLOB NOT NULL,
    type TEXT NOT NULL,
    client TEXT NOT NULL,
    user TEXT NOT NULL,
    scopes TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (hash, type)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS token_expiry ON token (expires_at);
`

/** Opens the store in a file that only its owner may read. */
export const openTokenStore = (file: string, effects: Pick<Effects, 'now' | 'randomBytes'>): TokenStore => {
  const database = new DatabaseSync(file, { timeout: 5_000 })
  // A token lost with the power is asked for again: durability is not worth a disk flush per call.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;')
  database.exec(schema)
  const insert = database.prepare('INSERT INTO token VALUES (?, ?, ?, ?, ?, ?)')
  const select = database.prepare(
    'SELECT client, user, scopes, expires_at AS expiresAt FROM token WHERE hash = ? AND type = ?',
  )
  const remove = database.prepare('DELETE FROM token WHERE hash = ? AND type = ?')
  const sweep = database.prepare('DELETE FROM token WHERE expires_at < ?')
  let issued = 0
  return {
    issue: (type, token) => {
      if (issued++ % sweepEvery === 0) sweep.run(effects.now().getTime() - keptAfterExpiryMilliseconds)
      const text = Buffer.from(effects.randomBytes(32)).toString('base64url')
      const scopes = token.scopes.join(' ')
      insert.run(hashOf(text), type, token.client, token.user, scopes, token.expiresAt.getTime())
      return text
    },
    find: (type, text) => {
      const row = select.get(hashOf(text), type)
      if (row === undefined) return undefined
      const scopes = String(row.scopes)
      return {
        client: String(row.client),
        user: String(row.user),
        scopes: scopes === '' ? [] : scopes.split(' '),
        expiresAt: new Date(Number(row.expiresAt)),
      }
    },
    revoke: (type, text) => remove.run(hashOf(text), type).changes === 1,
    close: () => database.close(),
  }
}

const hashOf = (token: string): Uint8Array => createHash('sha256').update(token).digest()
