import { fill } from '@pdn/ui'
import type { ReactElement } from 'react'
import type { ContractView, FieldPlace } from '../../server/specification/contract-view.ts'
import { CodeWords } from '../code-words.tsx'
import { PathText } from '../path-text.tsx'
import { useSpecificationTexts } from './texts.ts'

/** Paths of fields, each leading to its place; `page` is the address of the page that has the fields, where it is another. */
const Paths = ({ paths, page }: { paths: readonly FieldPlace[]; page: string }): ReactElement => (
  <span className="paths">
    {paths.map(({ path, anchor }) =>
      anchor === undefined ? (
        <span key={path} className="code">
          <PathText path={path} />
        </span>
      ) : (
        <a key={path} className="code" href={`${page}#${anchor}`}>
          <PathText path={path} />
        </a>
      ),
    )}
  </span>
)

const Filters = ({ filters, page }: Pick<ContractView, 'filters'> & { page: string }): ReactElement => {
  const { page: text } = useSpecificationTexts()
  return (
    <table className="plain-table stacked-table">
      <thead>
        <tr>
          <th scope="col">{text.filter}</th>
          <th scope="col">{text.does}</th>
          <th scope="col">{text.fields}</th>
        </tr>
      </thead>
      <tbody>
        {filters.map(({ name, words, paths, values }) => (
          <tr key={name}>
            <th scope="row">
              <span className="code">
                <PathText path={name} />
              </span>
            </th>
            <td data-label={text.does}>
              <span>
                {words}
                {values === undefined ? null : (
                  <span className="faint small"> {fill(text.allowedValues, { values })}</span>
                )}
              </span>
            </td>
            <td data-label={text.fields}>
              <Paths paths={paths} page={page} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Sorts = ({ sorts, page }: Pick<ContractView, 'sorts'> & { page: string }): ReactElement => {
  const { page: text } = useSpecificationTexts()
  return (
    <table className="plain-table stacked-table">
      <thead>
        <tr>
          <th scope="col">{text.sort}</th>
          <th scope="col">{text.fields}</th>
        </tr>
      </thead>
      <tbody>
        {sorts.map(({ name, paths, reserved }) => (
          <tr key={name}>
            <th scope="row">
              <span className="code">
                <PathText path={name} />
              </span>
              {reserved ? <span className="faint small"> {text.sortReserved}</span> : null}
            </th>
            <td data-label={text.fields}>
              <Paths paths={paths} page={page} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How documents of a version are asked for: endpoint, filters, sorts, and a call to copy. */
export const ContractSection = ({
  contract,
  page,
}: {
  contract: ContractView | undefined
  /** Address of the page that has the fields; empty where that is this one. */
  page: string
}): ReactElement => {
  const { page: text } = useSpecificationTexts()
  if (contract === undefined) return <p className="muted">{text.noContract}</p>
  return (
    <>
      <p>{text.contractLead}</p>
      <p className="endpoint-line">
        <span className="code">
          {contract.method} {contract.path}
        </span>
      </p>
      {contract.catalogue === undefined ? null : (
        <p>
          {text.catalogueAt} <span className="code">GET {contract.catalogue}</span>
        </p>
      )}
      <h3>{text.filters}</h3>
      <Filters filters={contract.filters} page={page} />
      {contract.requester === undefined ? null : (
        <p className="small muted">
          <CodeWords text={text.requester[contract.requester]} />
        </p>
      )}
      {contract.sorts.length === 0 ? null : (
        <>
          <h3>{text.sorts}</h3>
          <Sorts sorts={contract.sorts} page={page} />
        </>
      )}
      <h3>{text.callExample}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <pre className="call" tabIndex={0}>
        {contract.curl}
      </pre>
      <p>
        <a href={contract.href}>{text.viewer}</a>
      </p>
    </>
  )
}
