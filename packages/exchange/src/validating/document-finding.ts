import type { Localized } from '@pdn/core'
import type { ProblemSeverity } from './validation-report.ts'

/** One thing found in a document. */
export interface DocumentFinding {
  readonly rule: string
  readonly severity: ProblemSeverity
  /** JSON Pointer into the document. */
  readonly path: string
  readonly expected: Localized
  readonly repaired: boolean
}
