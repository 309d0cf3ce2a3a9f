import type { ValidationReport } from '@pdn/exchange/browser'
import { fill, formatNumber, useLanguage } from '@pdn/ui'
import { type ReactElement, useId, useState } from 'react'
import { useReportTexts } from '../../messages/validation-report-texts.ts'
import type { FileReport, ReadingProgress, ReportFormat } from '../../validator/worker-messages.ts'
import { CheckTables } from './check-table.tsx'
import { FailureNote } from './failure-note.tsx'
import type { NamedVersion } from './file-chooser.tsx'
import { ProblemGroups } from './problem-groups.tsx'
import { PublicView } from './public-view.tsx'

const formats = ['html', 'csv', 'json'] as const satisfies readonly ReportFormat[]

const Verdict = ({ report, formula }: { report: ValidationReport; formula: string }): ReactElement => {
  const { result: text } = useReportTexts()
  const language = useLanguage()
  const number = (value: number): string => formatNumber(value, language)
  const { records, valid, invalid, score } = report
  const said = { records: number(records), invalid: number(invalid) }
  const hasErrors = report.problems.some(({ severity }) => severity === 'error')
  const verdict =
    records === 0
      ? text.nothing
      : invalid === 0 && hasErrors
        ? text.badPackage
        : invalid === 0
          ? fill(records === 1 ? text.oneValid : text.allValid, said)
          : fill(records === 1 ? text.oneInvalid : text.someInvalid, said)
  return (
    <>
      <p className="file-verdict">{verdict}</p>
      <dl className="file-figures">
        <div>
          <dt>{text.score}</dt>
          <dd>
            <strong>{number(score)}</strong> {text.of}
          </dd>
        </div>
        <div>
          <dt>{text.records}</dt>
          <dd>{number(records)}</dd>
        </div>
        <div>
          <dt>{text.valid}</dt>
          <dd>{number(valid)}</dd>
        </div>
        <div>
          <dt>{text.invalid}</dt>
          <dd>{number(invalid)}</dd>
        </div>
      </dl>
      <p className="small muted score-formula">{formula}</p>
    </>
  )
}

/** What was found in one file, with the ways to keep it. */
export const FileReportView = ({
  result,
  versions,
  formula,
  leftOut,
  publishing,
  onSave,
  onPublish,
  onCancel,
}: {
  result: FileReport
  versions: readonly NamedVersion[]
  /** How the score is worked out, in words. */
  formula: string
  leftOut: number
  /** How far its public form has been made. */
  publishing: ReadingProgress | undefined
  onSave: (format: ReportFormat) => void
  onPublish: () => void
  onCancel: () => void
}): ReactElement => {
  const texts = useReportTexts()
  const { result: text, save, problems: problemTexts } = texts
  const language = useLanguage()
  const [shown, setShown] = useState(false)
  const id = useId()
  const { report } = result
  const version = versions.find(each => each.id === report.version)
  return (
    <article className="file-report">
      <h2>{result.file}</h2>
      <Verdict report={report} formula={formula} />
      <p>
        <strong>{text.standard}:</strong>{' '}
        {version === undefined ? (
          text.unknown
        ) : (
          <>
            {version.title[language]} <code>{version.id}</code> {result.named ? null : <span>({text.recognised})</span>}
          </>
        )}
      </p>
      {report.stopped === null ? null : (
        <FailureNote
          title={text.stopped}
          failure={{
            file: result.file,
            code: report.stopped.code,
            message: `${report.stopped.message} ${text.stoppedNote}`,
            where: report.stopped.where ?? undefined,
          }}
        />
      )}
      <section>
        <h3>{problemTexts.title}</h3>
        {report.problems.length === 0 ? (
          <p>{problemTexts.none}</p>
        ) : (
          <>
            <p className="show-values">
              <input
                id={`${id}-shown`}
                type="checkbox"
                checked={shown}
                aria-describedby={`${id}-note`}
                onChange={event => setShown(event.target.checked)}
              />{' '}
              <label htmlFor={`${id}-shown`}>{problemTexts.showValues}</label>
            </p>
            <p id={`${id}-note`} className="small muted">
              {problemTexts.showValuesNote}
            </p>
            <ProblemGroups problems={report.problems} shown={shown} />
          </>
        )}
      </section>
      <CheckTables checks={report.checks} />
      {version === undefined ? null : (
        <PublicView
          result={result}
          leftOut={leftOut}
          publishing={publishing}
          onPublish={onPublish}
          onCancel={onCancel}
        />
      )}
      <section>
        <h3>{save.title}</h3>
        <p className="save-report">
          {formats.map(format => (
            <button key={format} type="button" className="plain-button" onClick={() => onSave(format)}>
              {save[format]}
            </button>
          ))}
        </p>
        <p className="small muted">{save.note}</p>
      </section>
    </article>
  )
}
