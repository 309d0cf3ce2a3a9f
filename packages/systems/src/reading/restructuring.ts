import type { Json } from '@pdn/core'
import type { Issue } from '../system.ts'
import { type Draft, putAt, takeAt } from './draft.ts'
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

/** Takes the values at the first pointers out of the rest and puts them at the second ones. */
export const moveAll = (pairs: readonly Move[], { rest, document, moves }: Restructuring): void => {
  for (const [from, to] of pairs) {
    const value = takeAt(rest, from)
    if (value !== undefined) putAt(document, to, value)
    moves.push([from, to])
  }
}
