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
