import type { JsonObject } from '@pdn/core'
import { fill, formatNumber, Note, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { useReportTexts } from '../../messages/validation-report-texts.ts'
import type { FileReport, ReadingProgress as Progress } from '../../validator/worker-messages.ts'
import { ReadingProgress } from './reading-progress.tsx'

/** Letters of a document that are shown; all of it is in the download. */
const mostLetters = 20_000

const shownDocument = (document: JsonObject): string => {
  const text = JSON.stringify(document, null, 2)
  return text.length > mostLetters ? `${text.slice(0, mostLetters)}\n…` : text
}

/** The first documents as the public would see them, and the way to all of them. */
export const PublicView = ({
  result: { file, preview },
  leftOut,
  publishing,
  onPublish,
  onCancel,
}: {
  result: FileReport
  /** Documents that could not be read for the file that was saved last. */
  leftOut: number
  /** How far the whole public form has been made. */
  publishing: Progress | undefined
  onPublish: () => void
  onCancel: () => void
}): ReactElement => {
  const { visible: text } = useReportTexts()
  const language = useLanguage()
  return (
    <section>
      <h3>{text.title}</h3>
      {preview.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          <p className="muted">{text.lead}</p>
          {preview.map((document, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: documents stand in the order of the file.
            <details key={at} className="public-document">
              <summary>{fill(text.document, { number: formatNumber(at + 1, language) })}</summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
              <pre tabIndex={0}>{shownDocument(document)}</pre>
            </details>
          ))}
          {publishing === undefined ? (
            <p>
              <button type="button" className="plain-button" onClick={onPublish}>
                {text.save}
              </button>
            </p>
          ) : (
            <ReadingProgress file={file} progress={publishing} publishing onCancel={onCancel} />
          )}
        </>
      )}
      {leftOut === 0 ? null : <Note>{fill(text.leftOut, { count: formatNumber(leftOut, language) })}</Note>}
    </section>
  )
}
