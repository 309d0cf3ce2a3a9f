import { type ReactElement, useEffect, useRef } from 'react'
import type { FoundState } from '../../validator/use-validation.ts'
import type { FileReport, ReportFormat } from '../../validator/worker-messages.ts'
import { FailureNote } from './failure-note.tsx'
import type { NamedVersion } from './file-chooser.tsx'
import { FileReportView } from './file-report-view.tsx'

/** What was found in a chosen file, or in each file of an archive. */
export default function FileResults({
  state: { results, failure, publishing, leftOut },
  versions,
  formula,
  onSave,
  onPublish,
  onCancel,
}: {
  state: FoundState
  versions: readonly NamedVersion[]
  /** How a score is worked out, in words. */
  formula: string
  onSave: (result: FileReport, format: ReportFormat) => void
  onPublish: (result: FileReport) => void
  onCancel: () => void
}): ReactElement {
  const found = useRef<HTMLDivElement>(null)
  // What had the keyboard is gone; each check of a file brings results of its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each new results.
  useEffect(() => found.current?.focus(), [results])
  return (
    <div ref={found} className="file-results" tabIndex={-1}>
      {failure === undefined ? null : <FailureNote failure={failure} />}
      {results.map(result =>
        'report' in result ? (
          <FileReportView
            key={result.file}
            result={result}
            versions={versions}
            formula={formula}
            leftOut={leftOut}
            publishing={publishing?.of === result ? publishing.progress : undefined}
            onSave={format => onSave(result, format)}
            onPublish={() => onPublish(result)}
            onCancel={onCancel}
          />
        ) : (
          <FailureNote key={result.file} failure={result} />
        ),
      )}
    </div>
  )
}
