import type { Localized } from '@pdn/core'
import { CheckTally } from '../../check-tally.ts'
import type { DocumentCheck } from '../../system.ts'
import { type Survey, surveyOf } from './survey.ts'

/** Where the rules of release and dataset checks come from. */
export const pelican = 'Pelican, Open Contracting Partnership (https://pelican-backend.readthedocs.io/)'

/** A check of one release that looks at its survey. */
export const releaseCheck = (
  id: string,
  title: Localized,
  hint: Localized,
  look: (survey: Survey, tally: CheckTally) => void,
): DocumentCheck => ({
  id,
  level: 'release',
  title,
  hint,
  source: pelican,
  check(document) {
    const tally = new CheckTally()
    look(surveyOf(document), tally)
    return tally.result
  },
})
