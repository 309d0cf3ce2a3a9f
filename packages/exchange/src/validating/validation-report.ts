import type { Json, Language, Localized, PlatformError } from '@pdn/core'
import { failureIn } from '../reading/failure-words.ts'

/** `error`: the document does not meet the standard; `warning`: it does, but says something doubtful; `note`: mended. */
export type ProblemSeverity = 'error' | 'warning' | 'note'

/** One place at which a rule is broken. */
export interface ProblemExample {
  /** The line of the file, from 1; the document's first line where the value's own is not known. */
  readonly line: number
  /** The document's place in the file, from 1; 0 for the file as a whole. */
  readonly record: number
  /** JSON Pointer into the document, or the column of a table; steps that are data are `*` unless values are shown. */
  readonly path: string
  /** The value, or its type and length (`string(13)`); null where there is none. */
  readonly value: Json
  /** True where `value` is a type and length because what stands there may be reserved. */
  readonly hidden: boolean
  /** Of a hidden value, what stands there, at most 200 characters: only for the holder of the file, who asked for it. */
  readonly clear?: string
  readonly expected: Localized
  readonly hint: Localized
}

/** Everything found against one rule. */
export interface Problem {
  /** Stable name in kebab-case; that of a semantic check has its family before a dot: `coherent.period`. */
  readonly rule: string
  readonly severity: ProblemSeverity
  readonly title: Localized
  readonly count: number
  /** Documents in which it was found. */
  readonly records: number
  /** How often at which path, `*` for places in lists: the most frequent first, the first 50 paths met. */
  readonly paths: readonly { readonly path: string; readonly count: number }[]
  /** The first, at most five, at different paths where there are any. */
  readonly examples: readonly ProblemExample[]
}

/** What a semantic check answered over the file. */
export interface CheckTally {
  readonly id: string
  readonly level: 'field' | 'release' | 'dataset'
  readonly title: Localized
  readonly hint: Localized
  /** Who set the rule up. */
  readonly source: string
  /** Documents; for a check over the whole file, one of the three is 1. */
  readonly pass: number
  readonly fail: number
  readonly notApplicable: number
  /** What a check over the whole file measured. */
  readonly measured?: Localized
}

/** Why reading ended before the end of the file. */
export interface ReadingStop {
  readonly code: PlatformError['code']
  readonly message: string
  readonly where: string | null
  readonly hint: string | null
}

/** What a file was found to be, against the standard that it is of. */
export interface ValidationReport {
  readonly file: string
  /** Null where no standard was recognised. */
  readonly system: string | null
  /** The kind of most documents. */
  readonly kind: string | null
  readonly version: string | null
  /** Documents found, those that could not be parsed among them. */
  readonly records: number
  /** Documents without an error. */
  readonly valid: number
  readonly invalid: number
  /** 0 to 100 with one decimal (`qualityScore`). */
  readonly score: number
  /** Errors before warnings before notes; the most frequent first. */
  readonly problems: readonly Problem[]
  readonly checks: readonly CheckTally[]
  /** Documents by kind, where the readers could tell it. */
  readonly kinds: Readonly<Record<string, number>>
  /** True where the file could be read in part only. */
  readonly stopped: ReadingStop | null
}

/**
 * A report as JSON, its words in one language: what `pdn validate --json` prints and the API answers. A hidden
 * value stands as its type and length unless the holder of the file wants it shown.
 */
export const reportJson = (
  report: ValidationReport,
  language: Language,
  { showValues = false }: { readonly showValues?: boolean } = {},
) => ({
  file: report.file,
  system: report.system,
  kind: report.kind,
  version: report.version,
  records: report.records,
  valid: report.valid,
  invalid: report.invalid,
  score: report.score,
  problems: report.problems.map(({ rule, severity, title, count, records, paths, examples }) => ({
    rule,
    severity,
    count,
    examples: examples.map(({ line, record, path, value, hidden, clear, expected, hint }) => ({
      line,
      path,
      value: showValues ? (clear ?? value) : value,
      expected: expected[language],
      hint: hint[language],
      record,
      hidden: hidden && !(showValues && clear !== undefined),
    })),
    title: title[language],
    records,
    paths,
  })),
  checks: report.checks.map(({ title, hint, measured, ...tally }) => ({
    ...tally,
    title: title[language],
    hint: hint[language],
    ...(measured === undefined ? {} : { measured: measured[language] }),
  })),
  kinds: report.kinds,
  stopped: report.stopped && failureIn(report.stopped, language),
})
