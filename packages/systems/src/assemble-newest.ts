import { canonicalJson, type JsonObject } from '@pdn/core'
import { textAt } from './showing/document-view.ts'
import type { AssemblyPart } from './system.ts'

/** The last instant at which a document says that it was recorded or changed, in milliseconds; 0 where it says none. */
const recordedAt = (document: JsonObject): number =>
  Math.max(
    0,
    ...['date_updated', 'fechaCaptura', 'fecha', 'date_created'].map(member => {
      const instant = Date.parse(textAt(document, member) ?? '')
      return Number.isNaN(instant) ? 0 : instant
    }),
  )

const byTextThen = (a: JsonObject, b: JsonObject): number => {
  const [first, second] = [canonicalJson(a), canonicalJson(b)]
  if (first === second) return 0
  return first < second ? -1 : 1
}

/** Of several documents of one key the one recorded last counts, then the one that arrived last. */
export const assembleNewest = (parts: readonly AssemblyPart[]): JsonObject => {
  const [newest] = parts.toSorted(
    (a, b) =>
      recordedAt(b.document) - recordedAt(a.document) || b.arrival - a.arrival || byTextThen(a.document, b.document),
  )
  return newest?.document ?? {}
}
