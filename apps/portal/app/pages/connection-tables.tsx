import { DateText, formatNumber, SourceStateWord, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { useMessages } from '../messages/messages.ts'
import type { ConnectionPage } from '../server/connection-page.ts'

const counts = ['seen', 'stored', 'changed', 'unchanged', 'quarantined', 'removed', 'leaks'] as const

/** The passes over a source with what each brought. */
export const RunTable = ({ runs }: { runs: ConnectionPage['runs'] }): ReactElement => {
  const messages = useMessages()
  const language = useLanguage()
  const { connection: text } = messages
  if (runs.length === 0) return <p className="muted">{text.noRuns}</p>
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard. */}
      <section className="wide-table" aria-label={text.runs} tabIndex={0}>
        <table className="plain-table stacked-table">
          <thead>
            <tr>
              <th scope="col">{text.started}</th>
              <th scope="col">{text.outcome}</th>
              {counts.map(count => (
                <th scope="col" data-numeric="true" key={count}>
                  {text[count]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map(run => (
              <tr key={run.id}>
                <th scope="row" data-label={text.started}>
                  <DateText date={run.startedAt} />
                </th>
                <td data-label={text.outcome}>
                  <SourceStateWord state={run.state} word={messages.runState[run.state]} />
                </td>
                {counts.map(count => (
                  <td data-numeric="true" data-label={text[count]} key={count}>
                    <span>{formatNumber(run[count], language)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="small faint">{text.runsNote}</p>
    </>
  )
}

/** Values that were cut, by their place in the document. */
export const CutTable = ({ cut }: { cut: ConnectionPage['cut'] }): ReactElement => {
  const { connection: text } = useMessages()
  const language = useLanguage()
  if (cut.length === 0) return <p className="muted">{text.noCut}</p>
  return (
    <>
      <p className="muted">{text.cutLead}</p>
      <table className="plain-table narrow-table">
        <thead>
          <tr>
            <th scope="col">{text.cutPath}</th>
            <th scope="col" data-numeric="true">
              {text.cutCount}
            </th>
          </tr>
        </thead>
        <tbody>
          {cut.map(({ path, count }) => (
            <tr key={path}>
              <td className="code">{path}</td>
              <td data-numeric="true">{formatNumber(count, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** Documents in quarantine: what failed and where, never what they hold. */
export const QuarantineTable = ({ quarantine }: { quarantine: ConnectionPage['quarantine'] }): ReactElement => {
  const messages = useMessages()
  const language = useLanguage()
  const { connection: text } = messages
  if (quarantine.length === 0) return <p className="muted">{text.noQuarantine}</p>
  return (
    <>
      <p className="muted">{text.quarantineLead}</p>
      <table className="plain-table stacked-table">
        <thead>
          <tr>
            <th scope="col">{text.position}</th>
            <th scope="col">{text.reason}</th>
            <th scope="col">{text.when}</th>
          </tr>
        </thead>
        <tbody>
          {quarantine.map(document => (
            <tr key={document.id}>
              <th scope="row" className="num" data-label={text.position}>
                <span>
                  {formatNumber(document.page, language)} / {formatNumber(document.position, language)}
                </span>
              </th>
              <td data-label={text.reason}>
                {document.reasons.map(({ words, path }) => (
                  <span key={`${words} ${path}`} className="reason">
                    {words} <span className="code faint">{path}</span>
                  </span>
                ))}
              </td>
              <td data-label={text.when}>
                <DateText date={document.createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
