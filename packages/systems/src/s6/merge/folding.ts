import type { RuleName } from '../../rule-name.ts'
import type { Issue } from '../../system.ts'
import { child } from '../reading/pointer.ts'
import type { Field } from '../schema/field-tree.ts'
import type { Drafts } from './drafts.ts'
import type { Notes, Stamp } from './notes.ts'
import type { PartMarks } from './part-marks.ts'

/** What is known while one release is folded in. */
export interface Folding {
  readonly drafts: Drafts
  readonly notes: Notes
  readonly marks: PartMarks
  /** The release, where every value that a member had is kept; undefined where the last one alone is. */
  readonly stamp: Stamp | undefined
  /** Told of what the merge could not do as the standard means it; undefined where nobody listens. */
  readonly tell: ((issue: Issue) => void) | undefined
  /** True where nothing is noted or told of single values, so that what the release says is taken over as it stands. */
  readonly isStill: boolean
}

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
}

/** A place whose pointer nobody asks for, and which is no item. */
export const silentPlace = (field: Field | undefined, depth: number): Place => ({
  field,
  pointer: '',
  depth,
  isItem: false,
  isItemId: false,
})

/** The place of a member or an item below another place. */
export const placeBelow = (
  { pointer, depth, isItem }: Place,
  step: string | number,
  field: Field | undefined,
  { isStill }: Folding,
): Place => ({
  field,
  pointer: isStill ? '' : child(pointer, step),
  depth: depth + 1,
  isItem: typeof step === 'number',
  isItemId: isItem && step === 'id',
})

/** Tells that the merge could not do something as the standard means it. */
export const warn = ({ tell }: Folding, path: string, rule: RuleName): void =>
  tell?.({ path, rule, severity: 'warning', repaired: false })
