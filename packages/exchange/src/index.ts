export { type ConversionReport, isWhole } from './converting/conversion.ts'
export { convert } from './converting/convert.ts'
export { openInput } from './converting/input.ts'
export { draftMapping, type MappingDraft } from './drafting/draft-mapping.ts'
export { type DataFile, fileOnDisk, filesInStream, filesOnDisk } from './flat/data-file.ts'
export { readTables } from './flat/read-tables.ts'
export { recogniseTable } from './flat/recognise-table.ts'
export { sisterFiles } from './flat/sister-files.ts'
export { sisterNames } from './flat/sister-names.ts'
export { templateMark } from './flat/template-mark.ts'
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
export { type PackageForm, packageForms, type RepackageReport, repackage } from './packages/repackage.ts'
export { errorIn } from './reading/error-in.ts'
export { failureIn } from './reading/failure-words.ts'
export { readFile } from './reading/read-file.ts'
export { readSource } from './reading/read-source.ts'
export { readStream } from './reading/read-stream.ts'
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
export { templateWorkbook } from './templates/template-workbook.ts'
export type { FilePlace } from './validating/file-findings.ts'
export { type FurtherCheck, withFurtherChecks } from './validating/further-checks.ts'
export { publicDocument } from './validating/public-document.ts'
export { reportCsv } from './validating/report-csv.ts'
export { reportHtml } from './validating/report-html.ts'
export { scoreWords } from './validating/score-words.ts'
export { validateInThread } from './validating/validate-in-thread.ts'
export { validateReading } from './validating/validate-reading.ts'
export { type Problem, type ProblemExample, reportJson, type ValidationReport } from './validating/validation-report.ts'
export type { Cell } from './writing/sheet-text.ts'
export { xlsxWorkbook } from './writing/xlsx-workbook.ts'
