import type { Json, JsonObject } from '@pdn/core'
import type { ChoiceRule } from './choice-words.ts'

/**
 * Something that a conversion could not take over as it stood: `chosen` where the new version asks for what the old one
 * does not say outright, `changed` where a value has another form, `lost` where the new version has no place for it.
 */
export interface Choice {
  readonly type: 'chosen' | 'changed' | 'lost'
  /** Stable name in kebab-case. */
  readonly rule: ChoiceRule
  /** Which document `path` points into: the one converted from, its canonical form, or the result. */
  readonly in: 'source' | 'canonical' | 'result'
  /** JSON Pointer. */
  readonly path: string
  /** What the source said, where it is not what stands at the path. */
  readonly said?: Json
  /** What else could have been chosen. */
  readonly alternatives: readonly Json[]
}

/** A document fitted to another version, and what was chosen for it. */
export interface Fitted {
  readonly document: JsonObject
  readonly choices: readonly Choice[]
}

/** A document fitted to a newer version. */
export interface FittedRecord extends Fitted {
  /** Id of that version. */
  readonly version: string
  /** What tells it from others that the same document became; absent where there is one alone. */
  readonly part?: string
}

/** What a document becomes in newer versions. */
export interface Upgrade {
  /** None where a person has to decide. */
  readonly records: readonly FittedRecord[]
  /** What was chosen where there are none. */
  readonly choices: readonly Choice[]
}

/** Something that was chosen for the document that comes out, at a JSON Pointer into it. */
export const chosen = (rule: ChoiceRule, path: string, more: Partial<Choice> = {}): Choice => ({
  type: 'chosen',
  rule,
  in: 'result',
  path,
  alternatives: [],
  ...more,
})
