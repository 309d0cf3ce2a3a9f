import type { Version } from '../../system.ts'
import { betweenReleases } from './between-releases.ts'
import { coherentDates } from './coherent-dates.ts'
import { coherentStates } from './coherent-states.ts'
import { consistentParties } from './consistent-parties.ts'
import { consistentValues } from './consistent-values.ts'
import { distributions } from './distributions.ts'
import { fieldChecks } from './field-checks.ts'
import { searchedFields } from './searched-fields.ts'

/** What is checked of releases of OCDS beyond their schema, one by one and over a file. */
export const checks: NonNullable<Version['checks']> = {
  document: [
    searchedFields,
    ...fieldChecks,
    ...coherentDates,
    ...coherentStates,
    ...consistentValues,
    ...consistentParties,
  ],
  dataset: [...betweenReleases, ...distributions],
}
