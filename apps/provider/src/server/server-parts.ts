import type { Effects } from '@pdn/core'
import type { IndexReader } from '../index/index-reader.ts'
import type { Authorization } from '../oauth/authorization.ts'
import type { RateLimits, Timeouts } from '../provider-options.ts'
import type { Publication } from '../publication.ts'

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
