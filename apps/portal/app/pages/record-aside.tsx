import { DateText, fill, formatInstant, formatNumber, say, useLanguage, VersionList } from '@pdn/ui'
import type { ReactElement } from 'react'
import { useMessages } from '../messages/messages.ts'
import { pageAddress } from '../page-address.ts'
import type { RecordPage, SourceLine } from '../server/record-page.ts'

const mostDocuments = 12

const Documents = ({ documents }: Pick<SourceLine, 'documents'>): ReactElement => {
  const { record: words } = useMessages()
  const language = useLanguage()
  return (
    <>
      <p>{documents.length === 1 ? words.sourceId : words.sourceIds}</p>
      <ul className="plain-list">
        {documents.slice(0, mostDocuments).map(({ sourceId, page }) => (
          <li key={`${sourceId} ${page}`}>
            <span className="code">{sourceId}</span>{' '}
            <span className="faint">{fill(words.page, { page: formatNumber(page, language) })}</span>
          </li>
        ))}
      </ul>
      {documents.length <= mostDocuments ? null : (
        <p>{fill(words.others, { count: documents.length - mostDocuments })}</p>
      )}
    </>
  )
}

const Whence = ({ record }: { record: RecordPage }): ReactElement => {
  const { record: words } = useMessages()
  const language = useLanguage()
  return (
    <section>
      <h2>{words.whence}</h2>
      {record.sources.map(source => (
        <div key={`${source.connectionHref} ${source.standard.es}`} className="whence">
          <p>
            <a href={source.connectionHref}>{source.provider}</a>,{' '}
            {fill(words.received, { date: formatInstant(source.firstSeen, language) })};{' '}
            {fill(words.confirmed, { date: formatInstant(source.lastSeen, language) })}.
          </p>
          {source.goneAt === undefined ? null : (
            <p>{fill(words.sourceGone, { date: formatInstant(source.goneAt, language) })}</p>
          )}
          {source.removedAt === undefined ? null : (
            <p>{fill(words.sourceRemoved, { date: formatInstant(source.removedAt, language) })}</p>
          )}
          <p>
            <a href={source.standardHref}>{say(source.standard, language)}</a>.
          </p>
          <Documents documents={source.documents} />
        </div>
      ))}
    </section>
  )
}

const Take = ({ record }: { record: RecordPage }): ReactElement => {
  const { record: words } = useMessages()
  return (
    <section>
      <h2>{words.take}</h2>
      <ul className="plain-list">
        <li>
          <a href={record.jsonHref}>{words.json}</a>
        </li>
        {record.releases === undefined ? null : (
          <li>
            <a href={record.releases.ocds.href}>{record.releases.ocds.text}</a>
          </li>
        )}
        <li>
          <a href={record.permanentHref}>{record.old === undefined ? words.permanent : words.permanentVersion}</a>
        </li>
        <li className="script-only">
          <button type="button" className="text-button" onClick={() => window.print()}>
            {words.print}
          </button>
        </li>
      </ul>
    </section>
  )
}

const Correct = ({ record }: { record: RecordPage }): ReactElement => {
  const { record: words } = useMessages()
  const language = useLanguage()
  const providers = new Set(record.sources.map(({ provider }) => provider))
  return (
    <section>
      <h2>{words.error}</h2>
      <p>{fill(words.errorText, { provider: [...providers].slice(0, 2).join(', ') })}</p>
      <p className="code">{record.id}</p>
      <p>
        {words.errorNames} <a href={pageAddress('/ayuda/privacidad#namesakes', language)}>{words.errorNamesLink}</a>.
      </p>
    </section>
  )
}

const Person = ({ person }: { person: NonNullable<RecordPage['person']> }): ReactElement => (
  <section>
    <h2>{person.heading}</h2>
    {person.lines.map(line => (
      <p key={line}>{line}</p>
    ))}
    {person.text === '' ? null : (
      <p>
        <a href={person.href}>{person.text}</a>
      </p>
    )}
  </section>
)

/** Beside every record: where it comes from, how it changed, how to take it away, what to do about an error. */
export const RecordAside = ({ record }: { record: RecordPage }): ReactElement => {
  const { record: words } = useMessages()
  return (
    <aside className="record-aside" aria-label={words.whence}>
      <Whence record={record} />
      {record.person === undefined ? null : <Person person={record.person} />}
      <section>
        <h2>{words.changes}</h2>
        <VersionList versions={record.versions} />
        {record.goneAt === undefined || record.versions[0]?.cause === words.cause.gone ? null : (
          <p>
            {words.cause.gone}: <DateText date={record.goneAt} />
          </p>
        )}
      </section>
      <Take record={record} />
      <Correct record={record} />
    </aside>
  )
}
