import type { JsonObject } from '@pdn/core'
import type { PublicityRule } from './system.ts'

/** Replaces a reserved value by an opaque one: HMAC under a key of its own, over a scope (the record) and the value. */
export type KeyedHash = (scope: string, value: string) => string

/** One value that the cut took away or replaced. */
export interface CutValue {
  /** Path in rule syntax, without indices: `parties[].identifier.id`. */
  readonly path: string
  /** `reserved` by a rule, `unclassified` for want of one, `identifier` a CURP or 13-character RFC, `contact` in free text. */
  readonly reason: 'reserved' | 'unclassified' | 'identifier' | 'contact'
  /** Type and length only, never the value: `string(13)`, `object(4)`. */
  readonly shape: string
  /** True where an opaque id stands in its place. */
  readonly replaced: boolean
}

/** What a cut leaves and what it took. */
export interface CutResult {
  readonly document: JsonObject
  readonly cut: readonly CutValue[]
}

/** Leaves of a document only what its rules publish, and no reserved identifier anywhere in it. */
export type Cut = (
  document: JsonObject,
  rules: readonly PublicityRule[],
  scope: string,
  keyedHash: KeyedHash,
) => CutResult
