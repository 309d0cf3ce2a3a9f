import { isObject, type Json } from '@pdn/core'
import type { KeyedHash } from './cut-contract.ts'
import { shownPointer } from './member-name.ts'
import { classOf, type RuleNode, ruleTree } from './rule-tree.ts'
import { reservedShape } from './shape.ts'
import type { Issue, PublicityRule } from './system.ts'
import { createTextCut, textRole } from './text-cut.ts'

/** Issues as quarantine, logs and reports may keep them: type and length stand for every value that they tell. */
export const describeIssues = (issues: readonly Issue[]): readonly Issue[] =>
  issues.map(issue => ({
    ...issue,
    path: shownPointer(issue.path),
    ...(issue.raw === undefined ? {} : { raw: reservedShape(issue.raw) }),
  }))

interface Found {
  readonly rule: RuleNode
  readonly trail: readonly Json[]
  readonly member: string
}

const follow = (document: Json, root: RuleNode, pointer: string): Found | undefined => {
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

/**
 * Issues as they may stand beside a published record: what the source said at a public path is kept after the same
 * scan as free text; at any other path only its type and length are.
 */
export const cutIssues = (
  issues: readonly Issue[],
  source: Json,
  rules: readonly PublicityRule[],
  scope: string,
  keyedHash: KeyedHash,
): readonly Issue[] => {
  const root = ruleTree(rules)
  const texts = createTextCut(scope, keyedHash)
  return issues.map(issue => {
    const path = shownPointer(issue.path)
    const { raw } = issue
    if (raw === undefined) return { ...issue, path }
    const found = follow(source, root, issue.path)
    const isPublic = found !== undefined && classOf(found.rule, [...found.trail, raw]) === 'public'
    if (!isPublic || (raw !== null && typeof raw === 'object')) return { ...issue, path, raw: reservedShape(raw) }
    return { ...issue, path, raw: typeof raw === 'string' ? texts.cut(raw, textRole(found.member)).text : raw }
  })
}
