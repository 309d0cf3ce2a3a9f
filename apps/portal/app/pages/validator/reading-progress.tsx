import { fill, formatNumber, useLanguage } from '@pdn/ui'
import { type ReactElement, useEffect, useRef } from 'react'
import { useValidatorTexts } from '../../messages/validator-texts.ts'
import { formatBytes } from '../../validator/format-bytes.ts'
import type { ReadingProgress as Progress } from '../../validator/worker-messages.ts'

/** How far a file has been read, and the way to stop. */
export const ReadingProgress = ({
  file,
  progress: { bytes, total, records, problems },
  publishing,
  onCancel,
}: {
  file: string
  progress: Progress
  /** True where the public file is being made rather than the report. */
  publishing: boolean
  onCancel: () => void
}): ReactElement => {
  const { progress: text } = useValidatorTexts()
  const language = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const Heading = publishing ? 'h4' : 'h2'
  const title = publishing ? text.publishing : fill(text.title, { file })
  return (
    <section className="reading-progress">
      <Heading ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      <progress max={Math.max(total, 1)} value={bytes} aria-label={title} />
      <p className="num">
        <span>{fill(text.bytes, { bytes: formatBytes(bytes, language), total: formatBytes(total, language) })}</span>
        <span>{fill(text.records, { count: formatNumber(records, language) })}</span>
        {publishing ? null : <span>{fill(text.problems, { count: formatNumber(problems, language) })}</span>}
      </p>
      <button type="button" className="plain-button" onClick={onCancel}>
        {text.cancel}
      </button>
    </section>
  )
}
