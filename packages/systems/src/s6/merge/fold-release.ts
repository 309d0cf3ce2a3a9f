import { isObject, type Json, type JsonObject } from '@pdn/core'
import { child } from '../reading/pointer.ts'
import type { Field } from '../schema/field-tree.ts'
import { checkLevel, checkValue } from './check-depth.ts'
import { type Draft, type KeyedList, memberOf, membersBefore, setMember } from './drafts.ts'
import { type Folding, type Place, placeBelow, silentPlace, warn } from './folding.ts'
import { areApart, idOf, isContainer, isKeyed, itemField, memberField } from './list-rules.ts'
import { noteMember, putMember, takeMemberAway } from './put-member.ts'

/** A list that no earlier release gave, as it is merged; undefined where none of its items says anything. */
const takeList = (
  items: readonly JsonObject[],
  field: Field | undefined,
  depth: number,
  folding: Folding,
): readonly JsonObject[] | undefined => {
  if (!areApart(items)) return foldList(undefined, items, silentPlace(field, depth), folding)
  checkLevel(depth)
  const taken: JsonObject[] = []
  let isSame = true
  for (const item of items) {
    const one = takeObject(item, itemField(field), depth + 1, folding)
    isSame &&= one === item
    if (one !== undefined) taken.push(one)
  }
  if (taken.length === 0) return undefined
  return isSame ? items : taken
}

/** A member that no earlier release gave, null included; undefined for one that says nothing. */
const takeMember = (value: Json, field: Field | undefined, depth: number, folding: Folding): Json | undefined => {
  const isOmitted = field?.omitWhenMerged === true
  if (isOmitted || !isContainer(value, field)) {
    checkValue(value, depth - 1)
    return isOmitted ? undefined : value
  }
  return isObject(value) ? takeObject(value, field, depth, folding) : takeList(value, field, depth, folding)
}

/**
 * An object that no earlier release gave: itself where nothing in it need be left out or brought together, undefined
 * where it says nothing. A member of null says something, and is left out.
 */
const takeObject = (
  source: JsonObject,
  field: Field | undefined,
  depth: number,
  folding: Folding,
): JsonObject | undefined => {
  checkLevel(depth)
  const isOpen = field?.hasOmitted !== true
  let draft: Draft | undefined
  let saysNothing = true
  for (const name in source) {
    const value = source[name]
    const isPlain = value === undefined || (isOpen && typeof value !== 'object')
    const taken = isPlain ? value : takeMember(value, memberField(field, name), depth + 1, folding)
    if (taken !== undefined) saysNothing = false
    const isLeftOut = taken === undefined || taken === null
    if (taken !== value || isLeftOut) draft ??= membersBefore(source, name)
    if (draft !== undefined && !isLeftOut) setMember(draft, name, taken)
  }
  return saysNothing ? undefined : (draft ?? source)
}

const foldAny = (
  held: JsonObject | undefined,
  source: JsonObject,
  place: Place,
  folding: Folding,
): JsonObject | undefined =>
  held === undefined && folding.isStill
    ? takeObject(source, place.field, place.depth, folding)
    : foldObject(held, source, place, folding)

/** Folds an item into the one that has its id; one without an id is an item of its own, whatever else there is. */
const foldItem = (list: KeyedList, item: JsonObject, place: Place, folding: Folding): void => {
  const id = idOf(item)
  const index = id === undefined ? undefined : list.placeOf.get(id)
  const folded = foldAny(index === undefined ? undefined : list.items[index], item, place, folding)
  if (folded === undefined) return
  if (index !== undefined) list.items[index] = folded
  else {
    if (id !== undefined) list.placeOf.set(id, list.items.length)
    list.items.push(folded)
  }
}

/** What is held of a list, if it is merged by ids. */
const keyedItems = (held: readonly Json[], field: Field | undefined, { drafts }: Folding) =>
  drafts.madeList(held)?.items ?? (isKeyed(held, field) ? held : undefined)

