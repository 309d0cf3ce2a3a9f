import type { Localized } from '@pdn/core'
import type { Problem, ProblemExample, ProblemSeverity } from './validation-report.ts'

/** Examples that a rule keeps, and paths that it counts apart. */
const exampleLimit = 5
const pathLimit = 50

/** One thing found; what only an example needs is asked for when it is kept. */
export interface Finding {
  readonly rule: string
  readonly severity: ProblemSeverity
  readonly title: Localized
  /** JSON Pointer as it may be shown. */
  readonly path: string
  /** Counts the documents that were looked at, from 1; 0 for the file. */
  readonly document: number
  example(): ProblemExample
}

interface KeptExample {
  readonly pattern: string
  readonly example: ProblemExample
}

interface Group {
  severity: ProblemSeverity
  readonly title: Localized
  count: number
  records: number
  lastDocument: number
  readonly paths: Map<string, number>
  examples: KeptExample[]
}

const ranks: Readonly<Record<ProblemSeverity, number>> = { error: 0, warning: 1, note: 2 }

/** The gravest problems first, of these the most frequent. */
export const inOrderOfGravity = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((a, b) => ranks[a.severity] - ranks[b.severity] || b.count - a.count || (a.rule < b.rule ? -1 : 1))

const placeInList = /\/\d+(?=\/|$)/g

/** Gathers findings by rule: all are counted, few are kept, so that any file fits in the same memory. */
export class ProblemGroups {
  readonly #groups = new Map<string, Group>()
  #count = 0

  /** Everything found so far. */
  get count(): number {
    return this.#count
  }

  /** Whether a rule was found broken. */
  has(rule: string): boolean {
    return this.#groups.has(rule)
  }

  add(finding: Finding): void {
    const { rule, severity, title, path, document } = finding
    this.#count++
    let group = this.#groups.get(rule)
    if (group === undefined) {
      group = { severity, title, count: 0, records: 0, lastDocument: -1, paths: new Map(), examples: [] }
      this.#groups.set(rule, group)
    }
    group.count++
    if (ranks[severity] < ranks[group.severity]) group.severity = severity
    if (document !== group.lastDocument) {
      group.lastDocument = document
      if (document > 0) group.records++
    }
    const pattern = path.replace(placeInList, '/*')
    const known = group.paths.get(pattern)
    if (known !== undefined || group.paths.size < pathLimit) group.paths.set(pattern, (known ?? 0) + 1)
    this.#keep(group, pattern, finding)
  }

  /** Counts more of a rule that is known, of which nothing else is. */
  addUnlisted(rule: string, count: number): void {
    const group = this.#groups.get(rule)
    if (group === undefined) return
    group.count += count
    this.#count += count
  }

  /** The problems, the gravest and most frequent first. */
  problems(): readonly Problem[] {
    return inOrderOfGravity(
      [...this.#groups].map(([rule, { severity, title, count, records, paths, examples }]) => ({
        rule,
        severity,
        title,
        count,
        records,
        paths: [...paths].map(([path, times]) => ({ path, count: times })).sort((a, b) => b.count - a.count),
        examples: examples.map(({ example }) => example),
      })),
    )
  }

  /** Keeps the first, and in place of one whose path another example has, the first at a new path. */
  #keep({ examples }: Group, pattern: string, finding: Finding): void {
    if (examples.length < exampleLimit) {
      examples.push({ pattern, example: finding.example() })
      return
    }
    if (examples.some(kept => kept.pattern === pattern)) return
    const spare = examples.findLastIndex((kept, at) =>
      examples.some((other, o) => o < at && other.pattern === kept.pattern),
    )
    if (spare === -1) return
    examples.splice(spare, 1)
    examples.push({ pattern, example: finding.example() })
  }
}
