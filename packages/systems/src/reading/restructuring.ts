import type { Json, JsonObject } from '@pdn/core'
import type { Issue } from '../system.ts'
import { type Draft, draftOf, putAt, takeAt } from './draft.ts'
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

/** A document in canonical shape, its values still as written. */
export interface Restructured {
  readonly document: JsonObject
  readonly moves: readonly Move[]
  readonly inferred: readonly string[]
  readonly raw: ReadonlyMap<string, Json>
  readonly issues: readonly Issue[]
}

/** A restructuring of a source document at its beginning: its annotations aside, nothing placed yet. */
export const restructuringOf = (source: JsonObject): Restructuring => {
  const rest = draftOf(source)
  for (const annotation of ['pdn:inferred', 'pdn:raw', 'pdn:synthetic']) delete rest[annotation]
  return { rest, document: {}, moves: [], inferred: [], raw: new Map(), issues: [] }
}

/** Takes the values at the first pointers out of the rest and puts them at the second ones. */
export const moveAll = (pairs: readonly Move[], { rest, document, moves }: Restructuring): void => {
  for (const [from, to] of pairs) {
    const value = takeAt(rest, from)
    if (value !== undefined) putAt(document, to, value)
    moves.push([from, to])
  }
}
