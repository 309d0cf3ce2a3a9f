import type { ErrorCodeName, JsonObject, Language } from '@pdn/core'
import type { ValidationReport } from '@pdn/exchange/browser'

/** What the page asks of the worker; one thing at a time. */
export type WorkerQuestion =
  | { readonly type: 'validate'; readonly file: File; readonly version: string | undefined }
  | { readonly type: 'publish'; readonly file: File; readonly result: FileReport }
  | {
      readonly type: 'save'
      readonly report: ValidationReport
      readonly format: ReportFormat
      readonly language: Language
    }

export type ReportFormat = 'html' | 'csv' | 'json'

/** Why a file could not be read. */
export interface ReadingFailure {
  /** Name of the file, inside its archive where it stands in one. */
  readonly file: string
  readonly code: ErrorCodeName
  /** In English, for those who mend files. */
  readonly message: string
  readonly where: string | undefined
}

/** A file that was validated. */
export interface FileReport {
  readonly file: string
  readonly report: ValidationReport
  /** True where the visitor named the standard. */
  readonly named: boolean
  /** Its first documents as the public would see them, those that can be read. */
  readonly preview: readonly JsonObject[]
}

/** How far the reading of a file has come. */
export interface ReadingProgress {
  /** Bytes of the chosen file that were taken, of all that it has. */
  readonly bytes: number
  readonly total: number
  readonly records: number
  readonly problems: number
}

/** What the worker answers. */
export type WorkerAnswer =
  | { readonly type: 'progress'; readonly progress: ReadingProgress }
  | { readonly type: 'validated'; readonly results: readonly (FileReport | ReadingFailure)[] }
  | { readonly type: 'failed'; readonly failure: ReadingFailure }
  | { readonly type: 'saved'; readonly blob: Blob; readonly name: string }
  /** The public file, and how many documents it lacks because they cannot be read. */
  | { readonly type: 'published'; readonly blob: Blob; readonly name: string; readonly leftOut: number }
