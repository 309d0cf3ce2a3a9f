import { fill, formatInstant, formatNumber, Note, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { useMessages } from '../messages/messages.ts'
import type { RecordPage } from '../server/record-page.ts'

const OldVersionNote = ({ record }: { record: RecordPage }): ReactElement | null => {
  const { record: words } = useMessages()
  const language = useLanguage()
  const { old } = record
  if (old === undefined) return null
  return (
    <Note tone="warning">
      <p>
        {fill(words.oldVersion, {
          version: formatNumber(old.version, language),
          from: formatInstant(old.from, language),
          until: formatInstant(old.until, language),
        })}{' '}
        {old.cause === 'gone' ? `${words.versionGone} ` : null}
        {old.cause === 'returned' ? `${words.versionReturned} ` : null}
        <a href={record.href}>{words.currentVersion}</a>
      </p>
    </Note>
  )
}

/** Which version stands on the page where it is not the current one, and what it changed. */
export const VersionChanges = ({ record }: { record: RecordPage }): ReactElement => {
  const { record: words } = useMessages()
  const language = useLanguage()
  return (
    <>
      <OldVersionNote record={record} />
      {record.changes.length === 0 ? null : (
        <section className="changes">
          <h2>{words.diff}</h2>
          <table className="plain-table stacked-table">
            <thead>
              <tr>
                <th scope="col">{words.diffField}</th>
                <th scope="col">{words.diffBefore}</th>
                <th scope="col">{words.diffAfter}</th>
              </tr>
            </thead>
            <tbody>
              {record.changes.map(change => (
                <tr key={change.pointer}>
                  <th scope="row" data-label={words.diffField}>
                    {change.label === undefined ? (
                      <span className="code">{change.pointer}</span>
                    ) : (
                      <span title={change.pointer}>{change.label[language]}</span>
                    )}
                  </th>
                  <td data-label={words.diffBefore}>
                    {change.before === undefined ? <em>{words.diffNone}</em> : <del>{change.before}</del>}
                  </td>
                  <td data-label={words.diffAfter}>
                    {change.after === undefined ? <em>{words.diffRemoved}</em> : <ins>{change.after}</ins>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {record.moreChanges === 0 ? null : (
            <p className="small muted">{fill(words.diffMore, { count: formatNumber(record.moreChanges, language) })}</p>
          )}
        </section>
      )}
    </>
  )
}
