import { type Language, PlatformError } from '@pdn/core'
import type { Choice } from '@pdn/systems'
import type { DataFile } from '../flat/data-file.ts'
import type { UnknownColumn } from '../flat/join-tables.ts'
import type { ToldChoice } from './choice-file.ts'
import type { OutputFormat } from './document-writer.ts'

/** What is to be converted, into what, and how it is told. */
export interface ConversionOptions {
  readonly input: DataFile
  readonly output: string
  /** Id of a version, or name of a known file; found out otherwise. */
  readonly from?: string
  /** Id of a version, `newest`, or a form: `csv`, `xlsx`, `jsonl`, `json`; the form goes by the output's name otherwise. */
  readonly to?: string
  readonly mapping?: string
  readonly sheet?: string
  /** Where choices are written; beside the output otherwise. */
  readonly report?: string
  readonly language: Language
  readonly showValues?: boolean
  /** Writes over files that are there. */
  readonly force?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ConversionProgress) => void
}

/** How far a conversion has come. */
export interface ConversionProgress {
  readonly documents: number
  readonly bytes: number
}

/** How often a rule decided, and the first documents in which it did. */
export interface ChoiceCount {
  readonly rule: string
  readonly type: Choice['type']
  readonly count: number
  readonly why: string
  readonly examples: readonly ToldChoice[]
}

/** A value that the new version asks for and the old one does not have. */
export interface Lack {
  readonly version: string
  readonly rule: string
  /** JSON Pointer, `*` for places in lists. */
  readonly path: string
  readonly count: number
}

/** What became of a file. */
export interface ConversionReport {
  readonly input: string
  readonly from: string
  readonly format: OutputFormat
  /** Documents that the file gave. */
  readonly documents: number
  readonly outputs: readonly {
    readonly version: string
    readonly documents: number
    readonly files: readonly string[]
  }[]
  /** Documents that do not say which version they belong to: a person decides. */
  readonly undecided: { readonly documents: number }
  /** The files that hold, as they were, documents to be decided on and ones that could not be read. */
  readonly setAside: readonly string[]
  /** Documents that could not be read, with the first of them. */
  readonly unreadable: { readonly documents: number; readonly first: readonly UnreadableDocument[] }
  /** Rows that gave no document. */
  readonly lost: number
  readonly examples: number
  readonly cutCells: number
  readonly unknownColumns: readonly UnknownColumn[]
  readonly unreadColumns: readonly string[]
  /** Cells of unknown columns, in a file of their own. */
  readonly leftCells: string | null
  /** What stood around the list of documents and has no place among them: names of members. */
  readonly container: readonly string[]
  readonly problems: Readonly<Record<string, number>>
  readonly choices: readonly ChoiceCount[]
  readonly choiceFile: string | null
  readonly lacks: readonly Lack[]
}

/** A document that could not be read, and why. */
export interface UnreadableDocument {
  readonly record: number
  readonly line: number
  readonly rules: readonly string[]
}

/** True where all of every record was taken over; what stands around the records and what a mapping passes by is told. */
export const isWhole = (report: ConversionReport): boolean =>
  report.undecided.documents === 0 &&
  report.unreadable.documents === 0 &&
  report.lost === 0 &&
  report.cutCells === 0 &&
  report.unknownColumns.length === 0 &&
  !report.choices.some(({ type }) => type === 'lost')

/** The error of a conversion that was stopped. */
export const cancelled = (where: string): PlatformError =>
  new PlatformError('cancelled', {
    message: 'The conversion was stopped; nothing was written.',
    where,
    hint: 'Start it again.',
  })
