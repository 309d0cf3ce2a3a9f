import { canonicalJson, isObject, type Json, type JsonObject } from '@pdn/core'
import type { Issue } from '../../system.ts'
import { child } from '../reading/pointer.ts'
import type { Field } from '../schema/field-tree.ts'
import {
  emptyList,
  emptyObject,
  type ListNode,
  type Node,
  type ObjectNode,
  objectOf,
  type Stamp,
  type StampedValue,
  type ValueNode,
} from './node.ts'
import { marksBelow, type PartMarks } from './part-marks.ts'

/** What is known while one release is folded in. */
export interface Folding {
  readonly marks: PartMarks
  /** The release, where every value that a field had is kept; undefined where the last one alone is. */
  readonly stamp: Stamp | undefined
  /** Told with the node whose type changed. */
  readonly conflict: (owner: ObjectNode, member: string) => void
  /** Told of what the merge could not do as the standard means it; undefined where nobody listens. */
  readonly tell: ((issue: Issue) => void) | undefined
}

/** Where an object of a release stands. */
interface Spot {
  readonly field: Field | undefined
  readonly pointer: string
  /** True for an item of a list that is merged by ids: its id tells it apart and is never versioned. */
  readonly keyed: boolean
}

const idOf = (item: JsonObject): string | undefined =>
  typeof item.id === 'string' || typeof item.id === 'number' ? String(item.id) : undefined

const warning = (path: string, rule: string): Issue => ({ path, rule, severity: 'warning', repaired: false })

const isSame = (one: Json, other: Json): boolean =>
  one === other || (typeof one === 'object' && typeof other === 'object' && canonicalJson(one) === canonicalJson(other))

/** The versions of the value that is replaced, with that of the new one: one list grows with the releases. */
const withVersion = (held: Node | undefined, value: Json, stamp: Stamp): StampedValue[] => {
  const versions = held?.kind === 'value' ? (held.history ?? []) : []
  const last = versions.at(-1)
  if (last === undefined || !isSame(last.value, value)) versions.push({ stamp, value })
  return versions
}

const valueNode = (
  value: Json,
  pointer: string,
  held: Node | undefined,
  { marks, stamp }: Pick<Folding, 'marks' | 'stamp'>,
): ValueNode => ({
  kind: 'value',
  value,
  inferred: marks.inferred.has(pointer),
  raw: marks.raw.get(pointer),
  inner: typeof value === 'object' ? marksBelow(marks, pointer) : [],
  history: stamp === undefined ? undefined : withVersion(held, value, stamp),
})

const areObjects = (list: readonly Json[]): list is readonly JsonObject[] => list.every(item => isObject(item))

/**
 * True for a list that the merge replaces as a whole: one that the schema says so of, one of texts or numbers, and one
 * of objects that have no ids, as the suppliers of version 1.0.
 */
const isWhole = (list: readonly Json[], field: Field | undefined): boolean => {
  if (field?.wholeListMerge === true || field?.item?.shape === 'leaf') return true
  if (field?.item?.shape === 'object' && field.item.members.size > 0 && !field.item.members.has('id')) return true
  return !areObjects(list)
}

const foldItem = (list: ListNode, item: JsonObject, spot: Spot, folding: Folding): void => {
  const id = idOf(item)
  const held = id === undefined ? undefined : list.byId.get(id)
  const node = held ?? emptyObject()
  foldObject(node, item, { ...spot, field: spot.field?.item }, folding)
  if (held !== undefined) return
  if (id !== undefined) list.byId.set(id, node)
  else if (spot.field?.uniqueItems === true) {
    // The same item cannot stand twice in such a list, and without an id its content is its identity.
    const content = canonicalJson(objectOf(node))
    if (list.contents.has(content)) return
    list.contents.add(content)
  }
  list.items.push(node)
}

