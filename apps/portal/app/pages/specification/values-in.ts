import type { FieldOfOne } from '@pdn/systems'

/** How many fields with a value stand in these, which may be whole objects of fields. */
export const valuesIn = (fields: readonly FieldOfOne[]): number =>
  fields.reduce((total, { values }) => total + values, 0)
