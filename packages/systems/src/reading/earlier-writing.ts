import { isObject, type Json, type JsonObject, madeOnce } from '@pdn/core'
import { schemaLeaves } from '../schema-leaves.ts'
import type { PublicityRule, Reading } from '../system.ts'
import { earlyPointer, modernPath } from './modern-names.ts'
import { type Move, movedPath, sourcePointer } from './moves.ts'

/** How an earlier version of a standard, whose members are in snake case, is told in the words of the next one. */
export interface EarlierWriting {
  /** Members that no rule of spelling turns into today's. */
  readonly renamed: ReadonlyMap<string, string>
  /** Members that stand elsewhere today: where they would stand under today's names, and where they do. */
  readonly moves: readonly Move[]
  /** True for a document that is written so. Total. */
  isOne(source: Json): boolean
  /** The document under today's names and in today's places; one that is not written so stays. */
  rewrite(source: JsonObject): JsonObject
}

/** A reading whose issues point into the document as it was written. */
export const toldWhereWritten = (
  reading: Reading,
  source: Json,
  { isOne, moves, renamed }: EarlierWriting,
): Reading => {
  if (!isObject(source) || !isOne(source)) return reading
  const issues = reading.issues.map(issue => ({
    ...issue,
    path: earlyPointer(source, sourcePointer(issue.path, moves), renamed),
  }))
  return { ...reading, issues }
}

/**
 * Publicity of an earlier version: that of the version in whose words it is rewritten, first under its own paths and then
 * under that one's. Each value is as public as where it goes; conditions look at the rewritten document, in which they
 * find the names that a text must not tell.
 */
export const publicityAsRewritten = (
  schema: JsonObject,
  { moves, renamed, rewrite }: EarlierWriting,
  rules: readonly PublicityRule[],
): readonly PublicityRule[] => {
  const rewritten = madeOnce(rewrite)
  const todayOf = (document: Json | undefined): Json => (isObject(document) ? rewritten(document) : (document ?? null))
  const asRewritten = (rule: PublicityRule): PublicityRule => {
    const { when } = rule
    return when === undefined ? rule : { ...rule, when: ([document, ...trail]) => when([todayOf(document), ...trail]) }
  }
  const todays = rules.map(asRewritten)
  const own = schemaLeaves(schema).flatMap(path => {
    const today = movedPath(modernPath(path, renamed), moves)
    // What was a key alone is today an object that has it.
    return todays.filter(rule => rule.path === today || rule.path === `${today}.clave`).map(rule => ({ ...rule, path }))
  })
  return [...own, ...todays]
}
