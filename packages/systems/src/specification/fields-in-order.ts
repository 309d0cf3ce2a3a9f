import type { DescribedField } from './described-field.ts'

/** Every field of a tree in the order of reading, those that hold others before what they hold. */
export const fieldsInOrder = (fields: readonly DescribedField[]): readonly DescribedField[] =>
  fields.flatMap(field => [field, ...fieldsInOrder(field.members)])
