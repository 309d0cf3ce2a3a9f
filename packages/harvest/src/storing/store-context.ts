import type { Effects } from '@pdn/core'
import type { DocumentCodec, Session } from '@pdn/database'
import type { System } from '@pdn/systems'

/** In what the records of a page, or of a batch of removals, are stored. */
export interface StoreContext {
  readonly client: Session
  readonly codec: DocumentCodec
  readonly effects: Effects
  readonly system: System
  readonly connectionId: string
  readonly providerId: string
  readonly syntheticProvider: boolean
  readonly runId: string
  readonly at: Date
}
