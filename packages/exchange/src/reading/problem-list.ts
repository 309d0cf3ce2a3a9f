import type { SourceProblem } from './source.ts'

/** Collects problems: all are counted by rule, the first `limit` are listed. */
export class ProblemList {
  readonly listed: SourceProblem[] = []
  readonly counts: Record<string, number> = {}
  /** Rows or documents that could not be handed on. */
  lost = 0
  readonly #limit: number

  constructor(limit = 10_000) {
    this.#limit = limit
  }

  add(problem: SourceProblem): SourceProblem {
    this.counts[problem.rule] = (this.counts[problem.rule] ?? 0) + 1
    if (!problem.kept) this.lost++
    if (this.listed.length < this.#limit) this.listed.push(problem)
    return problem
  }
}
