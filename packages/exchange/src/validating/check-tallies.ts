import type { JsonObject, Localized } from '@pdn/core'
import type { CheckResult, DatasetCheck, DocumentCheck, FileCheck, Version } from '@pdn/systems'
import type { CheckTally } from './validation-report.ts'

/** How often a check gave each outcome. */
export interface Count {
  pass: number
  fail: number
  notApplicable: number
}

/** The title of a check says what should hold; this, that it does not. */
export const failedTitle = ({ title }: Pick<FileCheck, 'title'>): Localized => ({
  es: `No se cumple: ${title.es}`,
  en: `Does not hold: ${title.en}`,
})

const counted = (count: Count, outcome: CheckResult['outcome']): void => {
  if (outcome === 'pass') count.pass++
  else if (outcome === 'fail') count.fail++
  else count.notApplicable++
}

const newCount = (): Count => ({ pass: 0, fail: 0, notApplicable: 0 })

/** A check and where it failed. */
export interface CheckFailure {
  readonly check: DocumentCheck | DatasetCheck
  readonly failures: CheckResult['failures']
}

/** Runs the semantic checks of a version over the documents of a file and counts what they answer. */
export class CheckTallies {
  readonly #document: readonly { readonly check: DocumentCheck; readonly count: Count }[]
  readonly #dataset: readonly { readonly check: DatasetCheck; readonly run: ReturnType<DatasetCheck['start']> }[]
  readonly #today: string

  constructor(checks: Version['checks'], today: string) {
    this.#document = (checks?.document ?? []).map(check => ({ check, count: newCount() }))
    this.#dataset = (checks?.dataset ?? []).map(check => ({ check, run: check.start() }))
    this.#today = today
  }

  /** What fails in one document; `repeats` is given what it repeats of those before it, which is a fault of the file. */
  see(document: JsonObject, repeats: (failure: CheckFailure) => void): readonly CheckFailure[] {
    for (const { check, run } of this.#dataset) {
      run.see(document)
      const failure = run.atLast?.()
      if (failure !== undefined) repeats({ check, failures: [failure] })
    }
    const failed: CheckFailure[] = []
    for (const { check, count } of this.#document) {
      const { outcome, failures } = check.check(document, this.#today)
      counted(count, outcome)
      if (outcome === 'fail') failed.push({ check, failures })
    }
    return failed
  }

  /** What was counted, and what fails over the whole file. */
  finish(): { readonly tallies: readonly CheckTally[]; readonly failed: readonly CheckFailure[] } {
    const failed: CheckFailure[] = []
    const overFile = this.#dataset.map(({ check, run }): CheckTally => {
      const { outcome, failures, measured } = run.result()
      if (outcome === 'fail') failed.push({ check, failures })
      return fileTally(check, outcome, measured)
    })
    return { tallies: [...this.#document.map(({ check, count }) => tally(check, count)), ...overFile], failed }
  }
}

/** The tally of a check of a file as a whole. */
export const fileTally = (
  check: FileCheck,
  outcome: CheckResult['outcome'],
  measured?: CheckTally['measured'],
): CheckTally => {
  const count = newCount()
  counted(count, outcome)
  return tally(check, count, measured)
}

const tally = (check: DocumentCheck | FileCheck, count: Count, measured?: CheckTally['measured']): CheckTally => ({
  id: check.id,
  level: check.level,
  title: check.title,
  hint: check.hint,
  source: check.source,
  ...count,
  ...(measured === undefined ? {} : { measured }),
})
