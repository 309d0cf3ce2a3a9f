import { DateText, fill, formatNumber, SourceStateWord, SyntheticMark, SystemBadge, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { useMessages } from '../messages/messages.ts'
import { pageAddress } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { portalContext } from '../router-context.ts'
import { answerOrStatus } from '../server/answer-or-status.ts'
import { type ConnectionLine, connectionLine } from '../server/connection-page.ts'

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const { queries, systems, log } = context.get(portalContext)
  const connections = await answerOrStatus(queries.connections(), log)
  return connections.map(connection => connectionLine(connection, systems))
}

export const meta: MetaFunction = ({ location }) =>
  pageMeta(location.pathname, ({ connections: { title, description } }) => ({ title, description }))

const Row = ({ line }: { line: ConnectionLine }): ReactElement => {
  const messages = useMessages()
  const language = useLanguage()
  const { connections: text } = messages
  const number = (value: number): string => formatNumber(value, language)
  return (
    <tr>
      <th scope="row" data-label={text.provider}>
        <span>
          <a href={pageAddress(`/interconexion/${encodeURIComponent(line.id)}`, language)}>{line.provider}</a>
          {line.synthetic ? (
            <>
              {' '}
              <SyntheticMark form="word" />
            </>
          ) : null}
        </span>
      </th>
      <td data-label={text.system}>
        <SystemBadge system={line.system.id} name={line.system.title[language]} />
      </td>
      <td data-label={text.state}>
        <SourceStateWord state={line.state} word={messages.state[line.state]} />
      </td>
      <td data-label={text.lastSuccess}>
        {line.lastSuccessAt === undefined ? <span>{text.never}</span> : <DateText date={line.lastSuccessAt} />}
      </td>
      <td className="num" data-label={text.lastRun}>
        <span>
          {line.lastRun === undefined
            ? text.noRun
            : fill(text.lastRunText, {
                stored: number(line.lastRun.stored),
                changed: number(line.lastRun.changed),
                removed: number(line.lastRun.removed),
              })}
        </span>
      </td>
      <td data-numeric="true" data-label={text.documents}>
        <span>{number(line.documents)}</span>
      </td>
    </tr>
  )
}

export default function Connections(): ReactElement {
  const lines = useLoaderData<typeof loader>()
  const { connections: text } = useMessages()
  const language = useLanguage()
  return (
    <div className="text-page">
      <h1>{text.title}</h1>
      <p className="lead">{text.lead}</p>
      <p>
        <a href={pageAddress('/validador', language)}>{text.checkFirst}</a>
      </p>
      <p>
        <a href={pageAddress('/especificaciones/conexion', language)}>{text.how}</a>
      </p>
      {lines.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
        <section className="wide-table" aria-label={text.title} tabIndex={0}>
          <table className="plain-table stacked-table">
            <thead>
              <tr>
                <th scope="col">{text.provider}</th>
                <th scope="col">{text.system}</th>
                <th scope="col">{text.state}</th>
                <th scope="col">{text.lastSuccess}</th>
                <th scope="col">{text.lastRun}</th>
                <th scope="col" data-numeric="true">
                  {text.documents}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map(line => (
                <Row key={line.id} line={line} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}
