import type { Effects } from '@pdn/core'
import type { Queries } from '@pdn/queries'

/** A page request as the portal's handler sees it. */
export interface PageContext {
  readonly queries: Queries
  /** Today in Mexico City, `YYYY-MM-DD`. */
  readonly today: string
  /** The one nonce that the page's own scripts may carry. */
  readonly nonce: string
}

/** The built portal: a handler of page requests and the folder of its assets. */
export interface PortalDoor {
  handle(request: Request, context: PageContext): Promise<Response>
  /** Absolute path of the folder served under `/assets`. */
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
