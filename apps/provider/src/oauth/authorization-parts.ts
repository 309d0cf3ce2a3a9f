import type { Effects } from '@pdn/core'
import type { Credentials } from './credentials.ts'
import type { FailureLimit } from './failure-limit.ts'
import type { TokenStore } from './token-store.ts'
import type { SecretCheck } from './verified-secrets.ts'

/** What an authorization server needs. */
export interface AuthorizationParts {
  readonly credentials: Credentials
  readonly checkSecret: SecretCheck
  readonly tokens: TokenStore
  readonly clientFailures: FailureLimit
  readonly addressFailures: FailureLimit
  readonly now: Effects['now']
  readonly tokenLifetimeSeconds: number
  readonly refreshLifetimeSeconds: number
}

/** Answer to a token request, with the members of the reference servers. */
export interface TokenAnswer {
  readonly access_token: string
  readonly token_type: 'Bearer'
  readonly expires_in: number
  readonly refresh_token?: string
  readonly refresh_token_expires_in?: number
  readonly scope: string
}
