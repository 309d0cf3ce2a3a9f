import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { RuleName } from '../rule-name.ts'
import type { Issue, Reading } from '../system.ts'
import { type CodePlace, repairCodes } from './codes.ts'
import { annotate, annotationsOf, type Move, sourcePointer } from './moves.ts'
import { normalise } from './normalise.ts'
import { createNotes } from './reading-notes.ts'

/** A source document in canonical shape, its values still as the source wrote them. */
export interface Shaped {
  readonly kind: string
  /** Schema of the canonical document of that kind. */
  readonly schema: JsonObject
  readonly document: JsonObject
  readonly moves: readonly Move[]
  readonly inferred: readonly string[]
  readonly raw: ReadonlyMap<string, Json>
  readonly issues: readonly Issue[]
}

/** What the reading of a version has of its own. */
export interface ShapeReader {
  shape(source: JsonObject): Shaped
  readonly codes: readonly CodePlace[]
  /** The kind of a document that shape, schema and codes would leave as it is; of others, and where not asked, none. */
  standardKind?(source: JsonObject): string | undefined
  /** Why a document cannot be a record: a path of the canonical document and a rule. */
  refuse(document: JsonObject, shaped: Shaped): readonly [path: string, rule: RuleName] | undefined
  /** What a document says that cannot be, told and left: paths of the canonical document and rules. */
  doubts(document: JsonObject): readonly (readonly [path: string, rule: RuleName])[]
}

/** A document that stands in canonical shape already. */
const asItIs = (kind: string, document: JsonObject): Shaped => ({
  kind,
  schema: {},
  document,
  moves: [],
  inferred: [],
  raw: new Map(),
  issues: [],
})

/**
 * Reads a source document: its shape by `shape`, its values by the canonical schema and the lists of codes. Only what
 * is no object, or what `refuse` refuses, cannot be read. Total: any JSON value gives a reading.
 */
export const readShaped = (source: Json, reader: ShapeReader): Reading => {
  const refused = (path: string, rule: RuleName): Reading => ({
    ok: false,
    issues: [{ path, rule, severity: 'error', repaired: false }],
  })
  if (!isObject(source)) return refused('', 'not-an-object')
  const standard = reader.standardKind?.(source)
  const shaped = standard === undefined ? reader.shape(source) : asItIs(standard, source)
  const { kind, document, moves, inferred, raw, issues } = shaped
  const notes = createNotes(pointer => sourcePointer(pointer, moves))
  for (const [pointer, value] of raw) notes.raw.set(pointer, value)
  const normal =
    standard === undefined ? repairCodes(normalise(shaped.schema, document, notes), reader.codes, notes) : source
  const refusal = reader.refuse(normal, shaped)
  if (refusal !== undefined) return refused(sourcePointer(refusal[0], moves), refusal[1])
  for (const [path, rule] of reader.doubts(normal)) {
    notes.issues.push({ path: notes.sourceOf(path), rule, severity: 'warning', repaired: false })
  }
  const annotations = annotate(annotationsOf(source), moves, { inferred, raw: notes.raw })
  return { ok: true, kind, document: { ...normal, ...annotations }, issues: [...issues, ...notes.issues] }
}
