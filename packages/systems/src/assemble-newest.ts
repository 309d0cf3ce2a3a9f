import { canonicalJson, type JsonObject } from '@pdn/core'
import { textAt } from './showing/document-view.ts'
import type { AssemblyPart } from './system.ts'

/** A date or instant in milliseconds; 0 for what is none. */
const inMilliseconds = (text: string | undefined): number => {
  const instant = Date.parse(text ?? '')
  return Number.isNaN(instant) ? 0 : instant
}

const byTextThen = (a: JsonObject, b: JsonObject): number => {
  const [first, second] = [canonicalJson(a), canonicalJson(b)]
  if (first === second) return 0
  return first < second ? -1 : 1
}

/** Of several documents of one key the one whose date is the last counts, then the one that arrived last. */
export const newestBy =
  (dateOf: (document: JsonObject) => string | undefined) =>
  (parts: readonly AssemblyPart[]): JsonObject => {
    const dated = (part: AssemblyPart): number => inMilliseconds(dateOf(part.document))
    const [newest] = parts.toSorted(
      (a, b) => dated(b) - dated(a) || b.arrival - a.arrival || byTextThen(a.document, b.document),
    )
    return newest?.document ?? {}
  }

/** The last day or instant at which a document says that it was recorded or changed. */
const recordedAt = (document: JsonObject): string | undefined =>
  ['date_updated', 'fechaCaptura', 'fecha', 'date_created']
    .map(member => textAt(document, member))
    .toSorted((a, b) => inMilliseconds(b) - inMilliseconds(a))[0]

/** Of several documents of one key the one recorded last counts, then the one that arrived last. */
export const assembleNewest = newestBy(recordedAt)
