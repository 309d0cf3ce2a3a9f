import type { Json, JsonObject } from '@pdn/core'
import type { RuleName } from '../rule-name.ts'
import { normalise } from './normalise.ts'
import { createNotes } from './reading-notes.ts'

/** A value that was mended, or could not be used and was left out. */
export interface Mend {
  /** JSON Pointer into the document. */
  readonly path: string
  readonly rule: RuleName
  readonly repaired: boolean
  /** What stood there. */
  readonly raw?: Json
}

/**
 * A document with its values in the form that a schema asks for: dates, amounts, currencies and numbers in their one
 * form, placeholders left out; and what was mended. Members that the schema does not know stay as they are. Total.
 */
export const mendedValues = (
  schema: JsonObject,
  document: JsonObject,
): { readonly document: JsonObject; readonly mends: readonly Mend[] } => {
  const notes = createNotes(pointer => pointer)
  const mended = normalise(schema, document, notes)
  const mends = notes.issues.map(({ path, rule, repaired }): Mend => {
    const raw = notes.raw.get(path)
    return { path, rule, repaired, ...(raw === undefined ? {} : { raw }) }
  })
  return { document: mended, mends }
}
