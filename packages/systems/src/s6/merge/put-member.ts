import { isObject, type Json, type JsonObject } from '@pdn/core'
import { type Draft, memberOf, setMember } from './drafts.ts'
import { type Folding, type Place, warn } from './folding.ts'
import { isContainer } from './list-rules.ts'
import type { Stamp } from './notes.ts'
import { marksAt } from './part-marks.ts'

/** Notes beside a member that a release gave it a value, or made it an object or a list. */
export const noteMember = (owner: Draft, name: string, value: Json, place: Place, folding: Folding): void => {
  const { notes, marks, stamp } = folding
  const isValue = !isContainer(value, place.field)
  const found = isValue && marks.any ? marksAt(marks, place.pointer, value) : []
  if (found.length > 0) notes.marks.set(owner, name, found)
  else notes.marks.delete(owner, name)
  if (!isValue) notes.histories.delete(owner, name)
  else if (stamp !== undefined && !place.isItemId) notes.addVersion(owner, name, { stamp, value })
}

const shapeOf = (value: Json): 'object' | 'list' | 'value' =>
  isObject(value) ? 'object' : Array.isArray(value) ? 'list' : 'value'

/** Gives an object a member, and tells where it had one of another type. */
export const putMember = (owner: Draft, name: string, value: Json, place: Place, folding: Folding): void => {
  const before = memberOf(owner, name)
  // Null is no type: it says that there was nothing.
  if (before !== undefined && before !== null && shapeOf(before) !== shapeOf(value)) {
    folding.notes.conflicts.set(owner, name, true)
    warn(folding, place.pointer, 'merge-type-changed')
  }
  setMember(owner, name, value)
}

/** Says of every value in an object that a release took it away. */
const blankMembers = (owner: JsonObject, folding: Folding, stamp: Stamp): void => {
  for (const name of Object.keys(owner)) blankMember(owner, name, folding, stamp)
}

/** Says of a member, or of all values in it, that a release took it away; ids of items stay. */
const blankMember = (owner: Draft, name: string, folding: Folding, stamp: Stamp): void => {
  const { drafts, notes } = folding
  const held = memberOf(owner, name)
  if (held === undefined || notes.histories.get(owner, name) !== undefined) {
    setMember(owner, name, null)
    notes.addVersion(owner, name, { stamp, value: null })
  } else if (isObject(held)) blankMembers(held, folding, stamp)
  else if (Array.isArray(held))
    for (const item of drafts.madeList(held)?.items ?? []) blankMembers(item, folding, stamp)
}

/** Takes a member away: from the compiled form altogether, and in the versioned one as a value of null. */
export const takeMemberAway = (owner: Draft, name: string, folding: Folding): void => {
  const { notes, stamp } = folding
  if (stamp !== undefined) blankMember(owner, name, folding, stamp)
  else {
    delete owner[name]
    notes.marks.delete(owner, name)
  }
}
