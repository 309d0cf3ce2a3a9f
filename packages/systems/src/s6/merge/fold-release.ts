import { canonicalJson, isObject, type Json, type JsonObject } from '@pdn/core'
import type { Issue } from '../../system.ts'
import { child } from '../reading/pointer.ts'
import type { Field } from '../schema/field-tree.ts'
import { type Draft, type Drafts, type KeyedList, memberOf, membersBefore, setMember } from './drafts.ts'
import { areApart, idOf, isFolded, isWhole } from './list-rules.ts'
import type { Container, Notes, Stamp } from './notes.ts'
import { marksAt, type PartMarks } from './part-marks.ts'
import { checkLevel, checkMember, type Place } from './place.ts'

/** What is known while one release is folded in. */
export interface Folding {
  readonly drafts: Drafts
  readonly notes: Notes
  readonly marks: PartMarks
  /** The release, where every value that a member had is kept; undefined where the last one alone is. */
  readonly stamp: Stamp | undefined
  /** Told of what the merge could not do as the standard means it; undefined where nobody listens. */
  readonly tell: ((issue: Issue) => void) | undefined
  /** True where nobody is told of single values, so that what the release says may be taken over as it stands. */
  readonly isStill: boolean
}

const warning = (path: string, rule: string): Issue => ({ path, rule, severity: 'warning', repaired: false })

const below = (place: Place, step: string | number, field: Field | undefined, { marks, tell }: Folding): Place => ({
  field,
  pointer: marks.any || tell !== undefined ? child(place.pointer, step) : '',
  depth: place.depth + 1,
  isItem: typeof step === 'number',
  isItemId: place.isItem && step === 'id',
  passed: undefined,
})

/** The place of what nobody is told of. */
const nowhere = { pointer: '', isItem: false, isItemId: false, passed: undefined }

const isEmpty = (container: Container): boolean => {
  for (const _ in container) return false
  return true
}

/** A list that no earlier release gave: itself where nothing in it need be left out or brought together. */
const takeList = (
  items: readonly Json[],
  field: Field | undefined,
  depth: number,
  folding: Folding,
): readonly Json[] => {
  if (!areApart(items, field)) {
    return foldList([], items, { ...nowhere, field, depth }, folding)
  }
  checkLevel(depth)
  let draft: Json[] | undefined
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    if (!isObject(item)) continue
    const taken = takeObject(item, field?.item, depth + 1, folding)
    if (taken !== item) draft ??= items.slice(0, index)
    draft?.push(taken)
  }
  return draft ?? items
}

/** A member that no earlier release gave; undefined for one that says nothing. */
const takeMember = (value: Json, field: Field | undefined, depth: number, folding: Folding): Json | undefined => {
  if (value === null) return undefined
  if (field?.omitWhenMerged === true || !isFolded(value, field)) {
    checkMember(value, depth - 1)
    return field?.omitWhenMerged === true ? undefined : value
  }
  const taken = isObject(value) ? takeObject(value, field, depth, folding) : takeList(value, field, depth, folding)
  return isEmpty(taken) ? undefined : taken
}

/** An object that no earlier release gave: itself where nothing in it need be left out or brought together. */
const takeObject = (source: JsonObject, field: Field | undefined, depth: number, folding: Folding): JsonObject => {
  checkLevel(depth)
  const isOpen = field?.hasOmitted !== true
  let draft: Draft | undefined
  for (const name in source) {
    const value = source[name]
    const isPlain = value === undefined || (isOpen && typeof value !== 'object')
    const taken = isPlain ? value : takeMember(value, field?.members.get(name), depth + 1, folding)
    if (taken !== value || taken === undefined) draft ??= membersBefore(source, name)
    if (draft !== undefined && taken !== undefined) setMember(draft, name, taken)
  }
  return draft ?? source
}

const foldAny = (held: JsonObject | undefined, source: JsonObject, place: Place, folding: Folding): JsonObject => {
  if (held === undefined && folding.isStill) return takeObject(source, place.field, place.depth, folding)
  return foldObject(held ?? folding.drafts.object(), source, place, folding)
}

const foldItem = (list: KeyedList, item: JsonObject, place: Place, folding: Folding, isUnique: boolean): void => {
  const id = idOf(item)
  const index = id === undefined ? undefined : list.placeOf.get(id)
  const folded = foldAny(index === undefined ? undefined : list.items[index], item, place, folding)
  if (index !== undefined) {
    list.items[index] = folded
    return
  }
  if (id !== undefined) list.placeOf.set(id, list.items.length)
  else if (isUnique) {
    // The same item cannot stand twice in such a list, and without an id its content is its identity; where versions
    // are kept, with the release that gave it.
    const content = canonicalJson(folding.stamp === undefined ? folded : [{ ...folding.stamp }, folded])
    if (list.contents.has(content)) return
    list.contents.add(content)
  }
  list.items.push(folded)
}

const foldList = (
  held: readonly Json[],
  items: readonly Json[],
  place: Place,
  folding: Folding,
): readonly JsonObject[] => {
  const { drafts, notes, marks, tell } = folding
  checkLevel(place.depth)
  const isUnique = place.field?.uniqueItems === true
  const list = drafts.ownList(held, isUnique)
  if (marks.inferred.has(place.pointer)) notes.inferred.add(list.items)
  const ids = new Set<string>()
  for (const [index, item] of items.entries()) {
    if (!isObject(item)) continue
    const within = below(place, index, place.field?.item, folding)
    const id = tell === undefined ? undefined : idOf(item)
    // Of two items with one id in one release, the later has the last word.
    if (id !== undefined && ids.has(id)) tell?.(warning(child(within.pointer, 'id'), 'merge-repeated-id'))
    if (id !== undefined) ids.add(id)
    foldItem(list, item, within, folding, isUnique)
  }
  return list.items
}

