import { BlockList, fill, formatInstant, Note, SyntheticMark, SystemBadge, say, useLanguage, words } from '@pdn/ui'
import type { ReactElement } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { useMessages } from '../messages/messages.ts'
import { pageAddress } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { RecordAside } from '../pages/record-aside.tsx'
import { RecordIssues } from '../pages/record-issues.tsx'
import { ReleaseHistory } from '../pages/release-history.tsx'
import { VersionChanges } from '../pages/version-changes.tsx'
import { portalContext } from '../router-context.ts'
import { type RecordPage, recordPage } from '../server/record-page.ts'

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
  recordPage(context.get(portalContext), new URL(request.url), params.slug, params.id)

export const meta: MetaFunction<typeof loader> = ({ location, loaderData }) =>
  pageMeta(
    location.pathname,
    ({ record }, language) => ({
      title: loaderData?.title ?? '',
      description: fill(record.description, {
        kind: loaderData?.kind[language] ?? '',
        title: loaderData?.title ?? '',
      }),
    }),
    loaderData?.state === 'gone' || loaderData?.old !== undefined ? [{ name: 'robots', content: 'noindex' }] : [],
  )

const Tombstone = ({ record }: { record: RecordPage }): ReactElement | null => {
  const { record: text } = useMessages()
  const language = useLanguage()
  if (record.state !== 'gone' || record.old !== undefined) return null
  return (
    <Note tone="warning">
      <p>
        <strong>{text.tombstoneTitle}</strong>{' '}
        {fill(text.tombstone, { date: formatInstant(record.goneAt ?? '', language) })}
      </p>
    </Note>
  )
}

const Raw = ({ record }: { record: RecordPage }): ReactElement => {
  const { record: text } = useMessages()
  return (
    <section className="raw no-print">
      {record.json === undefined ? (
        <p>
          <a href={record.jsonHref}>{text.raw}</a> <span className="faint">{text.rawLarge}</span>
        </p>
      ) : (
        <details>
          <summary>{text.raw}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
          <pre tabIndex={0}>{record.json}</pre>
        </details>
      )}
    </section>
  )
}

export default function Record(): ReactElement {
  const record = useLoaderData<typeof loader>()
  const { record: text } = useMessages()
  const language = useLanguage()
  const setting = {
    privacyHref: pageAddress('/ayuda/privacidad', language),
    inferred: new Set(record.inferred),
  }
  return (
    <div data-system={record.system.id}>
      <div className="record-head">
        {record.synthetic ? <SyntheticMark form="band" /> : null}
        <SystemBadge system={record.system.id} name={record.system.title[language]} />
        <h1 data-long={record.title.length > 90}>{record.title}</h1>
        {record.presentation === undefined ? null : (
          <p className="muted">{say(record.presentation.subtitle, language)}</p>
        )}
      </div>
      <div className="record-columns">
        <article>
          <Tombstone record={record} />
          <VersionChanges record={record} setting={setting} />
          {record.presentation === undefined ? (
            <p>{text.unreadable}</p>
          ) : (
            <BlockList blocks={record.presentation.blocks} today={record.today} setting={setting} />
          )}
          {record.releases === undefined ? null : <ReleaseHistory history={record.releases} setting={setting} />}
          {record.inferred.length === 0 ? null : <Note>{words.inferredLegend[language]}</Note>}
          <RecordIssues issues={record.issues} />
          <Raw record={record} />
        </article>
        <RecordAside record={record} />
      </div>
    </div>
  )
}
