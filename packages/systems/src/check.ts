import type { JsonObject, Localized } from '@pdn/core'

/** What a semantic check answers of one thing that it looked at. */
export interface CheckResult {
  /** `not-applicable`: the document says nothing that could be checked, which is neither good nor bad. */
  readonly outcome: 'pass' | 'fail' | 'not-applicable'
  /** Where it failed, as JSON Pointers into the document. */
  readonly failures: readonly { readonly path: string; readonly expected?: Localized }[]
}

interface CheckWords {
  /** Stable name, in kebab-case with its family: `coherent.period`. */
  readonly id: string
  readonly title: Localized
  /** How to mend what fails. */
  readonly hint: Localized
  /** Who set the rule up: a standard, a checker. */
  readonly source: string
}

/** A check of one document beyond its schema. Total and pure. */
export interface DocumentCheck extends CheckWords {
  readonly level: 'field' | 'release'
  /** `today` is `YYYY-MM-DD`; without it, dates that lie in the future are not told as such. */
  check(document: JsonObject, today?: string): CheckResult
}

/** A check of a file as a whole. */
export interface FileCheck extends CheckWords {
  readonly level: 'dataset'
}

/** What a check of a file as a whole answers, and what it measured. */
export interface FileVerdict extends CheckResult {
  readonly measured?: Localized
}

/** A check of a file while its documents pass. */
export interface DatasetRun {
  see(document: JsonObject): void
  /** Where the document that was seen last repeats or contradicts one before it. */
  atLast?(): CheckResult['failures'][number] | undefined
  result(): FileVerdict
}

/** A check over all documents of a file, in bounded memory. */
export interface DatasetCheck extends FileCheck {
  start(): DatasetRun
}

/** Checks of a file against an earlier one of the same publisher, in bounded memory: the earlier one is seen first. */
export interface FileComparison {
  readonly checks: readonly FileCheck[]
  start(): {
    seeEarlier(document: JsonObject): void
    see(document: JsonObject): void
    /** In the order of `checks`. */
    results(): readonly FileVerdict[]
  }
}

/** Whether what documents link to can be fetched: of whoever has a network, and asks for it. */
export interface LinkCheck extends FileCheck {
  /** The http addresses that a document links to, and where they stand. */
  linksOf(document: JsonObject): readonly { readonly path: string; readonly url: string }[]
}
