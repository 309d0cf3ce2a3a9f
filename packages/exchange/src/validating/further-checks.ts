import type { CheckResult, FileCheck } from '@pdn/systems'
import { failedTitle, fileTally } from './check-tallies.ts'
import { inOrderOfGravity, ProblemGroups } from './problem-groups.ts'
import type { CheckTally, ProblemExample, ValidationReport } from './validation-report.ts'

/** A check of a file that its validation does not make by itself, and what it answered. */
export interface FurtherCheck {
  readonly check: FileCheck
  readonly outcome: CheckResult['outcome']
  readonly measured?: CheckTally['measured']
  /** Where it failed; of a failure that stands nowhere in the file, its first line. */
  readonly failures: readonly (Pick<ProblemExample, 'path' | 'expected'> &
    Partial<Pick<ProblemExample, 'line' | 'record' | 'value'>>)[]
}

/** A report with further checks: their tallies behind the others, what failed among the problems. */
export const withFurtherChecks = (report: ValidationReport, further: readonly FurtherCheck[]): ValidationReport => {
  const groups = new ProblemGroups()
  for (const { check, failures } of further)
    for (const { path, expected, line = 1, record = 0, value = null } of failures)
      groups.add({
        rule: check.id,
        severity: 'warning',
        title: failedTitle(check),
        path,
        document: record,
        example: () => ({ line, record, path, value, hidden: false, expected, hint: check.hint }),
      })
  return {
    ...report,
    problems: inOrderOfGravity([...report.problems, ...groups.problems()]),
    checks: [...report.checks, ...further.map(({ check, outcome, measured }) => fileTally(check, outcome, measured))],
  }
}
