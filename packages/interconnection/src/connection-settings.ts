/** How a connection proves to its provider who asks. */
export interface Credentials {
  /** `none` for providers that ask for no token. */
  readonly grant: 'password' | 'client_credentials' | 'none'
  readonly clientId?: string | undefined
  readonly clientSecret?: string | undefined
  readonly username?: string | undefined
  readonly password?: string | undefined
  /** Scopes, parted by spaces; left out of the request where absent. */
  readonly scope?: string | undefined
}

/** Where client id and secret stand in a request for a token; the PDN's own client sends both. */
export type ClientAuthentication = 'both' | 'basic' | 'body'

/** Where the token stands in a call. */
export type TokenPlacement = 'header' | 'body' | 'query'

/** All that is needed to call one provider's API. */
export interface ConnectionSettings {
  /** Address under which the contracts' paths stand. */
  readonly baseUrl: string
  /** Address of the tokens; without it `/oauth/token` and then `/oauth` under the base address. */
  readonly tokenUrl?: string | undefined
  readonly credentials: Credentials
  readonly clientAuthentication?: ClientAuthentication | undefined
  readonly tokenPlacement?: TokenPlacement | undefined
  readonly retry?: Partial<RetryPolicy> | undefined
}

/** How often and how patiently a failing call is tried again. */
export interface RetryPolicy {
  /** Calls in all, the first included. */
  readonly attempts: number
  /** Upper bound of the first pause; doubled for each further one. */
  readonly baseMilliseconds: number
  readonly capMilliseconds: number
  /** The longest `Retry-After` that is waited for. */
  readonly patienceMilliseconds: number
}

/** Rides out a provider's restart: some half a minute of pauses at most, and two minutes where the provider names them. */
export const defaultRetryPolicy: RetryPolicy = {
  attempts: 6,
  baseMilliseconds: 500,
  capMilliseconds: 15_000,
  patienceMilliseconds: 120_000,
}
