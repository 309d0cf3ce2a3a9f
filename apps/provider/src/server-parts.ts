import type { Effects } from '@pdn/core'
import type { EndpointContract } from '@pdn/systems'
import type { Authorization } from './authorization.ts'
import type { DocumentIndex } from './document-index.ts'
import type { RateLimits, Timeouts } from './provider-options.ts'

/** What the server needs. */
export interface ServerParts {
  readonly contract: EndpointContract
  readonly index: Pick<DocumentIndex, 'search' | 'catalogue' | 'counts'>
  readonly authorization: Authorization
  readonly host: string
  readonly port: number
  readonly limits: RateLimits
  readonly timeouts: Timeouts
  readonly effects: Effects
}
