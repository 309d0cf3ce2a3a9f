import type { Json, JsonObject } from '@pdn/core'

/**
 * Something that a conversion could not take over as it stood: `chosen` where the new version asks for what the old one
 * does not say outright, `changed` where a value has another form, `lost` where the new version has no place for it.
 */
export interface Choice {
  readonly type: 'chosen' | 'changed' | 'lost'
  /** Stable name in kebab-case. */
  readonly rule: string
  /** Which document `path` points into: the one converted from, its canonical form, or the result. */
  readonly in: 'source' | 'canonical' | 'result'
  /** JSON Pointer. */
  readonly path: string
  /** What the source said, where it is not what stands at the path. */
  readonly said?: Json
  /** What else could have been chosen. */
  readonly alternatives: readonly Json[]
}

/** A document of another version, and all that was chosen, changed or lost on the way. */
export interface UpgradedDocument {
  /** Id of the version that it is of. */
  readonly version: string
  readonly document: JsonObject
  readonly choices: readonly Choice[]
}

/** What became of a source document. */
export type UpgradeOutcome =
  | { readonly type: 'upgraded'; readonly canonical: JsonObject; readonly documents: readonly UpgradedDocument[] }
  /** It does not say which version it belongs to, or that has no place for it: a person decides. */
  | { readonly type: 'undecided'; readonly canonical: JsonObject; readonly choices: readonly Choice[] }
  /** It cannot be read; rules and paths say why. */
  | { readonly type: 'unreadable'; readonly issues: readonly { readonly path: string; readonly rule: string }[] }
