import type { Json, JsonObject, Localized } from '@pdn/core'
import type { RuleName } from '@pdn/systems'
import type { JsonSkeleton } from './json-splitter.ts'

/**
 * How a file is laid out: rows of cells (as text or as a workbook), one JSON document, one document a line, or documents
 * one after another.
 */
export type SourceFormat = 'csv' | 'xlsx' | 'json' | 'json-lines' | 'json-sequence'

/** How a file's letters are written; `mixed` where lines disagree, told as a problem. */
export type SourceEncoding = 'utf-8' | 'windows-1252' | 'mixed'

/** One thing found wrong while reading; it names the place and never repeats the value. */
export interface SourceProblem {
  /** The row or document, as in `SourceItem`; 0 where it concerns the whole file. */
  readonly number: number
  /** The line of the file, from 1. */
  readonly line: number
  /** Stable name of the rule, in kebab-case: `row-ragged`, `json-invalid`, `encoding-mixed` … */
  readonly rule: RuleName
  readonly severity: 'error' | 'warning'
  readonly message: string
  /** What was expected in its place; as little of the file itself is in it as in the message. */
  readonly expected: Localized
  /** JSON Pointer into the document that the row became, where it concerns one value. */
  readonly path?: string
  /** False where the row or document could not be handed on. */
  readonly kept: boolean
}

/** One row or document of a file. */
export interface SourceItem {
  /** A row of a table, from 1 for the first below the header; a line of JSON Lines; else the document's place, from 1. */
  readonly number: number
  /** The line of the file on which it begins, from 1. */
  readonly line: number
  /** A row as column → text, only the columns that it has; or a JSON value. */
  readonly value: Json
  /** The JSON text that the value was parsed from, where it stands on several lines. */
  readonly text?: string
  /** True where its text shows every letter of the value: nothing is escaped but quotation marks, line ends and the like. */
  readonly isPlain?: boolean
  /** Name of the list that the document is a member of: `releases`, `records`, `results`, `data`. */
  readonly list?: string
  /** What stood around the list that the document was taken from, as far as it had been read. */
  readonly container?: JsonObject
  /** Fields beyond the last column, in order. */
  readonly surplus?: readonly string[]
  readonly problems: readonly SourceProblem[]
}

/** What is known of a file: grows while it is read, complete at its end. */
export interface SourceSummary {
  readonly where: string
  readonly format: SourceFormat
  readonly encoding: SourceEncoding
  readonly compressed: boolean
  /** CSV only. */
  readonly delimiter?: string
  /** CSV only: the delimiter that the first rows suggest, where it is another than the one in use. */
  readonly likelyDelimiter?: string
  /** Tables only: the columns in the file's order. */
  readonly columns?: readonly string[]
  /** Tables only: the line of the header, from 1. */
  readonly headerLine?: number
  /** Workbooks only: all their sheets in order. */
  readonly sheets?: readonly { readonly name: string; readonly hidden: boolean }[]
  /** Rows or documents handed on. */
  readonly items: number
  /** Rows or documents that could not be handed on; `problems` says why. */
  readonly lost: number
  /** Bytes read, after decompression. */
  readonly bytes: number
  /** What stood around the list of a JSON document. */
  readonly container: JsonObject | undefined
  /** The text around the lists of a JSON object, known at the end. */
  readonly skeleton?: JsonSkeleton | undefined
  /** The first problems, at most `problemLimit` of them. */
  readonly problems: readonly SourceProblem[]
  /** How often each rule was broken, beyond the limit too. */
  readonly problemCounts: Readonly<Record<string, number>>
}

/** A file being read: iterate it once; it is closed when the iteration ends or is left. */
export interface SourceReading extends AsyncIterable<SourceItem> {
  readonly summary: SourceSummary
  /** Frees the file without reading it. */
  close(): Promise<void>
}

/** What a caller may say of a file; what is left out is found out. */
export interface SourceOptions {
  readonly format?: SourceFormat
  readonly delimiter?: string
  readonly encoding?: 'utf-8' | 'windows-1252'
  /** Lines above the header of a table. */
  readonly skipLines?: number
  /** The sheet of a workbook; the first visible one with rows unless told otherwise. */
  readonly sheet?: string
  /** The longest row or document, in characters. */
  readonly recordLimit?: number
  /** How many problems the summary lists. */
  readonly problemLimit?: number
}

/** The longest row or document that is read unless told otherwise: 16 Mi characters. */
export const defaultRecordLimit = 16 * 1024 * 1024
