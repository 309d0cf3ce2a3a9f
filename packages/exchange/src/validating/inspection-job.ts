import type { JsonPiece } from '../reading/json-splitter.ts'
import type { FindingsPart } from './file-findings.ts'
import type { ValidationOptions } from './validate-reading.ts'

/** What a thread that validates documents is told at its start. */
export interface InspectionJob {
  readonly versionId: string
  readonly options: Pick<ValidationOptions, 'file' | 'kind' | 'today' | 'showValues'>
  /** Memory of the ids that all threads have met. */
  readonly ids: SharedArrayBuffer
  /** True where each document is a line of its own, so that one that is no JSON is passed over. */
  readonly isLines: boolean
}

/** A document as text. */
export interface TextItem {
  readonly number: number
  readonly piece: JsonPiece
  readonly list: string | undefined
}

/** Documents to be validated, or that there are no more. */
export type InspectionTask = readonly TextItem[] | 'finish'

/** What a thread answers to each task. */
export type InspectionAnswer =
  | { readonly type: 'done'; readonly records: number; readonly problems: number }
  /** A document that is no JSON, past which a file cannot be read. */
  | { readonly type: 'broken' }
  | { readonly type: 'part'; readonly part: FindingsPart }
