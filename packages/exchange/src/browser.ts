export { sisterNames } from './flat/sister-names.ts'
export { sourceTables } from './flat/source-tables.ts'
export { failureWords } from './reading/failure-words.ts'
export type { NamedSource } from './reading/open-source.ts'
export { readBlob } from './reading/read-blob.ts'
export { publicDocument } from './validating/public-document.ts'
export { reportCsv } from './validating/report-csv.ts'
export { reportHtml } from './validating/report-html.ts'
export { scoreWords } from './validating/score-words.ts'
export { validateReading } from './validating/validate-reading.ts'
export {
  type CheckTally,
  type Problem,
  type ProblemExample,
  reportJson,
  type ValidationReport,
} from './validating/validation-report.ts'
