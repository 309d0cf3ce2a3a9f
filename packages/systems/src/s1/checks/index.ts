import type { Version } from '../../system.ts'
import { coherentDates } from './coherent-dates.ts'
import { coherentSections } from './coherent-sections.ts'
import { consistentIncomes } from './consistent-incomes.ts'

/** What is checked of declarations beyond their schema. */
export const declarationChecks: NonNullable<Version['checks']> = {
  document: [...coherentSections, ...coherentDates, ...consistentIncomes],
  dataset: [],
}
