import type { Json, JsonObject } from '@pdn/core'
import { isSchema } from '../schema-compiler.ts'
import type { Version } from '../system.ts'
import { validateAgainst } from '../validate.ts'
import { checksOf } from './checks/index.ts'
import { applyExtensions, type Extended, type Extension } from './schema/apply-extensions.ts'
import { canonicalSchema } from './schema/canonical.ts'
import { type Field, fieldTree } from './schema/field-tree.ts'
import { releaseSchema } from './schema/release.ts'
import { validationSchema } from './schema/validation-schema.ts'
import { ocds11 } from './version.ts'

/** OCDS 1.1 with extensions: for validating, and for merging by their rules. */
export interface ExtendedVersion extends Pick<Extended, 'applied' | 'refused'> {
  readonly version: Version
  /** For the merge (`MergeOptions.fields`). */
  readonly fields: Field
}

/** True for a schema that a validator can be made of. */
const canValidate = (extended: JsonObject): boolean => {
  const schema = validationSchema(extended)
  try {
    validateAgainst(schema, {})
    return isSchema(schema)
  } catch {
    return false
  }
}

/**
 * OCDS 1.1 as extensions patch it. One that cannot be applied is left out and said why; none is fetched. `remote` holds
 * the documents that the caller fetched on purpose, by the references that name them.
 */
export const extendOcds = (extensions: readonly Extension[], remote?: ReadonlyMap<string, Json>): ExtendedVersion => {
  const { schema, applied, refused } = applyExtensions(releaseSchema, extensions, remote, canValidate)
  const accepted = extensions.filter(({ where }) => applied.includes(where))
  // The checks know the fields of EDCA-MX besides: nobody who publishes them is told that they are unknown.
  const known = applyExtensions(canonicalSchema, accepted, remote).schema
  return {
    version: { ...ocds11, schema: validationSchema(schema), checks: checksOf(known) },
    fields: fieldTree(schema),
    applied,
    refused,
  }
}
