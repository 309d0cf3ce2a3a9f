import { depthOf, type Json, maximumDepth, PlatformError } from '@pdn/core'
import type { Field } from '../schema/field-tree.ts'

/** Where a member or an item of a release stands. */
export interface Place {
  readonly field: Field | undefined
  /** Its JSON Pointer; the empty text where nobody asks for it. */
  readonly pointer: string
  /** Levels of nesting with this one: 1 for the release. */
  readonly depth: number
  /** True for an item of a list that is merged by ids. */
  readonly isItem: boolean
  /** True for the id of such an item: it tells the item apart, and is never versioned. */
  readonly isItemId: boolean
  /** Members that the merge passes over. */
  readonly passed: ReadonlySet<string> | undefined
}

const tooDeep = (): PlatformError =>
  new PlatformError('document-too-deep', {
    message: `A release nests deeper than ${maximumDepth} levels.`,
    hint: 'The standard needs nine; look for a fault in what wrote it.',
  })

/** Throws for an object or a list on a level that is too deep. */
export const checkLevel = (depth: number): void => {
  if (depth > maximumDepth) throw tooDeep()
}

/** Throws for a member that is too deep with the levels around it. */
export const checkMember = (value: Json | undefined, levels: number): void => {
  if (typeof value === 'object' && levels + depthOf(value) > maximumDepth) throw tooDeep()
}
