import { DateText, fill, formatNumber, Note, SourceStateWord, SyntheticMark, SystemBadge, useLanguage } from '@pdn/ui'
import type { ReactElement, ReactNode } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { useMessages } from '../messages/messages.ts'
import { languageAt, pageAddress } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { CutTable, QuarantineTable, RunTable } from '../pages/connection-tables.tsx'
import { portalContext } from '../router-context.ts'
import { answerOrStatus, endWith } from '../server/answer-or-status.ts'
import { type ConnectionPage, connectionPage } from '../server/connection-page.ts'

/** Connections are named by their operator; whatever is no such name is not asked for. */
const longestId = 200

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const { queries, systems, log } = context.get(portalContext)
  const id = params.connection ?? ''
  if (id === '' || id.length > longestId || /\p{Cc}/u.test(id)) return endWith(404)
  const connection = (await answerOrStatus(queries.connection(id), log)) ?? endWith(404)
  return connectionPage(connection, systems, languageAt(new URL(request.url).pathname))
}

export const meta: MetaFunction<typeof loader> = ({ location, loaderData }) =>
  pageMeta(location.pathname, ({ connection }, language) => {
    const values = { provider: loaderData?.provider ?? '', system: loaderData?.system.title[language] ?? '' }
    return { title: fill(connection.title, values), description: fill(connection.description, values) }
  })

const Fact = ({ label, children }: { label: string; children: ReactNode }): ReactElement => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const Frequency = ({ seconds }: { seconds: number }): ReactElement => {
  const { connection: text } = useMessages()
  const language = useLanguage()
  const [sentence, length] = seconds >= 3600 ? [text.everyHours, 3600] : [text.everyMinutes, 60]
  return <>{fill(sentence, { count: formatNumber(Math.max(1, Math.round(seconds / length)), language) })}</>
}

const Facts = ({ connection }: { connection: ConnectionPage }): ReactElement => {
  const messages = useMessages()
  const language = useLanguage()
  const { connection: text } = messages
  const instant = (at: string | undefined): ReactNode =>
    at === undefined ? messages.connections.never : <DateText date={at} />
  return (
    <dl className="field-list">
      <Fact label={text.lastSuccess}>{instant(connection.lastSuccessAt)}</Fact>
      <Fact label={text.lastAttempt}>{instant(connection.lastAttemptAt)}</Fact>
      {connection.failingSince === undefined ? null : (
        <Fact label={text.failingSince}>{instant(connection.failingSince)}</Fact>
      )}
      <Fact label={text.documents}>
        <span className="num">{formatNumber(connection.documents, language)}</span>
      </Fact>
      <Fact label={text.every}>
        <Frequency seconds={connection.everySeconds} />
      </Fact>
      <Fact label={text.contract}>{connection.contract}</Fact>
      <Fact label={text.tier}>{text.tiers[connection.tier]}</Fact>
      <Fact label={text.address}>
        <span className="code">{connection.baseUrl}</span>
      </Fact>
    </dl>
  )
}

export default function Connection(): ReactElement {
  const connection = useLoaderData<typeof loader>()
  const messages = useMessages()
  const language = useLanguage()
  const { connection: text } = messages
  const { lastError, system } = connection
  return (
    <div data-system={system.id}>
      <div className="record-head">
        <SystemBadge system={system.id} name={system.title[language]} />
        <h1>{connection.provider}</h1>
        <p className="connection-state">
          <SourceStateWord state={connection.state} word={messages.state[connection.state]} />
          {connection.synthetic ? <SyntheticMark form="word" /> : null}
        </p>
      </div>
      <div className="connection-page">
        {lastError === undefined ? null : (
          <Note tone="warning">
            <p>
              <strong>{text.error}:</strong> <span lang={lastError.language}>{lastError.text}</span>{' '}
              <span className="code faint">{lastError.code}</span>
            </p>
          </Note>
        )}
        <section>
          <h2>{text.facts}</h2>
          <Facts connection={connection} />
          {system.slug === undefined ? null : (
            <p>
              <a
                href={pageAddress(
                  `/${system.slug}?connection=${encodeURIComponent(connection.id)}&sort=date`,
                  language,
                )}
              >
                {text.records}
              </a>
            </p>
          )}
        </section>
        <section id="runs">
          <h2>{text.runs}</h2>
          <RunTable runs={connection.runs} />
        </section>
        <section>
          <h2>{text.cut}</h2>
          <CutTable cut={connection.cut} />
        </section>
        <section>
          <h2>{text.quarantine}</h2>
          <QuarantineTable quarantine={connection.quarantine} />
        </section>
      </div>
    </div>
  )
}
