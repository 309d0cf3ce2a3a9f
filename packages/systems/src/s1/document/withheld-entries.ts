import type { JsonObject } from '@pdn/core'
import { valueAt } from '../../showing/document-view.ts'

/** How many entries of a section, at those steps, are not public because they are not the declarant's (norm 19). */
export const withheldIn = (document: JsonObject, section: readonly string[]): number => {
  const count = valueAt(document, 'pdn:withheld', section.at(-1) ?? '')
  return typeof count === 'number' && count >= 1 ? count : 0
}
