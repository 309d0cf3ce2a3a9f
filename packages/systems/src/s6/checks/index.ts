import type { JsonObject } from '@pdn/core'
import type { Version } from '../../system.ts'
import { canonicalSchema } from '../schema/canonical.ts'
import { betweenReleases } from './between-releases.ts'
import { coherentDates } from './coherent-dates.ts'
import { coherentStates } from './coherent-states.ts'
import { consistentParties } from './consistent-parties.ts'
import { consistentValues } from './consistent-values.ts'
import { distributions } from './distributions.ts'
import { documentLinks } from './document-links.ts'
import { fieldChecksOf } from './field-checks.ts'
import { releasePlanOf } from './field-plan.ts'
import { searchedFields } from './searched-fields.ts'
import { timeVariance } from './time-variance.ts'

/** What is checked of releases of OCDS beyond their schema, one by one and over a file, by the fields of that schema. */
export const checksOf = (schema: JsonObject): NonNullable<Version['checks']> => ({
  document: [
    searchedFields,
    ...fieldChecksOf(releasePlanOf(schema)),
    ...coherentDates,
    ...coherentStates,
    ...consistentValues,
    ...consistentParties,
  ],
  dataset: [...betweenReleases, ...distributions],
  comparison: timeVariance,
  links: documentLinks,
})

/** What is checked of releases of OCDS 1.1 with the extensions of EDCA-MX. */
export const checks: NonNullable<Version['checks']> = checksOf(canonicalSchema)
