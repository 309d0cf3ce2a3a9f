import type { Effects } from '@pdn/core'
import type { Database } from '@pdn/database'
import type { FetchLimits, RetryPolicy } from '@pdn/interconnection'
import type { System } from '@pdn/systems'
import type { Keys } from './keys.ts'

/** What harvesting works with; passed in, so that nothing of it is looked for elsewhere. */
export interface HarvestSettings {
  /** Connections of the role `pdn_jobs`. */
  readonly pool: Database['jobs']
  readonly keys: Keys
  readonly effects: Effects
  readonly systems: readonly System[]
  readonly fetchLimits?: Partial<FetchLimits> | undefined
  /** Threads that prepare the pages of one harvest; as many as cores but one, three at most, where it is not said. */
  readonly threads?: number | undefined
  readonly retry?: Partial<RetryPolicy> | undefined
}
