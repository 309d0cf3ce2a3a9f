import type { Version } from '../../system.ts'
import { coherentDates } from './coherent-dates.ts'
import { coherentStates } from './coherent-states.ts'
import { consistentParties } from './consistent-parties.ts'
import { consistentValues } from './consistent-values.ts'

/** What is checked of releases of OCDS beyond their schema, one by one and over a file. */
export const checks: NonNullable<Version['checks']> = {
  document: [...coherentDates, ...coherentStates, ...consistentValues, ...consistentParties],
  dataset: [],
}
