import { fill, formatNumber, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { useMessages } from '../messages/messages.ts'
import type { RecordPage } from '../server/record-page.ts'

/** The defects met when the record was read, in plain words; never the values. */
export const RecordIssues = ({ issues }: { issues: RecordPage['issues'] }): ReactElement | null => {
  const messages = useMessages()
  const language = useLanguage()
  if (issues.length === 0) return null
  return (
    <section className="issues">
      <h2>{messages.record.issues}</h2>
      <p className="muted">{messages.record.issuesLead}</p>
      <ul>
        {issues.map(({ rule, words, count, paths }) => (
          <li key={rule}>
            {words}
            {count === 1 ? null : ` (${fill(messages.record.issueTimes, { count: formatNumber(count, language) })})`}
            <span className="faint small">
              {' '}
              {messages.record.issueAt} <span className="code">{paths.join(', ')}</span>
              {count > paths.length ? '…' : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
