import { isObject, type Json, type JsonObject } from '@pdn/core'
import { valueAt } from '../../showing/document-view.ts'
import { isOwnHolding, isOwnInterest } from '../document/own-entry.ts'
import { sharedSections } from '../schema/canonical.ts'

const member = 'pdn:withheld'

/** Entries of a section that are not the declarant's: the cut takes them. */
const othersIn = (section: Json | undefined, isOwn: (entry: Json) => boolean): number => {
  const entries = isObject(section) ? Object.values(section).find(Array.isArray) : undefined
  return (entries ?? []).filter((entry: Json) => isObject(entry) && !isOwn(entry)).length
}

/** No declaration has more entries. */
const mostEntries = 100_000

const statedCount = (document: JsonObject, section: string): number => {
  const count = valueAt(document, member, section)
  return typeof count === 'number' && Number.isInteger(count) && count > 0 && count <= mostEntries ? count : 0
}

/**
 * A canonical document with the number of entries of others that each section holds (`pdn:withheld`), or of which its
 * source says that it withheld them: that there are such entries may be told, nothing of them may (norm 19).
 */
export const withWithheld = (document: JsonObject): JsonObject => {
  const counts = Object.entries(sharedSections).flatMap(([part, sections]) =>
    sections.flatMap(section => {
      const held = valueAt(document, 'declaracion', part, section)
      const others = othersIn(held, part === 'interes' ? isOwnInterest : isOwnHolding)
      const count = Math.max(others, statedCount(document, section))
      return count === 0 ? [] : [[section, count] as const]
    }),
  )
  const { [member]: _, ...rest } = document
  return counts.length === 0 ? rest : { ...rest, [member]: Object.fromEntries(counts) }
}
