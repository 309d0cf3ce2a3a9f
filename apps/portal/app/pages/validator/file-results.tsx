import type { ReactElement } from 'react'
import type { FileReport, ReadingFailure, ReportFormat } from '../../validator/worker-messages.ts'
import { FailureNote } from './failure-note.tsx'
import type { NamedVersion } from './file-chooser.tsx'
import { FileReportView } from './file-report-view.tsx'

/** What was found in a chosen file, or in each file of an archive. */
export default function FileResults({
  results,
  failure,
  versions,
  chosen,
  formula,
  leftOut,
  onSave,
  onPublish,
}: {
  results: readonly (FileReport | ReadingFailure)[]
  /** Why the public file could not be made. */
  failure: ReadingFailure | undefined
  versions: readonly NamedVersion[]
  /** True where the visitor named the standard. */
  chosen: boolean
  /** How a score is worked out, in words. */
  formula: string
  leftOut: number
  onSave: (result: FileReport, format: ReportFormat) => void
  onPublish: (result: FileReport) => void
}): ReactElement {
  return (
    <>
      {failure === undefined ? null : <FailureNote failure={failure} />}
      {results.map(result =>
        'report' in result ? (
          <FileReportView
            key={result.file}
            result={result}
            versions={versions}
            chosen={chosen}
            formula={formula}
            leftOut={leftOut}
            onSave={format => onSave(result, format)}
            onPublish={() => onPublish(result)}
          />
        ) : (
          <FailureNote key={result.file} failure={result} />
        ),
      )}
    </>
  )
}
