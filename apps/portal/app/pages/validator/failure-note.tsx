import { failureWords } from '@pdn/exchange/browser'
import { fill, Note, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { useReportTexts } from '../../messages/validation-report-texts.ts'
import type { ReadingFailure } from '../../validator/worker-messages.ts'

/** Why a file could not be read, in words for who made it, and what to do. */
export const FailureNote = ({
  failure: { file, code, message, where },
  title,
}: {
  failure: ReadingFailure
  /** What is said instead of that the file could not be read. */
  title?: string
}): ReactElement => {
  const { failures: text } = useReportTexts()
  const language = useLanguage()
  const own: Readonly<Record<string, readonly string[]>> = text.words
  const shared = failureWords[code]
  const [what, advice] =
    own[code] ?? (shared === undefined ? text.other : [shared.what[language], shared.advice[language]])
  return (
    <Note tone="warning">
      <p>
        <strong>{title ?? fill(text.title, { file })}.</strong> {what}
      </p>
      <p>{advice}</p>
      <p className="small muted">
        {text.detail}: <span lang="en">{message}</span> {where === undefined ? null : <code>{where}</code>}
      </p>
    </Note>
  )
}
