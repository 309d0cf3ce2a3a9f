import type { JsonObject } from '@pdn/core'
import type { Choice } from '@pdn/systems'

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
