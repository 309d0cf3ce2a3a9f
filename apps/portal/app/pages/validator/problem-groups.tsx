import type { Json } from '@pdn/core'
import type { Problem, ProblemExample } from '@pdn/exchange/browser'
import { fill, formatNumber, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { useReportTexts } from '../../messages/validation-report-texts.ts'
import { CodeWords } from '../code-words.tsx'
import { PathText } from '../path-text.tsx'

/** Groups that stand open at first: those that a reader sees without being buried. */
const openAtFirst = 3

const written = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))

const Value = ({ example, shown }: { example: ProblemExample; shown: boolean }): ReactElement => {
  const { problems: text } = useReportTexts()
  const { value, hidden, clear } = example
  if (value === '') return <span className="faint">{text.empty}</span>
  if (value === null) return <span className="faint">{text.nothing}</span>
  if (hidden && !(shown && clear !== undefined)) return <code className="hidden-value">{written(value)}</code>
  return <span className="file-value">{hidden ? clear : written(value)}</span>
}

const Examples = ({ problem, shown }: { problem: Problem; shown: boolean }): ReactElement => {
  const { problems: text } = useReportTexts()
  const language = useLanguage()
  const hints = new Set(problem.examples.map(({ hint }) => hint[language]))
  const ownHints = hints.size > 1
  const place = ({ path, record }: ProblemExample): string =>
    path !== '' ? path : record === 0 ? text.whole : text.wholeDocument
  return (
    <>
      {ownHints ? null : (
        <p>
          <strong>{text.hint}:</strong> <CodeWords text={[...hints].join(' ')} />
        </p>
      )}
      <table className="plain-table stacked-table">
        <caption className="small muted">{text.examples}</caption>
        <thead>
          <tr>
            <th scope="col" data-numeric="true">
              {text.line}
            </th>
            <th scope="col">{text.path}</th>
            <th scope="col">{text.value}</th>
            <th scope="col">{text.expected}</th>
            {ownHints ? <th scope="col">{text.hint}</th> : null}
          </tr>
        </thead>
        <tbody>
          {problem.examples.map((example, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: examples have no identity of their own and never move.
            <tr key={at}>
              <td data-numeric="true" data-label={text.line}>
                <span>{formatNumber(example.line, language)}</span>
              </td>
              <td data-label={text.path}>
                <code>
                  <PathText path={place(example)} />
                </code>
              </td>
              <td data-label={text.value}>
                <Value example={example} shown={shown} />
              </td>
              <td data-label={text.expected}>
                <span>
                  <CodeWords text={example.expected[language]} />
                </span>
              </td>
              {ownHints ? (
                <td data-label={text.hint}>
                  <span>
                    <CodeWords text={example.hint[language]} />
                  </span>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const Paths = ({ problem: { paths } }: { problem: Problem }): ReactElement | null => {
  const { problems: text } = useReportTexts()
  const language = useLanguage()
  if (paths.length < 2) return null
  return (
    <details>
      <summary>{text.paths}</summary>
      <ul className="problem-paths">
        {paths.map(({ path, count }) => (
          <li key={path}>
            <code>
              <PathText path={path === '' ? text.wholeDocument : path} />
            </code>{' '}
            <span className="num">{formatNumber(count, language)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Everything that was found, a group a rule, with its first examples. */
export const ProblemGroups = ({
  problems,
  shown,
}: {
  problems: readonly Problem[]
  /** True where reserved values stand in clear, for the holder of the file alone. */
  shown: boolean
}): ReactElement => {
  const { problems: text } = useReportTexts()
  const language = useLanguage()
  const counted = ({ one, many }: { one: string; many: string }, count: number): string =>
    count === 1 ? one : fill(many, { count: formatNumber(count, language) })
  return (
    <div className="problem-groups">
      {problems.map((problem, at) => (
        <details key={problem.rule} open={at < openAtFirst} data-severity={problem.severity}>
          <summary>
            <span className="problem-severity">{text.severities[problem.severity]}</span>
            <strong>
              <CodeWords text={problem.title[language]} />
            </strong>
            <span className="num muted">
              {counted(text.times, problem.count)}{' '}
              {problem.records === 0 ? '' : counted(text.inRecords, problem.records)} <code>{problem.rule}</code>
            </span>
          </summary>
          <Examples problem={problem} shown={shown} />
          <Paths problem={problem} />
        </details>
      ))}
    </div>
  )
}