/** What a member is after a release gave it a value; undefined where that says nothing. */
const foldMember = (held: Json | undefined, value: Json, place: Place, folding: Folding): Json | undefined => {
  if (!isFolded(value, place.field)) {
    checkMember(value, place.depth - 1)
    return value
  }
  if (isObject(value)) {
    const folded = foldAny(isObject(held) ? held : undefined, value, place, folding)
    return isEmpty(folded) ? undefined : folded
  }
  const isKeyed = Array.isArray(held) && (folding.drafts.owns(held) || !isWhole(held, place.field))
  const list =
    !isKeyed && folding.isStill
      ? takeList(value, place.field, place.depth, folding)
      : foldList(isKeyed ? held : [], value, place, folding)
  return list.length === 0 ? undefined : list
}

/** Says of every value below a container that a release took it away. */
const takeAwayBelow = (container: Container, folding: Folding, stamp: Stamp): void => {
  if (isObject(container)) for (const name of Object.keys(container)) blank(container, name, folding, stamp)
  else for (const item of container) if (isObject(item)) takeAwayBelow(item, folding, stamp)
}

/** Says of a member that a release took it away; ids of items stay. */
const blank = (owner: Draft, name: string, folding: Folding, stamp: Stamp): void => {
  const { drafts, notes } = folding
  const held = memberOf(owner, name)
  if (held === undefined || notes.histories.get(owner, name) !== undefined) {
    setMember(owner, name, null)
    notes.addVersion(owner, name, { stamp, value: null })
  } else if (typeof held === 'object' && held !== null && drafts.owns(held)) takeAwayBelow(held, folding, stamp)
}

/** Takes a member away: from the compiled form altogether, and in the versioned one as a value of null. */
const takeAway = (owner: Draft, name: string, folding: Folding): void => {
  const { notes, stamp } = folding
  if (stamp !== undefined) blank(owner, name, folding, stamp)
  else {
    delete owner[name]
    notes.marks.delete(owner, name)
  }
}

/** Notes of a member that it has a new value, or is an object or a list now. */
const noteMember = (owner: Draft, name: string, value: Json, within: Place, folding: Folding): void => {
  const { notes, marks, stamp } = folding
  const isContainer = isFolded(value, within.field)
  const found = isContainer || !marks.any ? [] : marksAt(marks, within.pointer, value)
  if (found.length > 0) notes.marks.set(owner, name, found)
  else notes.marks.delete(owner, name)
  if (isContainer) notes.histories.delete(owner, name)
  else if (stamp !== undefined && !within.isItemId) notes.addVersion(owner, name, { stamp, value })
}

const shapeOf = (value: Json): 'object' | 'list' | 'value' =>
  isObject(value) ? 'object' : Array.isArray(value) ? 'list' : 'value'

/** Puts a value that says something into an object. */
const putMember = (owner: Draft, name: string, after: Json, within: Place, folding: Folding): void => {
  const before = memberOf(owner, name)
  // Null is no type: it says that there was nothing.
  if (before !== undefined && before !== null && shapeOf(before) !== shapeOf(after)) {
    folding.notes.conflicts.set(owner, name, true)
    folding.tell?.(warning(within.pointer, 'merge-type-changed'))
  }
  setMember(owner, name, after)
  if (!folding.isStill) noteMember(owner, name, after, within, folding)
}

/**
 * Folds an object of a release into what earlier releases gave: values replace values, null takes a member away,
 * objects are folded member by member, lists item by item where the items have ids.
 */
const foldObject = (held: JsonObject, source: JsonObject, place: Place, folding: Folding): JsonObject => {
  const { drafts, notes, marks, isStill } = folding
  checkLevel(place.depth)
  let draft = isStill ? undefined : drafts.ownObject(held)
  if (draft !== undefined && marks.inferred.has(place.pointer)) notes.inferred.add(draft)
  for (const name in source) {
    const value = source[name]
    if (value === undefined || place.passed?.has(name) === true) continue
    const before = memberOf(draft ?? held, name)
    if (isStill && value === before && typeof value !== 'object') continue
    const field = place.field?.members.get(name)
    if (field?.omitWhenMerged === true) checkMember(value, place.depth)
    else if (value === null) {
      if (isStill && before === undefined) continue
      draft ??= drafts.ownObject(held)
      takeAway(draft, name, folding)
    } else {
      const within = below(place, name, field, folding)
      const after = foldMember(before, value, within, folding)
      if (after === undefined || (isStill && after === before)) continue
      draft ??= drafts.ownObject(held)
      putMember(draft, name, after, within, folding)
    }
  }
  return draft ?? held
}

/** Folds a release, but for some of its members, into what earlier ones gave: the process then. */
export const foldRelease = (
  process: JsonObject,
  release: JsonObject,
  field: Field,
  passed: ReadonlySet<string>,
  folding: Folding,
): JsonObject => {
  for (const name of passed) checkMember(release[name], 1)
  return foldObject(process, release, { ...nowhere, field, depth: 1, passed }, folding)
}
