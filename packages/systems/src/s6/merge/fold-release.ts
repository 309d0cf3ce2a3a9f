import { canonicalJson, isObject, type Json, type JsonObject } from '@pdn/core'
import { child } from '../reading/pointer.ts'
import type { Field } from '../schema/field-tree.ts'
import { emptyList, emptyObject, type ListNode, type Node, type ObjectNode, objectOf, type ValueNode } from './node.ts'
import { marksBelow, type PartMarks } from './part-marks.ts'

/** What is known while one release is folded in. */
interface Folding {
  readonly marks: PartMarks
  /** Told with the node whose type changed. */
  readonly conflict: (owner: ObjectNode, member: string) => void
}

const idOf = (item: JsonObject): string | undefined =>
  typeof item.id === 'string' || typeof item.id === 'number' ? String(item.id) : undefined

const valueNode = (value: Json, pointer: string, { marks }: Folding): ValueNode => ({
  kind: 'value',
  value,
  inferred: marks.inferred.has(pointer),
  raw: marks.raw.get(pointer),
  inner: typeof value === 'object' ? marksBelow(marks, pointer) : [],
})

const areObjects = (list: readonly Json[]): list is readonly JsonObject[] => list.every(item => isObject(item))

/**
 * True for a list that the merge replaces as a whole: one that the schema says so of, one of texts or numbers, and one
 * of suppliers without ids, as version 1.0 wrote them.
 */
const isWhole = (name: string, list: readonly Json[], field: Field | undefined): boolean => {
  if (field?.wholeListMerge === true || field?.item?.shape === 'leaf') return true
  if (field?.item?.shape === 'object' && field.item.members.size > 0 && !field.item.members.has('id')) return true
  if (!areObjects(list)) return true
  return name === 'suppliers' && list.length > 0 && list.every(item => idOf(item) === undefined)
}

const foldItem = (
  list: ListNode,
  item: JsonObject,
  field: Field | undefined,
  pointer: string,
  folding: Folding,
): void => {
  const id = idOf(item)
  const held = id === undefined ? undefined : list.byId.get(id)
  const node = held ?? emptyObject()
  foldObject(node, item, field?.item, pointer, folding)
  if (held !== undefined) return
  if (id !== undefined) list.byId.set(id, node)
  else if (field?.uniqueItems === true) {
    // The same item cannot stand twice in such a list, and without an id its content is its identity.
    const content = canonicalJson(objectOf(node))
    if (list.contents.has(content)) return
    list.contents.add(content)
  }
  list.items.push(node)
}

const foldMember = (
  owner: ObjectNode,
  name: string,
  value: Json,
  field: Field | undefined,
  pointer: string,
  folding: Folding,
): void => {
  const held = owner.members.get(name)
  if (isObject(value)) {
    const node = held?.kind === 'object' ? held : emptyObject()
    foldObject(node, value, field, pointer, folding)
    if (node.members.size > 0) put(owner, name, node, held, folding)
  } else if (Array.isArray(value) && !isWhole(name, value, field)) {
    const node = held?.kind === 'list' ? held : emptyList()
    if (folding.marks.inferred.has(pointer)) node.inferred = true
    for (const [index, item] of value.entries()) {
      if (isObject(item)) foldItem(node, item, field, child(pointer, index), folding)
    }
    if (node.items.length > 0) put(owner, name, node, held, folding)
  } else put(owner, name, valueNode(value, pointer, folding), held, folding)
}

const structureOf = (node: Node): string => {
  if (node.kind !== 'value') return node.kind
  return Array.isArray(node.value) ? 'list' : 'value'
}

const put = (owner: ObjectNode, name: string, node: Node, held: Node | undefined, folding: Folding): void => {
  if (held !== undefined && held !== node && structureOf(held) !== structureOf(node)) folding.conflict(owner, name)
  owner.members.set(name, node)
}

/**
 * Folds an object of a release into what earlier releases gave: values replace values, null takes a member away,
 * objects are folded member by member, lists item by item where the items have ids.
 */
export const foldObject = (
  node: ObjectNode,
  source: JsonObject,
  field: Field | undefined,
  pointer: string,
  folding: Folding,
): void => {
  if (folding.marks.inferred.has(pointer)) node.inferred = true
  for (const [name, value] of Object.entries(source)) {
    const known = field?.members.get(name)
    if (value === undefined || known?.omitWhenMerged === true) continue
    if (value === null) node.members.delete(name)
    else foldMember(node, name, value, known, folding.marks.any ? child(pointer, name) : pointer, folding)
  }
}
