import { type Json, madeOnce } from '@pdn/core'
import type { PublicityRule } from './system.ts'

/** Publicity rules arranged by path, so that a document and its rules are walked together, each step once. */
export interface RuleNode {
  /** Rules of exactly this path, in their order. */
  readonly rules: readonly PublicityRule[]
  readonly members: ReadonlyMap<string, RuleNode>
  /** Rules of the items, where the path may hold an array. */
  readonly items: RuleNode | undefined
}

interface GrowingNode {
  readonly rules: PublicityRule[]
  readonly members: Map<string, GrowingNode>
  items: GrowingNode | undefined
}

const emptyNode = (): GrowingNode => ({ rules: [], members: new Map(), items: undefined })

const memberOf = (node: GrowingNode, name: string): GrowingNode => {
  const known = node.members.get(name)
  if (known !== undefined) return known
  const grown = emptyNode()
  node.members.set(name, grown)
  return grown
}

const itemsOf = (node: GrowingNode): GrowingNode => {
  node.items ??= emptyNode()
  return node.items
}

const grow = (root: GrowingNode, rule: PublicityRule): void => {
  let node = root
  for (const step of rule.path.split('.')) {
    const name = step.replace(/(\[\])+$/, '')
    if (name !== '') node = memberOf(node, name)
    for (let depth = (step.length - name.length) / 2; depth > 0; depth -= 1) node = itemsOf(node)
  }
  node.rules.push(rule)
}

/** The tree of a list of rules; the same list is compiled once. */
export const ruleTree = madeOnce((rules: readonly PublicityRule[]): RuleNode => {
  const root = emptyNode()
  for (const rule of rules) grow(root, rule)
  return root
})

/**
 * The class of the value at the end of a trail: that of the first rule that matches, `undefined` where none does.
 * A condition that fails to evaluate counts as reserved, because a fault must never publish.
 */
export const classOf = (node: RuleNode, trail: readonly Json[]): PublicityRule['class'] | undefined => {
  for (const rule of node.rules) {
    if (rule.when === undefined) return rule.class
    try {
      if (rule.when(trail)) return rule.class
    } catch {
      return 'reserved'
    }
  }
  return undefined
}
