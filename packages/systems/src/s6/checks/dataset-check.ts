import type { Localized } from '@pdn/core'
import type { DatasetCheck, DatasetRun, FileVerdict } from '../../system.ts'
import { pelican } from './release-check.ts'

/** What a check over a file answers at its end. */
export interface Verdict {
  readonly holds: boolean
  /** The member of a release that it is about, as a pointer. */
  readonly path: string
  readonly measured: Localized
  readonly expected: Localized
}

/** A check over all releases of a file; a verdict of undefined says that there is too little to judge. */
export const datasetCheck = (
  id: string,
  title: Localized,
  hint: Localized,
  start: () => Pick<DatasetRun, 'see' | 'atLast'> & { verdict(): Verdict | undefined },
  source = pelican,
): DatasetCheck => ({
  id,
  level: 'dataset',
  title,
  hint,
  source,
  start() {
    const { see, atLast, verdict } = start()
    return {
      see,
      ...(atLast === undefined ? {} : { atLast }),
      result(): FileVerdict {
        const found = verdict()
        if (found === undefined) return { outcome: 'not-applicable', failures: [] }
        const { holds, path, measured, expected } = found
        return holds
          ? { outcome: 'pass', failures: [], measured }
          : { outcome: 'fail', failures: [{ path, expected }], measured }
      },
    }
  },
})
