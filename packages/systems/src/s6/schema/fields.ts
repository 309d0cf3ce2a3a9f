import { canonicalSchema } from './canonical.ts'
import { type Field, fieldTree } from './field-tree.ts'

/** The fields of the canonical document: OCDS 1.1.5 with the extensions of EDCA-MX. */
export const canonicalFields: Field = fieldTree(canonicalSchema)
