import type { JsonObject, Log } from '@pdn/core'
import type { Queries } from '@pdn/queries'
import type { System } from '@pdn/systems'

/** What one request's pages may use. */
export interface PortalContext {
  readonly queries: Queries
  /** The systems that the platform carries, in the order of their pages. */
  readonly systems: readonly System[]
  /** The day in Mexico City, `YYYY-MM-DD`. */
  readonly today: string
  /** Public address of the platform without a slash at its end: `https://example.org`. */
  readonly origin: string
  /** Nonce of the answer's Content-Security-Policy; every inline script carries it. */
  readonly nonce: string
  readonly log: Log
  /** The description of the platform’s own API (OpenAPI 3.1). */
  apiDescription(): JsonObject
}
