import type { Localized } from '@pdn/core'
import type { CheckResult } from './system.ts'

/** So many failures of one check are listed of one document. */
const listedFailures = 1000

const notApplicable: CheckResult = { outcome: 'not-applicable', failures: [] }
const passed: CheckResult = { outcome: 'pass', failures: [] }

/** What one check found while it looked at one document or one file. */
export class CheckTally {
  #looked = false
  readonly #failures: { readonly path: string; readonly expected?: Localized }[] = []

  /** Says of one thing that was looked at whether it is as it should be; where it is not, where and what was expected. */
  see(holds: boolean, path: string, expected?: Localized): void {
    this.#looked = true
    if (holds || this.#failures.length >= listedFailures) return
    this.#failures.push(expected === undefined ? { path } : { path, expected })
  }

  /** Fails where anything failed, passes where something was looked at, and is not applicable otherwise. */
  get result(): CheckResult {
    if (!this.#looked) return notApplicable
    return this.#failures.length === 0 ? passed : { outcome: 'fail', failures: this.#failures }
  }
}
