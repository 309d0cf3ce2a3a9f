import { isObject, type Json, type JsonObject } from '@pdn/core'
import { cutAnnotations, isAnnotation } from './cut-annotations.ts'
import type { Cut, CutValue, KeyedHash } from './cut-contract.ts'
import { shownMember } from './member-name.ts'
import { isHollow } from './reading/normalise.ts'
import { classOf, type RuleNode, ruleTree } from './rule-tree.ts'
import { reservedShape } from './shape.ts'
import { createTextCut, type TextCut, textRole } from './text-cut.ts'

/** One cut under way: where it stands in the document and what it has taken so far. */
interface Walk {
  readonly texts: TextCut
  readonly cut: CutValue[]
  /** Values from the document to where the walk stands. */
  readonly trail: Json[]
  /** The same way in rule syntax. */
  readonly names: string[]
  /** The same way as members and indices of the uncut document. */
  readonly steps: (string | number)[]
  /** Name of the nearest member, which also names the items of its array. */
  member: string
  /** New indices of the items of every array that lost some; -1 for one that is gone. */
  readonly moved: Map<string, readonly number[]>
}

const rulePath = (names: readonly string[]): string => {
  let path = ''
  for (const name of names) path += name === '[]' || path === '' ? name : `.${name}`
  return path
}

const take = (walk: Walk, reason: CutValue['reason'], shape: string, replaced = false): void => {
  walk.cut.push({ path: rulePath(walk.names), reason, shape, replaced })
}

/** A reserved value to which other parts of the document refer; the same value is replaced alike wherever it stands. */
const cutIdentifier = (value: string | number, walk: Walk): string => {
  const { text, found } = walk.texts.replace(String(value))
  for (const { reason, shape, replaced } of found) take(walk, reason, shape, replaced)
  return text
}

const cutLeaf = (value: null | boolean | number | string, node: RuleNode, walk: Walk): Json | undefined => {
  if (value === null && node.rules.length === 0) return null
  const decided = classOf(node, walk.trail)
  if (decided === 'opaque' && (typeof value === 'string' || typeof value === 'number'))
    return cutIdentifier(value, walk)
  if (decided !== 'public') {
    // An absent value tells nothing about anybody: it is dropped, not counted.
    if (value !== null) take(walk, decided === undefined ? 'unclassified' : 'reserved', reservedShape(value))
    return undefined
  }
  if (typeof value !== 'string') return value
  const { text, found } = walk.texts.cut(value, textRole(walk.member))
  for (const { reason, shape, replaced } of found) take(walk, reason, shape, replaced)
  return text
}

const cutItems = (items: readonly Json[], node: RuleNode, walk: Walk): Json | undefined => {
  const kept: Json[] = []
  const indices: number[] = []
  walk.names.push('[]')
  for (const [index, item] of items.entries()) {
    walk.steps.push(index)
    const left = cutValue(item, node, walk)
    walk.steps.pop()
    indices.push(left === undefined ? -1 : kept.length)
    if (left !== undefined) kept.push(left)
  }
  walk.names.pop()
  if (kept.length === items.length) return kept
  walk.moved.set(JSON.stringify(walk.steps), indices)
  // Of a list that lost items, those left may be empty: they would tell only that there was one.
  return kept.every(isHollow) ? undefined : kept
}

const cutMember = (name: string, value: Json, node: RuleNode | undefined, walk: Walk): Json | undefined => {
  const outer = walk.member
  walk.member = name
  walk.names.push(node === undefined ? shownMember(name) : name)
  walk.steps.push(name)
  let left: Json | undefined
  if (node === undefined) take(walk, 'unclassified', reservedShape(value))
  else left = cutValue(value, node, walk)
  walk.steps.pop()
  walk.names.pop()
  walk.member = outer
  return left
}

const cutMembers = (source: JsonObject, node: RuleNode, walk: Walk): JsonObject | undefined => {
  const left: Record<string, Json> = {}
  let given = 0
  let kept = 0
  const atRoot = walk.steps.length === 0
  for (const name of Object.keys(source)) {
    const value = source[name]
    if (value === undefined || (atRoot && isAnnotation(name, value))) continue
    given += 1
    const member = cutMember(name, value, node.members.get(name), walk)
    if (member === undefined) continue
    kept += 1
    left[name] = member
  }
  return kept === 0 && given > 0 ? undefined : left
}

/** What is left of a value under its rules; `undefined` where nothing is. As deep as the rules, never deeper. */
const cutValue = (value: Json, node: RuleNode, walk: Walk): Json | undefined => {
  walk.trail.push(value)
  let left: Json | undefined
  if (Array.isArray(value)) {
    if (node.items !== undefined) left = cutItems(value, node.items, walk)
    else take(walk, 'unclassified', reservedShape(value))
  } else if (isObject(value)) {
    if (node.members.size > 0) left = cutMembers(value, node, walk)
    else take(walk, 'unclassified', reservedShape(value))
  } else if (value === null || typeof value !== 'object') {
    left = cutLeaf(value, node, walk)
  }
  walk.trail.pop()
  return left
}

/** Learns the reserved identifiers that serve as identifiers, wherever rules reach, before any text is cut. */
const learnIdentifiers = (value: Json, node: RuleNode, member: string, texts: TextCut): void => {
  if (typeof value === 'string') {
    if (textRole(member) === 'identifier') texts.learn(value)
  } else if (Array.isArray(value)) {
    if (node.items !== undefined) for (const item of value) learnIdentifiers(item, node.items, member, texts)
  } else if (isObject(value)) {
    // Rules name far more members than an object has.
    for (const name of Object.keys(value)) {
      const held = value[name]
      const inner = node.members.get(name)
      if (held !== undefined && inner !== undefined) learnIdentifiers(held, inner, name, texts)
    }
  }
}

/**
 * Leaves of a document only what its rules publish, and no reserved identifier or announced contact anywhere in it
 * (DESIGN §6): what no rule names is cut; a CURP or 13-character RFC that serves as an identifier is replaced in the
 * whole document by `pdn-` and a keyed hash over `scope`; elsewhere `[reservado]` stands in its place. Every value
 * taken is told by path, type and length, never by value. A second cut of the result changes nothing.
 */
export const cut: Cut = (document, rules, scope, keyedHash: KeyedHash) => {
  const root = ruleTree(rules)
  const texts = createTextCut(scope, keyedHash)
  learnIdentifiers(document, root, '', texts)
  const walk: Walk = { texts, cut: [], trail: [], names: [], steps: [], member: '', moved: new Map() }
  walk.trail.push(document)
  const left = cutMembers(document, root, walk) ?? {}
  const annotations = cutAnnotations({ source: document, left, root, texts, moved: walk.moved })
  return { document: { ...left, ...annotations.members }, cut: [...walk.cut, ...annotations.cut] }
}
