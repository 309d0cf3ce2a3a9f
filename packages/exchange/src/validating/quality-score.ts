import type { ProblemSeverity } from './validation-report.ts'

/** What the problems of one document leave of it: 1 where there are none, less for every rule that it breaks. */
const documentScore = (brokenByError: number, brokenByWarning: number): number =>
  1 / (1 + brokenByError + brokenByWarning / 10)

/** The same by what was found; `misread` counts what its reader got wrong. */
export const scoreOf = (
  findings: readonly { readonly rule: string; readonly severity: ProblemSeverity }[],
  misread = 0,
): number => {
  if (findings.length === 0) return documentScore(misread, 0)
  const errors = new Set(findings.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : [])))
  const warnings = new Set(
    findings.flatMap(({ rule, severity }) => (severity === 'warning' && !errors.has(rule) ? [rule] : [])),
  )
  return documentScore(errors.size + misread, warnings.size)
}

/**
 * The quality of a file, 0 to 100: the mean over its documents, and the packages around them, of 1 / (1 + E + W ÷ 10),
 * times 100, one decimal, rounded down so that 100 means that nothing was found. E is how many rules the document breaks
 * with an error, W with a warning alone; how often it breaks one counts nothing more, nor do notes. What could not be
 * read counts 0.
 */
export const qualityScore = (sum: number, documents: number): number =>
  documents === 0 ? 0 : Math.floor((sum / documents) * 1000 + 1e-9) / 10
