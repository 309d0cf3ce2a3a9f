import type { Json } from '@pdn/core'
import type { Issue } from '../system.ts'
import type { Draft } from './draft.ts'
import type { Move } from './moves.ts'

/** A restructuring under way. */
export interface Restructuring {
  /** What of the source has no place yet. */
  readonly rest: Draft
  readonly document: Draft
  readonly moves: Move[]
  readonly inferred: string[]
  readonly raw: Map<string, Json>
  readonly issues: Issue[]
}
