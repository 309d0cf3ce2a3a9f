import type { Effects, JsonObject, Log } from '@pdn/core'
import type { Queries } from '@pdn/queries'
import type { System } from '@pdn/systems'

/** A page request as the portal's handler sees it. */
export interface PageContext {
  readonly queries: Queries
  /** The systems that the platform carries. */
  readonly systems: readonly System[]
  /** Today in Mexico City, `YYYY-MM-DD`. */
  readonly today: string
  /** The one nonce that the page's own scripts may carry. */
  readonly nonce: string
  /** Public address of the platform, without a slash at its end; empty where nobody vouches for one. */
  readonly origin: string
  readonly log: Log
  /** The description of the platform’s own API (OpenAPI 3.1). */
  apiDescription(): JsonObject
}

/** The built portal: a handler of page requests and the folder of its assets. */
export interface PortalDoor {
  handle(request: Request, context: PageContext): Promise<Response>
  /** Absolute path of the folder served under `/assets`, with the compressed twins of its files (`.br`, `.gz`). */
  readonly assets: string
}

/** What the web role of the platform needs; every part is passed in. */
export interface PlatformOptions {
  readonly queries: Queries
  readonly portal: PortalDoor | undefined
  /** Resolves when the database answers, rejects when it does not. */
  ready(): Promise<void>
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Public address that pages name, without a slash at its end; where absent, that of a request to this machine, else none. */
  readonly publicUrl: string | undefined
  /** Version of the platform, for the API description. */
  readonly version: string
  /** Requests per minute and address to `/api`. */
  readonly requestsPerMinute: number
  /** Addresses of proxies whose X-Forwarded-For is believed; none by default. */
  readonly trustedProxies: readonly string[]
  readonly effects: Effects
}

/** A platform that serves. */
export interface Platform {
  /** `http://127.0.0.1:4400` */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}
