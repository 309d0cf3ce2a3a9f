import { canonicalJson, isObject, type Json, type JsonObject } from '@pdn/core'
import { child } from '../reading/pointer.ts'
import type { Field } from '../schema/field-tree.ts'
import { checkLevel, checkValue } from './check-depth.ts'
import { type Draft, type KeyedList, memberOf, membersBefore, setMember } from './drafts.ts'
import { type Folding, type Place, placeBelow, silentPlace, warn } from './folding.ts'
import { areApart, idOf, isContainer, isKeyed } from './list-rules.ts'
import { noteMember, putMember, takeMemberAway } from './put-member.ts'

const hasMembers = (object: JsonObject): boolean => {
  for (const _ in object) return true
  return false
}

/** What is told for the first time, if anything is: an empty object or list says nothing. */
const filled = <Told extends JsonObject | readonly JsonObject[]>(told: Told): Told | undefined =>
  (Array.isArray(told) ? told.length > 0 : isObject(told) && hasMembers(told)) ? told : undefined

/** A list that no earlier release gave: itself where nothing in it need be left out or brought together. */
const takeList = (
  items: readonly JsonObject[],
  field: Field | undefined,
  depth: number,
  folding: Folding,
): readonly JsonObject[] => {
  if (!areApart(items, field)) return foldList([], items, silentPlace(field, depth), folding)
  checkLevel(depth)
  const taken: JsonObject[] = []
  let isSame = true
  for (const item of items) {
    const one = takeObject(item, field?.item, depth + 1, folding)
    isSame &&= one === item
    taken.push(one)
  }
  return isSame ? items : taken
}

/** A member that no earlier release gave; undefined for one that says nothing. */
const takeMember = (value: Json, field: Field | undefined, depth: number, folding: Folding): Json | undefined => {
  if (value === null) return undefined
  const isOmitted = field?.omitWhenMerged === true
  if (isOmitted || !isContainer(value, field)) {
    checkValue(value, depth - 1)
    return isOmitted ? undefined : value
  }
  return filled(isObject(value) ? takeObject(value, field, depth, folding) : takeList(value, field, depth, folding))
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

const foldList = (
  held: readonly JsonObject[],
  items: readonly JsonObject[],
  place: Place,
  folding: Folding,
): readonly JsonObject[] => {
  const { drafts, notes, marks } = folding
  checkLevel(place.depth)
  const isUnique = place.field?.uniqueItems === true
  const list = drafts.ownList(held, isUnique)
  if (marks.inferred.has(place.pointer)) notes.inferred.add(list.items)
  if (folding.tell !== undefined) tellRepeated(items, place, folding)
  for (const [index, item] of items.entries()) {
    foldItem(list, item, placeBelow(place, index, place.field?.item, folding), folding, isUnique)
  }
  return list.items
}

/** What a member is after a release gave it a value; undefined where that says nothing. */
const foldMember = (held: Json | undefined, value: Json, place: Place, folding: Folding): Json | undefined => {
  const { field, depth } = place
  if (!isContainer(value, field)) {
    checkValue(value, depth - 1)
    return value
  }
  if (isObject(value)) {
    if (held !== undefined && isObject(held)) return foldObject(held, value, place, folding)
    return filled(foldAny(undefined, value, place, folding))
  }
  const earlier = Array.isArray(held) ? keyedItems(held, field, folding) : undefined
  if (earlier !== undefined) return foldList(earlier, value, place, folding)
  return filled(folding.isStill ? takeList(value, field, depth, folding) : foldList([], value, place, folding))
}

/**
 * Folds an object of a release into what earlier releases gave: values replace values, null takes a member away,
 * objects are folded member by member, lists item by item where the items have ids.
 */
const foldObject = (
  held: JsonObject,
  source: JsonObject,
  place: Place,
  folding: Folding,
  passed?: ReadonlySet<string>,
): JsonObject => {
  const { drafts, notes, marks, isStill } = folding
  const { field, depth } = place
  checkLevel(depth)
  let draft = isStill ? undefined : drafts.ownObject(held)
  if (draft !== undefined && marks.inferred.has(place.pointer)) notes.inferred.add(draft)
  for (const name in source) {
    const value = source[name]
    const before = memberOf(draft ?? held, name)
    if (value === undefined || (isStill && value === before && typeof value !== 'object')) continue
    const member = field?.members.get(name)
    if (member?.omitWhenMerged === true || passed?.has(name) === true) checkValue(value, depth)
    else if (value !== null) {
      const within = placeBelow(place, name, member, folding)
      const after = foldMember(before, value, within, folding)
      if (after === undefined || (isStill && after === before)) continue
      draft ??= drafts.ownObject(held)
      putMember(draft, name, after, within, folding)
      if (!isStill) noteMember(draft, name, value, within, folding)
    } else if (before !== undefined || !isStill) {
      draft ??= drafts.ownObject(held)
      takeMemberAway(draft, name, folding)
    }
  }
  return draft ?? held
}

/** Folds a release, but for some of its members, into the process that earlier ones gave. */
export const foldRelease = (
  process: JsonObject,
  release: JsonObject,
  { field, passed }: { readonly field: Field; readonly passed: ReadonlySet<string> },
  folding: Folding,
): JsonObject => foldObject(process, release, silentPlace(field, 1), folding, passed)
