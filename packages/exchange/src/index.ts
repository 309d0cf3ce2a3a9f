export { draftMapping, type MappingDraft } from './drafting/draft-mapping.ts'
export type { MappedIssue } from './mapping/document-builder.ts'
export type { Hash } from './mapping/evaluate.ts'
export { loadMapping } from './mapping/load-mapping.ts'
export {
  type MappedDocument,
  type MappedRows,
  mapRows,
} from './mapping/map-rows.ts'
export type { Mapping } from './mapping/mapping.ts'
export type { MappingReport, UnmappedRow } from './mapping/mapping-report.ts'
export { rowGroupsOnDisk } from './mapping/row-groups-on-disk.ts'
export { readFile } from './reading/read-file.ts'
export { readSource } from './reading/read-source.ts'
export {
  defaultRecordLimit,
  type SourceEncoding,
  type SourceFormat,
  type SourceItem,
  type SourceOptions,
  type SourceProblem,
  type SourceReading,
  type SourceSummary,
} from './reading/source.ts'
export type { Cell } from './writing/sheet-text.ts'
export { xlsxWorkbook } from './writing/xlsx-workbook.ts'
