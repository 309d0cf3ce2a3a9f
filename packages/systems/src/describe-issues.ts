import type { Json } from '@pdn/core'
import type { KeyedHash } from './cut-contract.ts'
import { shownPointer } from './member-name.ts'
import { ruleAt } from './rule-at.ts'
import { classOf, ruleTree } from './rule-tree.ts'
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
    const found = ruleAt(source, root, issue.path)
    const isPublic = found !== undefined && classOf(found.rule, [...found.trail, raw]) === 'public'
    if (!isPublic || (raw !== null && typeof raw === 'object')) return { ...issue, path, raw: reservedShape(raw) }
    return { ...issue, path, raw: typeof raw === 'string' ? texts.cut(raw, textRole(found.member)).text : raw }
  })
}
