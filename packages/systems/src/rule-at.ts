import { isObject, type Json } from '@pdn/core'
import type { RuleNode } from './rule-tree.ts'

/** Where a pointer leads: the rules of that place, the values on the way to it, and the member that it is. */
interface RuledPlace {
  readonly rule: RuleNode
  readonly trail: readonly Json[]
  readonly member: string
}

/** The rules of the place at a JSON Pointer into a document; undefined where no rule knows it. */
export const ruleAt = (document: Json, root: RuleNode, pointer: string): RuledPlace | undefined => {
  const trail: Json[] = [document]
  let value: Json | undefined = document
  let rule: RuleNode = root
  let member = ''
  for (const escaped of pointer.split('/').slice(1)) {
    const step: string = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
    const isArray = Array.isArray(value)
    const next: RuleNode | undefined = isArray ? rule.items : rule.members.get(step)
    if (next === undefined) return undefined
    if (!isArray) member = step
    if (Array.isArray(value)) value = value[Number(step)]
    else if (isObject(value)) value = Object.hasOwn(value, step) ? value[step] : undefined
    else value = undefined
    if (value !== undefined) trail.push(value)
    rule = next
  }
  return { rule, trail, member }
}
