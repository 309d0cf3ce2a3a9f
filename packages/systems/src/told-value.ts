import { type Json, valueAt } from '@pdn/core'
import { ruleAt } from './rule-at.ts'
import { classOf, ruleTree } from './rule-tree.ts'
import { reservedShape } from './shape.ts'
import type { PublicityRule } from './system.ts'
import { createTextCut, textRole } from './text-cut.ts'

/** A value as a report may tell it. */
export interface ToldValue {
  /** The value, or its type and length; null where there is none. */
  readonly value: null | boolean | number | string
  /** True where `value` is a type and length. */
  readonly hidden: boolean
}

/** Only whether a text holds something reserved is asked of it: what would stand in its place is never seen. */
const texts = createTextCut('', () => '')

/**
 * What may be told of the value at a JSON Pointer into a document: itself where its rules publish it and it holds no
 * reserved identifier or contact, else its type and length; of objects and lists always these.
 */
export const toldValue = (document: Json, pointer: string, rules: readonly PublicityRule[]): ToldValue => {
  const value = valueAt(document, pointer)
  if (value === undefined || value === null) return { value: null, hidden: false }
  const hidden: ToldValue = { value: reservedShape(value), hidden: true }
  if (typeof value === 'object') return hidden
  const place = ruleAt(document, ruleTree(rules), pointer)
  if (place === undefined || classOf(place.rule, place.trail) !== 'public') return hidden
  return texts.cut(String(value), textRole(place.member)).found.length > 0 ? hidden : { value, hidden: false }
}
