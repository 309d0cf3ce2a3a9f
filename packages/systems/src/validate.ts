import type { Json, JsonObject } from '@pdn/core'
import { compiledValidator } from './schema-compiler.ts'
import { schemaFaults } from './schema-faults.ts'
import type { Issue } from './system.ts'

/** Every way in which a document departs from a schema; no issue holds a value. Compiled once a schema. */
export const validateAgainst = (schema: JsonObject, document: Json): readonly Issue[] =>
  schemaFaults(compiledValidator(schema), document).map(({ path, rule, severity, repaired }) => ({
    path,
    rule,
    severity,
    repaired,
  }))

/**
 * Every way in which a source document departs from its published standard: path as JSON Pointer and rule
 * (`missing-required`, `wrong-type`, `not-in-list`, `bad-format`, `too-long` …), without values. An issue stands
 * beside the record; it is never a ground to lose it.
 */
export const validate = (version: { readonly schema: JsonObject }, document: Json): readonly Issue[] =>
  validateAgainst(version.schema, document)