/** Tells of two items with one id in one release, of which the later has the last word. */
const tellRepeated = (items: readonly JsonObject[], place: Place, folding: Folding): void => {
  const ids = new Set<string>()
  for (const [index, item] of items.entries()) {
    const id = idOf(item)
    if (id === undefined) continue
    if (ids.has(id)) warn(folding, `${child(place.pointer, index)}/id`, 'merge-repeated-id')
    ids.add(id)
  }
}

/** Folds a list into what earlier releases gave; undefined where they gave none, and this one says nothing either. */
const foldList = (
  held: readonly JsonObject[] | undefined,
  items: readonly JsonObject[],
  place: Place,
  folding: Folding,
): readonly JsonObject[] | undefined => {
  const { drafts, notes, marks } = folding
  checkLevel(place.depth)
  const list = drafts.ownList(held ?? [])
  if (marks.inferred.has(place.pointer)) notes.inferred.add(list.items)
  if (folding.tell !== undefined) tellRepeated(items, place, folding)
  const field = itemField(place.field)
  for (const [index, item] of items.entries()) foldItem(list, item, placeBelow(place, index, field, folding), folding)
  return held === undefined && list.items.length === 0 ? undefined : list.items
}

/** What a member is after a release gave it a value; undefined where that says nothing. */
const foldMember = (held: Json | undefined, value: Json, place: Place, folding: Folding): Json | undefined => {
  const { field, depth } = place
  if (!isContainer(value, field)) {
    checkValue(value, depth - 1)
    return value
  }
  if (isObject(value)) return foldAny(held !== undefined && isObject(held) ? held : undefined, value, place, folding)
  const earlier = Array.isArray(held) ? keyedItems(held, field, folding) : undefined
  return earlier === undefined && folding.isStill
    ? takeList(value, field, depth, folding)
    : foldList(earlier, value, place, folding)
}

/**
 * Folds an object of a release into what earlier releases gave: values replace values, null takes a member away,
 * objects are folded member by member, lists item by item where the items have ids. Undefined where earlier releases
 * gave none, and this one says nothing either.
 */
const foldObject = (
  held: JsonObject | undefined,
  source: JsonObject,
  place: Place,
  folding: Folding,
  passed?: ReadonlySet<string>,
): JsonObject | undefined => {
  const { drafts, notes, marks, isStill } = folding
  const { field, depth } = place
  checkLevel(depth)
  const known = held ?? drafts.object()
  let draft = isStill ? undefined : drafts.ownObject(known)
  if (draft !== undefined && marks.inferred.has(place.pointer)) notes.inferred.add(draft)
  let saysNothing = held === undefined
  for (const name in source) {
    const value = source[name]
    const before = memberOf(draft ?? known, name)
    if (value === undefined || (isStill && value === before && typeof value !== 'object')) continue
    const member = memberField(field, name)
    if (member?.omitWhenMerged === true || passed?.has(name) === true) checkValue(value, depth)
    else if (value !== null) {
      const within = placeBelow(place, name, member, folding)
      const after = foldMember(before, value, within, folding)
      if (after === undefined) continue
      saysNothing = false
      if (isStill && after === before) continue
      draft ??= drafts.ownObject(known)
      putMember(draft, name, after, within, folding)
      if (!isStill) noteMember(draft, name, value, within, folding)
    } else {
      saysNothing = false
      if (before === undefined && isStill) continue
      draft ??= drafts.ownObject(known)
      takeMemberAway(draft, name, folding)
    }
  }
  return saysNothing ? undefined : (draft ?? known)
}

/** Folds a release, but for some of its members, into the process that earlier ones gave. */
export const foldRelease = (
  process: JsonObject,
  release: JsonObject,
  { field, passed }: { readonly field: Field; readonly passed: ReadonlySet<string> },
  folding: Folding,
): JsonObject => foldObject(process, release, silentPlace(field, 1), folding, passed) ?? process
