import type { Effects } from '@pdn/core'
import type { Authorization } from './authorization.ts'
import type { IndexReader } from './index-reader.ts'
import type { RateLimits, Timeouts } from './provider-options.ts'
import type { Publication } from './publication.ts'

/** What the server needs. */
export interface ServerParts {
  readonly publication: Publication
  readonly index: Pick<IndexReader, 'search' | 'catalogue' | 'counts'>
  readonly authorization: Authorization
  readonly host: string
  readonly port: number
  readonly limits: RateLimits
  readonly timeouts: Timeouts
  readonly effects: Effects
}