const foldItems = (node: ListNode, items: readonly Json[], spot: Spot, folding: Folding): void => {
  if (folding.marks.inferred.has(spot.pointer)) node.inferred = true
  const ids = new Set<string>()
  const points = folding.marks.any || folding.tell !== undefined
  for (const [index, item] of items.entries()) {
    if (!isObject(item)) continue
    const pointer = points ? child(spot.pointer, index) : spot.pointer
    const id = idOf(item)
    // Of two items with one id in one release, the later has the last word.
    if (id !== undefined && ids.has(id)) folding.tell?.(warning(child(pointer, 'id'), 'merge-repeated-id'))
    if (id !== undefined) ids.add(id)
    foldItem(node, item, { field: spot.field, pointer, keyed: true }, folding)
  }
}

const foldMember = (owner: ObjectNode, name: string, value: Json, spot: Spot, folding: Folding): void => {
  const held = owner.members.get(name)
  const { field, pointer } = spot
  if (isObject(value)) {
    const node = held?.kind === 'object' ? held : emptyObject()
    foldObject(node, value, { field, pointer, keyed: false }, folding)
    if (node.members.size > 0) put(owner, name, node, held, spot, folding)
  } else if (Array.isArray(value) && !isWhole(value, field)) {
    const node = held?.kind === 'list' ? held : emptyList()
    foldItems(node, value, spot, folding)
    if (node.items.length > 0) put(owner, name, node, held, spot, folding)
  } else {
    const isId = spot.keyed && name === 'id'
    const node = valueNode(value, pointer, held, isId ? { marks: folding.marks, stamp: undefined } : folding)
    put(owner, name, node, held, spot, folding)
  }
}

const structureOf = (node: Node): string => {
  if (node.kind !== 'value') return node.kind
  return Array.isArray(node.value) ? 'list' : 'value'
}

const put = (
  owner: ObjectNode,
  name: string,
  node: Node,
  held: Node | undefined,
  spot: Spot,
  folding: Folding,
): void => {
  const changed = held !== undefined && held !== node && structureOf(held) !== structureOf(node)
  // Null is no type: it says that there was nothing.
  if (changed && !(held.kind === 'value' && held.value === null)) {
    folding.conflict(owner, name)
    folding.tell?.(warning(spot.pointer, 'merge-type-changed'))
  }
  owner.members.set(name, node)
}

/** Says of every value below a node that a release took it away. */
const takeAwayBelow = (node: ObjectNode | ListNode, stamp: Stamp): void => {
  if (node.kind === 'list') for (const item of node.items) takeAwayBelow(item, stamp)
  else for (const name of [...node.members.keys()]) takeAway(node, name, stamp)
}

const unmarked: PartMarks = { any: false, inferred: new Set(), raw: new Map(), sorted: [] }

/** Takes a member away: from the compiled form altogether, and in the versioned one as a value of null. */
const takeAway = (owner: ObjectNode, name: string, stamp: Stamp | undefined): void => {
  const held = owner.members.get(name)
  if (stamp === undefined) owner.members.delete(name)
  else if (held?.kind === 'object' || held?.kind === 'list') takeAwayBelow(held, stamp)
  else if (held === undefined || held.history !== undefined) {
    owner.members.set(name, valueNode(null, '', held, { marks: unmarked, stamp }))
  }
}

/**
 * Folds an object of a release into what earlier releases gave: values replace values, null takes a member away,
 * objects are folded member by member, lists item by item where the items have ids.
 */
export const foldObject = (node: ObjectNode, source: JsonObject, spot: Spot, folding: Folding): void => {
  if (folding.marks.inferred.has(spot.pointer)) node.inferred = true
  const points = folding.marks.any || folding.tell !== undefined
  for (const [name, value] of Object.entries(source)) {
    const field = spot.field?.members.get(name)
    if (value === undefined || field?.omitWhenMerged === true) continue
    if (value === null) takeAway(node, name, folding.stamp)
    else {
      const pointer = points ? child(spot.pointer, name) : spot.pointer
      foldMember(node, name, value, { field, pointer, keyed: spot.keyed }, folding)
    }
  }
}
