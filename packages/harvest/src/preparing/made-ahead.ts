import { compressDocument, type Dictionary } from '@pdn/database'
import type { PreparedDocument } from '../prepare-page.ts'
import { isSynthetic } from '../storing/assembled-record.ts'
import { searchEntry } from '../storing/search-entry.ts'

type Made = NonNullable<PreparedDocument['made']>

/** What a document makes as the only part of its record; undefined where it makes another document, or none. */
const madeAlone = ({ kind, document, recordId, gathers }: PreparedDocument): Made['alone'] => {
  if (gathers) return undefined
  try {
    if (kind.assemble([{ document, arrival: 0 }]) !== document) return undefined
    return { synthetic: isSynthetic(document), entry: searchEntry(recordId, kind, document) }
  } catch {
    // Whoever stores it tries again, and tells.
    return undefined
  }
}

/** All that storing a document as new would need, made before it is known whether it is new. */
export const madeAhead = (prepared: PreparedDocument, dictionary: Dictionary | undefined): Made => ({
  compressed: compressDocument(prepared.bytes, dictionary),
  alone: madeAlone(prepared),
})
