import type { Json } from '@pdn/core'
import type { RuleName } from '../rule-name.ts'
import type { Issue } from '../system.ts'

/** What a reading gathers beside the document: issues, and what the source wrote where a value was repaired. */
export interface ReadingNotes {
  readonly issues: Issue[]
  /** By JSON Pointer into the canonical document. */
  readonly raw: Map<string, Json>
  /** JSON Pointer into the source for one into the canonical document. */
  sourceOf(pointer: string): string
}

/** Notes for a reading whose canonical places came from these source places. */
export const createNotes = (sourceOf: (pointer: string) => string): ReadingNotes => ({
  issues: [],
  raw: new Map(),
  sourceOf,
})

/** Notes that a value was mended, and keeps what the source wrote. */
export const noteRepaired = (notes: ReadingNotes, pointer: string, rule: RuleName, raw: Json): void => {
  notes.issues.push({ path: notes.sourceOf(pointer), rule, severity: 'note', repaired: true })
  notes.raw.set(pointer, raw)
}

/** Notes that a value could not be used, and keeps what the source wrote. */
export const noteUnusable = (notes: ReadingNotes, pointer: string, rule: RuleName, raw: Json): void => {
  notes.issues.push({ path: notes.sourceOf(pointer), rule, severity: 'warning', repaired: false })
  notes.raw.set(pointer, raw)
}
