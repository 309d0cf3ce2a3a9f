import type { CheckTally } from '@pdn/exchange/browser'
import { fill, formatNumber, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { useReportTexts } from '../../messages/validation-report-texts.ts'
import { CodeWords } from '../code-words.tsx'

/** Who set a check up, without the address that specifications give beside the name. */
const withoutAddress = (source: string): string => source.replace(/ \(https?:[^)]*\)/g, '')

const Table = ({ checks }: { checks: readonly CheckTally[] }): ReactElement => {
  const { checks: text } = useReportTexts()
  const language = useLanguage()
  const number = (value: number): string => formatNumber(value, language)
  return (
    <table className="plain-table stacked-table">
      <thead>
        <tr>
          <th scope="col">{text.check}</th>
          <th scope="col" data-numeric="true">
            {text.pass}
          </th>
          <th scope="col" data-numeric="true">
            {text.fail}
          </th>
          <th scope="col" data-numeric="true">
            {text.notApplicable}
          </th>
        </tr>
      </thead>
      <tbody>
        {checks.map(({ id, title, source, measured, pass, fail, notApplicable }) => (
          <tr key={id}>
            <th scope="row" data-label={text.check}>
              <span>
                <CodeWords text={title[language]} />
                <span className="check-source small muted">
                  <code>{id}</code> {withoutAddress(source)}
                </span>
                {measured === undefined ? null : <span className="small muted">{measured[language]}</span>}
              </span>
            </th>
            <td data-numeric="true" data-label={text.pass}>
              <span>{number(pass)}</span>
            </td>
            <td data-numeric="true" data-label={text.fail}>
              <span>{fail > 0 ? <strong>{number(fail)}</strong> : number(fail)}</span>
            </td>
            <td data-numeric="true" data-label={text.notApplicable}>
              <span>{number(notApplicable)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the checks beyond the schema answered: those that fail, and behind a fold all of them. */
export const CheckTables = ({ checks }: { checks: readonly CheckTally[] }): ReactElement | null => {
  const { checks: text } = useReportTexts()
  const language = useLanguage()
  if (checks.length === 0) return null
  const failing = checks.filter(({ fail }) => fail > 0)
  return (
    <section>
      <h3>{text.title}</h3>
      <p className="muted">{text.lead}</p>
      {failing.length === 0 || failing.length === checks.length ? null : <Table checks={failing} />}
      <details open={failing.length === checks.length}>
        <summary>{fill(text.all, { count: formatNumber(checks.length, language) })}</summary>
        <Table checks={checks} />
      </details>
    </section>
  )
}
